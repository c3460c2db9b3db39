package org.markwarden.console.command;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.markwarden.domain.text.NotTextException;
import org.markwarden.domain.text.WrittenText;

/** Files to read as the command line names them: {@code -} is standard input, packed or not, {@code .gz} is packed. */
final class Streams {
    /** The name of standard input. */
    static final String STANDARD = "-";

    private static final int BUFFER = 1 << 16;

    private Streams() {}

    /** Opens for reading. */
    static InputStream in(String name) throws IOException {
        if (name.equals(STANDARD)) {
            InputStream standard = standard();
            return isPacked(standard) ? unpacked("standard input", standard) : standard;
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
        return name.endsWith(".gz") ? unpacked(name, plain) : plain;
    }

    /** Opens a text for reading, in whatever encoding it is. */
    static Reader text(String name) throws IOException {
        InputStream in = in(name);
        try {
            return WrittenText.of(in);
        } catch (NotTextException e) {
            in.close();
            throw new IOException((name.equals(STANDARD) ? "standard input" : name) + ": " + e.getMessage(), e);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Standard input, which stays open. */
    static InputStream standard() {
        return new FilterInputStream(new BufferedInputStream(System.in, BUFFER)) {
            @Override
            public void close() {}
        };
    }

    /** Says whether a stream that can go back begins as gzip files do. */
    static boolean isPacked(InputStream in) throws IOException {
        in.mark(2);
        boolean packed = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return packed;
    }

    private static InputStream unpacked(String name, InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, BUFFER);
        } catch (EOFException | ZipException e) {
            packed.close();
            throw new IOException(name + ": not a gzip file", e);
        }
    }
}
