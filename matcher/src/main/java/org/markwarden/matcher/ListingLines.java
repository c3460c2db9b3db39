package org.markwarden.matcher;

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

/** The lines of a file of listings in UTF-8 or GB18030, whichever it is; a line beyond the limit is cut and told. */
final class ListingLines {

    static final int LONGEST = 16 << 20;

    private static final int SAMPLE = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final Reader reader;
    private final char[] buffer = new char[SAMPLE];
    private int at;
    private int filled;
    private long number;
    private boolean cut;

    ListingLines(InputStream in) throws IOException {
        var bytes = new BufferedInputStream(in, SAMPLE);
        bytes.mark(SAMPLE);
        byte[] sample = sample(bytes);
        bytes.reset();
        if (startsWithMark(sample)) {
            bytes.skipNBytes(3);
        }
        reader = new InputStreamReader(
                bytes,
                charset(sample)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static byte[] sample(InputStream in) throws IOException {
        try {
            return in.readNBytes(SAMPLE - 1);
        } catch (EOFException | ZipException e) {
            throw brokenOff(0, e);
        }
    }

    /** The number of the line last read, from 1. */
    long number() {
        return number;
    }

    /** Says whether the line last read was longer than the limit. */
    boolean wasCut() {
        return cut;
    }

    /** The next line without its end; nothing at the end of the file. */
    @Nullable
    String next() throws IOException {
        var line = new StringBuilder();
        cut = false;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            append(line, end);
            at = end;
            if (end < filled) {
                at++;
                break;
            }
        }
        if (!any) {
            return null;
        }
        number++;
        return line.toString();
    }

    private void append(StringBuilder line, int end) {
        int room = LONGEST - line.length();
        cut |= end - at > room;
        line.append(buffer, at, Math.min(end - at, room));
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, readSome());
        }
        return filled > 0;
    }

    private int readSome() throws IOException {
        try {
            return reader.read(buffer);
        } catch (EOFException | ZipException e) {
            throw brokenOff(number, e);
        }
    }

    private static IOException brokenOff(long line, IOException e) {
        return new IOException("the packed file of listings is cut off or damaged behind line " + line, e);
    }

    private static boolean startsWithMark(byte[] sample) {
        return sample.length >= 3 && sample[0] == (byte) 0xEF && sample[1] == (byte) 0xBB && sample[2] == (byte) 0xBF;
    }

    private static Charset charset(byte[] sample) {
        return decodes(StandardCharsets.UTF_8, sample) || !decodes(GB18030, sample) ? StandardCharsets.UTF_8 : GB18030;
    }

    private static boolean decodes(Charset charset, byte[] sample) {
        return !charset.newDecoder()
                .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length + 1), false)
                .isError();
    }
}
