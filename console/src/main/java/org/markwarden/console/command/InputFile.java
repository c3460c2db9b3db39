package org.markwarden.console.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is read more than once, as the command line names it; {@code -} is standard input, kept in a file of its own until it is
 * closed.
 */
record InputFile(Path path, boolean passing) implements AutoCloseable {

    static InputFile of(Path named) throws IOException {
        return isStandard(named) ? new InputFile(kept(), true) : new InputFile(named, false);
    }

    /** Says whether this is the name of standard input. */
    static boolean isStandard(Path named) {
        return named.toString().equals(Streams.STANDARD);
    }

    private static Path kept() throws IOException {
        try (InputStream in = Streams.standard()) {
            Path kept = Files.createTempFile("markwarden-", Streams.isPacked(in) ? ".gz" : "");
            try {
                Files.copy(in, kept, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                Files.deleteIfExists(kept);
                throw new IOException("standard input cannot be kept in " + kept + ": " + e.getMessage(), e);
            }
            return kept;
        }
    }

    @Override
    public void close() throws IOException {
        if (passing) {
            Files.deleteIfExists(path);
        }
    }
}
