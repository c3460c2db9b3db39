package org.markwarden.crawler.intake;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in which folder it was that a file could not be written, so that a full disk can be told from a damaged clue. */
final class NamedOutput extends FilterOutputStream {
    private final Path folder;

    private NamedOutput(OutputStream out, Path folder) {
        super(out);
        this.folder = folder;
    }

    static OutputStream of(Path file, Path folder) throws IOException {
        return new NamedOutput(Files.newOutputStream(file), folder);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            FileSystemException named = new FileSystemException(folder.toString(), null, e.getMessage());
            named.initCause(e);
            throw named;
        }
    }
}
