package org.markwarden.domain.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a text say of its encoding: a byte order mark, or, where UTF-16 is written without one, the empty halves of
 * its signs and line ends.
 *
 * @param mark how many bytes the mark takes
 */
record TextStart(Charset charset, int mark) {

    /** One byte in so many is a control character, and the bytes are no text: in text they are rarer by far. */
    private static final int CONTROL_IN_BINARY = 16;

    /** Han characters have no empty high half, a few (一) an empty low one. */
    private static final int EMPTY_HIGHS_TO_A_LOW = 4;

    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /**
     * Nothing where the bytes begin in ASCII, UTF-8 or GB18030, none of which says so at once.
     *
     * @throws NotTextException when they are clearly no text
     */
    static @Nullable TextStart of(byte[] bytes) throws NotTextException {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != null) {
            return new TextStart(mark.charset(), mark.length());
        }
        if (begins(bytes, GZIP)) {
            throw new NotTextException("packed with gzip, but not named .gz");
        }
        if (begins(bytes, ZIP)) {
            throw new NotTextException("a zip or a workbook, not a text");
        }
        int[] empty = emptyHalves(bytes);
        if (isWide(bytes, empty[1], empty[0], StandardCharsets.UTF_16LE)) {
            return new TextStart(StandardCharsets.UTF_16LE, 0);
        }
        if (isWide(bytes, empty[0], empty[1], StandardCharsets.UTF_16BE)) {
            return new TextStart(StandardCharsets.UTF_16BE, 0);
        }
        if (controls(bytes) * CONTROL_IN_BINARY > bytes.length) {
            throw new NotTextException("binary, not a text");
        }
        return null;
    }

    private static boolean begins(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length
                && ByteBuffer.wrap(bytes, 0, magic.length).equals(ByteBuffer.wrap(magic));
    }

    /** The bytes of zero at even and at odd places. */
    private static int[] emptyHalves(byte[] bytes) {
        int[] empty = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            empty[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        return empty;
    }

    /** Only a share of halves is asked to be empty; each character must be one that exists. */
    private static boolean isWide(byte[] bytes, int emptyHighs, int emptyLows, Charset charset) {
        if (emptyLows * EMPTY_HIGHS_TO_A_LOW > emptyHighs || emptyHighs * CONTROL_IN_BINARY <= bytes.length / 2) {
            return false;
        }
        try {
            int even = bytes.length & ~1;
            String text = decodedApartFromTheEnd(ByteBuffer.wrap(bytes, 0, even), charset);
            return text.codePoints().allMatch(c -> Character.isDefined(c) && !isControl(c));
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** The last character may be half of a pair. */
    private static String decodedApartFromTheEnd(ByteBuffer bytes, Charset charset) throws CharacterCodingException {
        int last = bytes.limit() - 2;
        if (last >= 0
                && Character.isHighSurrogate(
                        charset.decode(bytes.slice(last, 2)).charAt(0))) {
            bytes.limit(last);
        }
        return charset.newDecoder().decode(bytes).toString();
    }

    private static long controls(byte[] bytes) {
        long controls = 0;
        for (byte b : bytes) {
            controls += isControl(b) ? 1 : 0;
        }
        return controls;
    }

    private static boolean isControl(int c) {
        return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }
}
