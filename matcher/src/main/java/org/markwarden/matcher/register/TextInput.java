package org.markwarden.matcher.register;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens a text file, packed by suffix or not, in UTF-8 or GB18030, whichever it is. */
final class TextInput {

    private static final int SAMPLE = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextInput() {}

    static InputStream bytes(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return new BufferedInputStream(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(raw, SAMPLE) : raw, SAMPLE);
        } catch (IOException e) {
            raw.close();
            throw new IOException(file + ": not a gzip file", e);
        }
    }

    /** A reader whose malformed bytes become U+FFFD; a byte order mark is left out. */
    static BufferedReader text(Path file) throws IOException {
        InputStream in = bytes(file);
        in.mark(SAMPLE);
        byte[] sample = in.readNBytes(SAMPLE - 1);
        in.reset();
        if (looksBinary(sample)) {
            in.close();
            throw new IOException(file + ": binary, not a text register");
        }
        if (sample.length >= 3
                && (sample[0] & 0xFF) == 0xEF
                && (sample[1] & 0xFF) == 0xBB
                && (sample[2] & 0xFF) == 0xBF) {
            in.skipNBytes(3);
        }
        var decoder = charsetOf(sample)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new BufferedReader(new InputStreamReader(in, decoder), SAMPLE);
    }

    /** The first character that is no white space, 0 for an empty file. */
    static char firstCharacter(Path file) throws IOException {
        try (BufferedReader reader = text(file)) {
            int c = reader.read();
            while (c >= 0 && Character.isWhitespace(c)) {
                c = reader.read();
            }
            return c < 0 ? 0 : (char) c;
        }
    }

    private static boolean looksBinary(byte[] sample) {
        for (byte b : sample) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    /** UTF-8 unless the sample has bytes that cannot be, apart from a character cut off at its end. */
    static Charset charsetOf(byte[] sample) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(sample);
        boolean malformed = decoder.decode(bytes, CharBuffer.allocate(sample.length + 1), false)
                .isError();
        if (!malformed) {
            return StandardCharsets.UTF_8;
        }
        var other = GB18030.newDecoder().decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false);
        return other.isError() ? StandardCharsets.UTF_8 : GB18030;
    }
}
