package org.markwarden.matcher.register;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.right.RightId;

/**
 * A number for each id of a register of millions, in 16 bytes each: ids are kept by the first 64 bits of their SHA-256,
 * which two of ten million share with a chance of three in a million.
 */
final class IdTable {

    static final int NONE = -1;

    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int count;

    /** Keeps the number and answers the one before, or {@link #NONE}. */
    int put(RightId id, int value) {
        if (count * 2 >= keys.length) {
            grow();
        }
        long key = key(id);
        int slot = slotOf(key);
        int before = keys[slot] == 0 ? NONE : values[slot];
        count += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
        return before;
    }

    /** The number last kept for the id, or {@link #NONE}. */
    int get(RightId id) {
        int slot = slotOf(key(id));
        return keys[slot] == 0 ? NONE : values[slot];
    }

    int count() {
        return count;
    }

    private static long key(RightId id) {
        byte[] digest = Sha256.newDigest().digest(id.value().getBytes(StandardCharsets.UTF_8));
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << 8 | (digest[i] & 0xFF);
        }
        return key == 0 ? 1 : key;
    }

    private int slotOf(long key) {
        int slot = (int) (key >>> 20) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = keys;
        int[] numbers = values;
        keys = new long[old.length * 2];
        values = Arrays.copyOf(numbers, old.length * 2);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int slot = slotOf(old[i]);
                keys[slot] = old[i];
                values[slot] = numbers[i];
            }
        }
    }
}
