package org.markwarden.domain.text;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Text from outside, in UTF-8 or GB18030, whichever it is, or in UTF-16 or UTF-32, without its byte order mark. Between UTF-8 and
 * GB18030 the first bytes beyond ASCII decide, wherever they stand, and where a few of them may be either, those that follow;
 * malformed ones become U+FFFD.
 */
public final class WrittenText extends Reader {
    private static final int SAMPLE = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Every é is also a character of GB18030, but hardly one in seven of its characters is also a letter: so many are no chance. */
    private static final int LETTERS_THAT_DECIDE = 8;

    private final BufferedInputStream bytes;
    private final byte[] block = new byte[SAMPLE];
    private Reader stretch = Reader.nullReader();
    private int letters;
    private @Nullable Charset decided;

    private WrittenText(InputStream in) {
        bytes = new BufferedInputStream(new OneByOne(in), SAMPLE);
    }

    /**
     * A reader of these bytes, which reads the first of them at once.
     *
     * @throws NotTextException when they are clearly no text
     */
    public static Reader of(InputStream in) throws IOException {
        return begun(in);
    }

    /** In which these bytes are written; reads as many of them as it takes. */
    public static Charset charset(InputStream in) throws IOException {
        WrittenText text = begun(in);
        var passed = new char[SAMPLE];
        try {
            while (text.decided == null && text.read(passed) >= 0) {
                // what was read past is ASCII, or may be either
            }
        } catch (EOFException | ZipException _) {
            return StandardCharsets.UTF_8; // whoever reads the text meets the break
        }
        return text.decided == null ? StandardCharsets.UTF_8 : text.decided;
    }

    private static WrittenText begun(InputStream in) throws IOException {
        var text = new WrittenText(in);
        TextStart start = TextStart.of(text.sample(4));
        if (start != null) {
            text.bytes.skipNBytes(start.mark());
            text.decide(start.charset());
        }
        return text;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (length > 0) {
            int given = stretch.read(into, offset, length);
            if (given >= 0 || decided != null) {
                return given;
            }
            int plain = readPlain(into, offset, length);
            if (plain != 0) {
                return plain;
            }
            openStretch();
        }
        return 0;
    }

    /** Reads ASCII up to the first byte beyond it; -1 at the end. */
    private int readPlain(char[] into, int offset, int length) throws IOException {
        bytes.mark(SAMPLE);
        int have = bytes.read(block, 0, Math.min(length, SAMPLE));
        int plain = 0;
        while (plain < have && block[plain] >= 0) {
            into[offset + plain] = (char) block[plain];
            plain++;
        }
        bytes.reset();
        bytes.skipNBytes(plain);
        return have < 0 ? -1 : plain;
    }

    /** Decides by a sample from the first byte beyond ASCII on, or reads only the sample where it may be either. */
    private void openStretch() throws IOException {
        byte[] sample = sample(SAMPLE);
        var read = CharBuffer.allocate(sample.length + 1);
        int whole = decoded(StandardCharsets.UTF_8, sample, read);
        if (whole < 0) {
            boolean han = decoded(GB18030, sample, CharBuffer.allocate(sample.length + 1)) >= 0;
            decide(han ? GB18030 : StandardCharsets.UTF_8);
            return;
        }
        letters += (int) read.flip().chars().filter(c -> c > 127).count();
        boolean either = decoded(GB18030, sample, CharBuffer.allocate(sample.length + 1)) >= 0;
        if (whole == 0 || letters >= LETTERS_THAT_DECIDE || !either) {
            decide(StandardCharsets.UTF_8);
            return;
        }
        bytes.skipNBytes(whole);
        stretch = reader(new ByteArrayInputStream(Arrays.copyOf(sample, whole)), StandardCharsets.UTF_8);
    }

    /** How many of the bytes make whole characters, apart from one cut off at the end; -1 where any is malformed. */
    private static int decoded(Charset charset, byte[] sample, CharBuffer into) {
        ByteBuffer rest = ByteBuffer.wrap(sample);
        CoderResult result = charset.newDecoder().decode(rest, into, false);
        return result.isError() ? -1 : rest.position();
    }

    /**
     * The bytes that come next, which are read again: what one reading gives and at least so many, fewer only at the end or where
     * a packed file breaks off, which whoever reads the text meets then.
     */
    private byte[] sample(int least) throws IOException {
        bytes.mark(SAMPLE);
        int have = 0;
        try {
            int read = bytes.read(block, 0, SAMPLE - 1);
            while (read > 0) {
                have += read;
                read = have < least ? bytes.read(block, have, SAMPLE - 1 - have) : 0;
            }
        } catch (EOFException | ZipException e) {
            if (have == 0) {
                throw e;
            }
        }
        bytes.reset();
        return Arrays.copyOf(block, have);
    }

    private void decide(Charset charset) {
        decided = charset;
        stretch = reader(bytes, charset);
    }

    private static Reader reader(InputStream in, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(in, decoder);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** Promises nothing, so that no reader asks for more, meets a break in a packed file and loses what stands before it. */
    private static final class OneByOne extends FilterInputStream {
        OneByOne(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
