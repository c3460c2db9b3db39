package org.markwarden.console.command;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Files as the command line names them: {@code -} is standard input or output, {@code .gz} is packed. */
final class Streams {
    private static final int BUFFER = 1 << 16;

    private Streams() {}

    /** Opens for reading. */
    static InputStream in(String name) throws IOException {
        if (name.equals("-")) {
            return new FilterInputStream(new BufferedInputStream(System.in, BUFFER)) {
                @Override
                public void close() {}
            };
        }
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new IOException(name + " is a folder, a file is wanted");
        }
        InputStream plain;
        try {
            plain = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        } catch (NoSuchFileException e) {
            throw new IOException("no such file: " + name, e);
        }
        return name.endsWith(".gz") ? new GZIPInputStream(plain, BUFFER) : plain;
    }

    /** Opens for writing; an absent name is standard output. Missing folders on the way are made. */
    static OutputStream out(@Nullable String name) throws IOException {
        if (name == null || name.equals("-")) {
            return new FilterOutputStream(new BufferedOutputStream(System.out, BUFFER)) {
                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }

                @Override
                public void close() throws IOException {
                    flush();
                }
            };
        }
        Path file = Path.of(name).toAbsolutePath();
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        return name.endsWith(".gz") ? new GZIPOutputStream(plain, BUFFER) : plain;
    }
}
