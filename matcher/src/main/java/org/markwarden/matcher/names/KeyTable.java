package org.markwarden.matcher.names;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;

/** A packed multimap from 64-bit hashes to numbers: a bit filter in the heap before slots that may be mapped. */
final class KeyTable {

    /** No chain is followed further, so that one lookup is bounded whatever the register holds. */
    static final int LONGEST_CHAIN = 48;

    private static final int HEADER = 16;

    private final IntBuffer slots;
    private final int slotMask;
    private final long[] filter;
    private final int filterMask;

    KeyTable(ByteBuffer packed) {
        IntBuffer ints = packed.asIntBuffer();
        slotMask = ints.get(0);
        filterMask = ints.get(1);
        filter = new long[filterMask + 1];
        packed.duplicate()
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(HEADER)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asLongBuffer()
                .get(0, filter);
        slots = ints.slice(HEADER / 4 + filter.length * 2, (slotMask + 1) * 2);
    }

    static long mix(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    /** Says whether a mixed hash may be present; the cheap question asked first: three bits of one word. */
    boolean mayHold(long mixed) {
        long bits = KeyFilter.bits(mixed);
        return (filter[(int) (mixed >>> 20) & filterMask] & bits) == bits;
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
            int words = KeyFilter.wordsFor(count);
            long size = HEADER + 8L * words + 8L * slotCount;
            ByteBuffer packed = ByteBuffer.allocateDirect(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
            packed.putInt(0, slotCount - 1).putInt(4, words - 1).putInt(8, count);
            for (int i = 0; i < count; i++) {
                put(packed, words, slotCount - 1, i);
            }
            return packed;
        }

        private void put(ByteBuffer packed, int words, int slotMask, int i) {
            long mixed = keys[i];
            int word = HEADER + 8 * ((int) (mixed >>> 20) & words - 1);
            packed.putLong(word, packed.getLong(word) | KeyFilter.bits(mixed));
            int base = HEADER + 8 * words;
            int slot = (int) (mixed >>> 7) & slotMask;
            while (packed.getInt(base + slot * 8) != 0) {
                slot = (slot + 1) & slotMask;
            }
            packed.putInt(base + slot * 8, mark(mixed)).putInt(base + slot * 8 + 4, values[i]);
        }
    }
}
