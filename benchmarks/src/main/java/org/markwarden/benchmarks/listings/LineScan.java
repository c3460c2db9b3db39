package org.markwarden.benchmarks.listings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.markwarden.benchmarks.measure.Scan;
import org.markwarden.matcher.MatchFile;
import org.markwarden.matcher.Matchers;

/** Listings as lines of JSON in and matches as lines of JSON out, as the command {@code match} does it. */
final class LineScan implements Scan<String> {

    private final MatchFile file;

    LineScan(Matchers matchers, MatchFile.Options options) {
        file = new MatchFile(matchers, options, (line, reason) -> {
            throw new IllegalStateException("line " + line + ": " + reason);
        });
    }

    @Override
    public boolean isOnThisThread() {
        return false;
    }

    @Override
    public long scan(List<String> lines) {
        byte[] all = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        try {
            return file.run(new ByteArrayInputStream(all), OutputStream.nullOutputStream())
                    .listings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
