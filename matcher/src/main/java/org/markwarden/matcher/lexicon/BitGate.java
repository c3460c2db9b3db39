package org.markwarden.matcher.lexicon;

/** Bits of the keys of a table, asked before the table itself: small enough to stay in a near cache, open for few keys that it does not hold. */
final class BitGate {

    private static final int LEAST_BITS = 12;
    private static final int MOST_BITS = 20;
    /** Two to the power of this many bits for each of up to some 32,000 keys, so that it seldom opens for nothing. */
    private static final int ROOM_BITS = 5;

    private final long[] bits;
    private final int shift;

    /** A gate that is shut, with room for so many keys. */
    BitGate(int keys) {
        int size =
                Math.clamp((long) ROOM_BITS + Integer.SIZE - Integer.numberOfLeadingZeros(keys), LEAST_BITS, MOST_BITS);
        bits = new long[1 << (size - 6)];
        shift = Long.SIZE - size;
    }

    void open(long key) {
        int bit = bit(key);
        bits[bit >> 6] |= 1L << bit;
    }

    boolean isOpen(long key) {
        int bit = bit(key);
        return (bits[bit >> 6] & 1L << bit) != 0;
    }

    private int bit(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
    }
}
