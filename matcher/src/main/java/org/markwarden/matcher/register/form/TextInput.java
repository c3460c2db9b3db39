package org.markwarden.matcher.register.form;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.markwarden.domain.text.NotTextException;
import org.markwarden.domain.text.WrittenText;

/** Opens a text file, packed by suffix or not, in whatever encoding {@link WrittenText} tells. */
final class TextInput {

    private static final int BUFFER = 1 << 16;

    private TextInput() {}

    /** The bytes of the file, unpacked. */
    static InputStream bytes(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return file.toString().endsWith(".gz") ? new Unpacked(raw) : new BufferedInputStream(raw, BUFFER);
        } catch (EOFException | ZipException e) {
            raw.close();
            throw new IOException(file + ": not a gzip file", e);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** A reader whose malformed bytes become U+FFFD; a byte order mark is left out. */
    static Reader text(Path file) throws IOException {
        InputStream in = bytes(file);
        try {
            return WrittenText.of(in);
        } catch (EOFException | ZipException e) {
            in.close();
            throw new IOException(file + ": the packed file breaks off in its first bytes", e);
        } catch (NotTextException e) {
            in.close();
            throw new IOException(file + ": " + e.getMessage() + ", no register", e);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The first character that is no white space, 0 for an empty file. */
    static char firstCharacter(Path file) throws IOException {
        try (Reader reader = text(file)) {
            int c = reader.read();
            while (c >= 0 && Character.isWhitespace(c)) {
                c = reader.read();
            }
            return c < 0 ? 0 : (char) c;
        } catch (EOFException e) {
            throw new IOException(file + ": the packed file breaks off in its first bytes", e);
        }
    }

    /** In which the file is written. */
    static Charset charset(Path file) throws IOException {
        try (InputStream in = bytes(file)) {
            return WrittenText.charset(in);
        }
    }

    /** Promises nothing, so that no reader asks for more, meets a break and loses what stands before it. */
    private static final class Unpacked extends GZIPInputStream {
        Unpacked(InputStream packed) throws IOException {
            super(packed, BUFFER);
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
