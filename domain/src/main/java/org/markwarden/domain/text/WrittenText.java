package org.markwarden.domain.text;

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
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Text from outside, in UTF-8 or GB18030, whichever it is, without its byte order mark. The first bytes beyond ASCII decide, wherever
 * they stand; malformed ones become U+FFFD.
 */
public final class WrittenText extends Reader {
    private static final int SAMPLE = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final BufferedInputStream bytes;
    private final byte[] block = new byte[SAMPLE];
    private @Nullable Reader decided;

    private WrittenText(InputStream in) {
        bytes = new BufferedInputStream(in, SAMPLE);
    }

    /** A reader of these bytes, which reads the first of them at once. */
    public static Reader of(InputStream in) throws IOException {
        var text = new WrittenText(in);
        text.passMark();
        return text;
    }

    private void passMark() throws IOException {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            decided = decoded(StandardCharsets.UTF_8);
        } else if (startsWith(0x84, 0x31, 0x95, 0x33)) {
            decided = decoded(GB18030);
        }
    }

    /** Takes these bytes away where the text begins with them. */
    private boolean startsWith(int... mark) throws IOException {
        bytes.mark(mark.length);
        for (int wanted : mark) {
            if (bytes.read() != wanted) {
                bytes.reset();
                return false;
            }
        }
        return true;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        Reader reader = decided;
        if (reader != null || length == 0) {
            return reader == null ? 0 : reader.read(into, offset, length);
        }
        bytes.mark(SAMPLE);
        int have = bytes.read(block, 0, Math.min(length, SAMPLE));
        int plain = plain(have);
        if (plain > 0 || have <= 0) {
            bytes.reset();
            bytes.skipNBytes(plain);
            copy(plain, into, offset);
            return have <= 0 ? -1 : plain;
        }
        bytes.reset();
        reader = decoded(charset());
        decided = reader;
        return reader.read(into, offset, length);
    }

    /** How many of the bytes in the block are ASCII before the first that is not. */
    private int plain(int have) {
        int plain = 0;
        while (plain < have && block[plain] >= 0) {
            plain++;
        }
        return plain;
    }

    private void copy(int count, char[] into, int offset) {
        for (int i = 0; i < count; i++) {
            into[offset + i] = (char) block[i];
        }
    }

    /** Decides by a sample from the first byte beyond ASCII on. */
    private Charset charset() throws IOException {
        bytes.mark(SAMPLE);
        ByteBuffer sample = ByteBuffer.wrap(block, 0, sampled());
        bytes.reset();
        return decodes(StandardCharsets.UTF_8, sample) || !decodes(GB18030, sample) ? StandardCharsets.UTF_8 : GB18030;
    }

    /** Fills the block, up to where a packed file breaks off: whoever reads the text meets the break there. */
    private int sampled() throws IOException {
        int have = 0;
        try {
            int read = bytes.read(block, 0, SAMPLE - 1);
            while (read > 0) {
                have += read;
                read = bytes.read(block, have, SAMPLE - 1 - have);
            }
        } catch (EOFException | ZipException _) {
            return have;
        }
        return have;
    }

    /** Apart from a character cut off at the end. */
    private static boolean decodes(Charset charset, ByteBuffer sample) {
        return !charset.newDecoder()
                .decode(sample.duplicate(), CharBuffer.allocate(sample.remaining() + 1), false)
                .isError();
    }

    private Reader decoded(Charset charset) {
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
