package org.markwarden.matcher.names;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which name lengths may begin with a pair of characters: the first question at every position, small enough for the cache. */
final class Gate {

    /** 128 KiB: enough for pairs of classes of syllables. */
    static final int USUAL = 16;

    private static final int LEAST = 10;
    private static final int MOST = 18;

    private final short[] masks;
    private final int shift;

    Gate(int bits) {
        masks = new short[1 << bits];
        shift = Integer.SIZE - bits;
    }

    /** About as many slots as names: small enough for the cache, large enough not to let everything through. */
    static int bitsFor(int names) {
        return Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(names) - 1L, LEAST, MOST);
    }

    Gate(ByteBuffer packed) {
        this(Integer.numberOfTrailingZeros(packed.capacity() / 2));
        packed.asShortBuffer().get(0, masks);
    }

    /** Bits of the lengths that may start with these two characters. */
    int mask(char first, char second) {
        return masks[slot(first, second)];
    }

    void allow(char first, char second, int bits) {
        masks[slot(first, second)] |= (short) bits;
    }

    ByteBuffer pack() {
        ByteBuffer packed = ByteBuffer.allocateDirect(masks.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        packed.asShortBuffer().put(masks);
        return packed;
    }

    private int slot(char first, char second) {
        int mixed = ((first << 16) | second) * 0x9E3779B1;
        return mixed >>> shift;
    }
}
