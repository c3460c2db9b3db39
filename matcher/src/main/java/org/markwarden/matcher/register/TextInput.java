package org.markwarden.matcher.register;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Opens a text file, packed by suffix or not, in UTF-8 or GB18030, whichever it is, or in UTF-16 when a byte order mark
 * says so. The first bytes beyond ASCII decide, wherever in the file they stand.
 */
final class TextInput {

    private static final int SAMPLE = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextInput() {}

    /** The bytes of the file, unpacked. */
    static InputStream bytes(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return file.toString().endsWith(".gz") ? new Unpacked(raw) : new BufferedInputStream(raw, SAMPLE);
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
        Encoding encoding = encodingOf(file);
        InputStream in = bytes(file);
        try {
            in.skipNBytes(encoding.mark);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        var decoder = encoding.charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(in, decoder);
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
        return encodingOf(file).charset;
    }

    private static Encoding encodingOf(Path file) throws IOException {
        try (InputStream in = bytes(file)) {
            byte[] block = in.readNBytes(SAMPLE);
            Encoding marked = marked(block);
            if (marked != null) {
                return marked;
            }
            if (looksBinary(block)) {
                throw new IOException(file + ": binary, not a text register");
            }
            int foreign = firstBeyondAscii(block);
            while (foreign < 0 && block.length > 0) {
                block = in.readNBytes(SAMPLE);
                foreign = firstBeyondAscii(block);
            }
            return new Encoding(foreign < 0 ? StandardCharsets.UTF_8 : charsetFrom(block, foreign, in), 0);
        } catch (EOFException | ZipException _) {
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
    }

    private static @Nullable Encoding marked(byte[] block) {
        if (startsWith(block, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(block, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(block, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return startsWith(block, 0x84, 0x31, 0x95, 0x33) ? new Encoding(GB18030, 4) : null;
    }

    private static boolean startsWith(byte[] block, int... mark) {
        if (block.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((block[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksBinary(byte[] sample) {
        for (byte b : sample) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static int firstBeyondAscii(byte[] block) {
        for (int i = 0; i < block.length; i++) {
            if (block[i] < 0) {
                return i;
            }
        }
        return -1;
    }

    /** Decides by up to a sample's length from the first byte beyond ASCII on. */
    private static Charset charsetFrom(byte[] block, int foreign, InputStream rest) throws IOException {
        byte[] sample = new byte[SAMPLE];
        int have = block.length - foreign;
        System.arraycopy(block, foreign, sample, 0, have);
        have += rest.readNBytes(sample, have, SAMPLE - have);
        ByteBuffer bytes = ByteBuffer.wrap(sample, 0, have);
        return decodes(StandardCharsets.UTF_8, bytes) || !decodes(GB18030, bytes) ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Apart from a character cut off at the end. */
    private static boolean decodes(Charset charset, ByteBuffer bytes) {
        return !charset.newDecoder()
                .decode(bytes.duplicate(), CharBuffer.allocate(bytes.remaining() + 1), false)
                .isError();
    }

    private record Encoding(Charset charset, int mark) {}

    /** Promises nothing, so that no reader asks for more, meets a break and loses what stands before it. */
    private static final class Unpacked extends GZIPInputStream {
        Unpacked(InputStream packed) throws IOException {
            super(packed, SAMPLE);
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
