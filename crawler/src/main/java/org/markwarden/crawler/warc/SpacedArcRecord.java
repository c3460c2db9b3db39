package org.markwarden.crawler.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.markwarden.crawler.fetch.ContentDecoding;
import org.markwarden.crawler.parse.RawPage;
import org.netpreserve.jwarc.HttpResponse;

/**
 * A record of an ARC file whose address holds spaces, which jwarc refuses: the four last words of its first line are taken
 * for the other fields.
 */
final class SpacedArcRecord {
    private static final int LONGEST_LINE = 8_000;
    private static final int LARGEST = 32 << 20;
    private static final Pattern LINE = Pattern.compile("(https?://.*) (\\S+) (\\d{8,17}) (\\S+) (\\d{1,9})");

    private SpacedArcRecord() {}

    /** The page at this place, or nothing when no such record begins there. */
    static Optional<ArchivedPage> at(FileChannel file, long place) {
        try (InputStream in = opened(file, place)) {
            Matcher line = LINE.matcher(line(in));
            if (!line.matches() || Integer.parseInt(line.group(5)) > LARGEST) {
                return Optional.empty();
            }
            byte[] block = in.readNBytes(Integer.parseInt(line.group(5)));
            return Optional.of(page(line.group(1), block));
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // no record begins here; the place was told as damaged already
        }
    }

    private static InputStream opened(FileChannel file, long place) throws IOException {
        InputStream plain = new FromPlace(file, place);
        return RecordSearch.of(file) == RecordSearch.PACKED ? new GZIPInputStream(plain) : plain;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n' && line.size() < LONGEST_LINE; b = in.read()) {
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }

    private static ArchivedPage page(String address, byte[] block) throws IOException {
        HttpResponse http = HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block)));
        byte[] body = http.body().stream().readNBytes(LARGEST);
        String encoding = String.join(",", http.headers().all("Content-Encoding"));
        return new ArchivedPage.Intact(
                address,
                new RawPage(
                        URI.create(WarcPages.escaped(address)),
                        http.headers().first("Content-Type").orElse(null),
                        http.status(),
                        ContentDecoding.decode(encoding, body, LARGEST)));
    }
}
