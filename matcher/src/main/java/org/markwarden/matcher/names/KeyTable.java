package org.markwarden.matcher.names;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;

/** A packed multimap from 64-bit hashes to numbers: a bit filter in the heap before slots that may be mapped. */
final class KeyTable {

    /** No chain is followed further, so that one lookup is bounded whatever the register holds. */
    static final int LONGEST_CHAIN = 48;

    private static final int FILTER_BITS_PER_KEY = 8;

    private final IntBuffer slots;
    private final int slotMask;
    private final int[] filter;
    private final int filterMask;

    KeyTable(ByteBuffer packed) {
        IntBuffer ints = packed.asIntBuffer();
        slotMask = ints.get(0);
        filterMask = ints.get(1);
        int filterInts = Math.max(1, (filterMask + 1) >>> 5);
        filter = new int[filterInts];
        ints.get(4, filter);
        slots = ints.slice(4 + filterInts, (slotMask + 1) * 2);
    }

    static long mix(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    /** Says whether a mixed hash may be present; the cheap question asked first. */
    boolean mayHold(long mixed) {
        int bit = (int) mixed & filterMask;
        return (filter[bit >>> 5] & 1 << bit) != 0;
    }

    /** The first slot to look at. */
    int firstSlot(long mixed) {
        return (int) (mixed >>> 7) & slotMask;
    }

    int nextSlot(int slot) {
        return slot + 1 & slotMask;
    }

    static int mark(long mixed) {
        return (int) (mixed >>> 32) | 1;
    }

    /** The mark stored in a slot, 0 when it is free. */
    int markAt(int slot) {
        return slots.get(slot * 2);
    }

    int valueAt(int slot) {
        return slots.get(slot * 2 + 1);
    }

    /** Gathers keys, then packs them. */
    static final class Builder {
        private long[] keys = new long[1024];
        private int[] values = new int[1024];
        private int count;

        void add(long hash, int value) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
                values = Arrays.copyOf(values, count * 2);
            }
            keys[count] = mix(hash);
            values[count++] = value;
        }

        ByteBuffer pack() {
            int slotCount = Integer.highestOneBit(Math.max(8, count) * 2 - 1) << 1;
            if (count > slotCount / 2) {
                slotCount <<= 1;
            }
            int filterBits =
                    Math.max(64, Integer.highestOneBit(Math.min(1 << 27, Math.max(8, count)) * FILTER_BITS_PER_KEY));
            ByteBuffer packed = ByteBuffer.allocateDirect((4 + filterBits / 32 + slotCount * 2) * 4)
                    .order(ByteOrder.LITTLE_ENDIAN);
            IntBuffer ints = packed.asIntBuffer();
            ints.put(0, slotCount - 1).put(1, filterBits - 1).put(2, count);
            int base = 4 + filterBits / 32;
            for (int i = 0; i < count; i++) {
                put(ints, base, slotCount - 1, filterBits - 1, i);
            }
            return packed;
        }

        private void put(IntBuffer ints, int base, int slotMask, int filterMask, int i) {
            long mixed = keys[i];
            int bit = (int) mixed & filterMask;
            ints.put(4 + (bit >>> 5), ints.get(4 + (bit >>> 5)) | 1 << bit);
            int slot = (int) (mixed >>> 7) & slotMask;
            while (ints.get(base + slot * 2) != 0) {
                slot = slot + 1 & slotMask;
            }
            ints.put(base + slot * 2, mark(mixed)).put(base + slot * 2 + 1, values[i]);
        }
    }
}
