package org.markwarden.matcher;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.register.TextLines;

/** The lines of a file of listings in UTF-8 or GB18030, whichever it is; a line beyond the limit is cut and told. */
final class ListingLines {

    static final int LONGEST = 16 << 20;

    private static final int SAMPLE = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final TextLines lines;

    ListingLines(InputStream in) throws IOException {
        var bytes = new BufferedInputStream(in, SAMPLE);
        bytes.mark(SAMPLE);
        byte[] sample = sample(bytes);
        bytes.reset();
        if (startsWithMark(sample)) {
            bytes.skipNBytes(3);
        }
        var decoder = charset(sample)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        lines = new TextLines(new InputStreamReader(bytes, decoder), LONGEST);
    }

    private static byte[] sample(InputStream in) throws IOException {
        try {
            return in.readNBytes(SAMPLE - 1);
        } catch (EOFException | ZipException e) {
            throw new IOException(brokenOff(0), e);
        }
    }

    /** The number of the line last read, from 1. */
    long number() {
        return lines.number();
    }

    /** Says whether the line last read was longer than the limit. */
    boolean wasCut() {
        return lines.wasCut();
    }

    /** The next line without its end; nothing at the end of the file. */
    @Nullable
    String next() throws IOException {
        String line = lines.next();
        if (lines.isBroken()) {
            throw new IOException(brokenOff(lines.number() - 1));
        }
        return line;
    }

    private static String brokenOff(long line) {
        return "the packed file of listings is cut off or damaged behind line " + line;
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
