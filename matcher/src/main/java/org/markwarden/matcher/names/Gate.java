package org.markwarden.matcher.names;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which name lengths may begin with a pair of characters: the first question at every position, 128 KiB. */
final class Gate {

    static final int SIZE = 1 << 16;

    private final short[] masks = new short[SIZE];

    Gate() {}

    Gate(ByteBuffer packed) {
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
        ByteBuffer packed = ByteBuffer.allocateDirect(SIZE * 2).order(ByteOrder.LITTLE_ENDIAN);
        packed.asShortBuffer().put(masks);
        return packed;
    }

    private static int slot(char first, char second) {
        int mixed = (first << 16 | second) * 0x9E3779B1;
        return mixed >>> 16;
    }
}
