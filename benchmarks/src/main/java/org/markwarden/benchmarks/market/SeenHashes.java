package org.markwarden.benchmarks.market;

/** Which texts were seen, by a 64-bit hash: two texts of one hash count as the same, which loses one name in millions. */
final class SeenHashes {

    private static final long BASE = 0x9E3779B97F4A7C15L;

    private final long[] slots;

    SeenHashes(int expected) {
        slots = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
    }

    /** Answers false when the text was seen before. */
    boolean add(String text) {
        long hash = hash(text);
        int slot = (int) (hash >>> 32) & (slots.length - 1);
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = hash;
        return true;
    }

    /** Never 0, which marks a free slot. */
    private static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash + text.charAt(i)) * BASE;
            hash ^= hash >>> 29;
        }
        return hash | 1;
    }
}
