package org.markwarden.matcher.names;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A set of mixed hashes that may say yes to a few that are not in it; three bits of one word of the heap a question. */
final class KeyFilter {

    private static final int KEYS_PER_WORD = 6;

    private final long[] words;
    private final int mask;

    KeyFilter(ByteBuffer packed) {
        words = new long[packed.capacity() / Long.BYTES];
        packed.duplicate().order(ByteOrder.LITTLE_ENDIAN).clear().asLongBuffer().get(0, words);
        mask = words.length - 1;
    }

    /** Says whether a mixed hash may be in the set. */
    boolean mayHold(long mixed) {
        long bits = bits(mixed);
        return (words[(int) (mixed >>> 20) & mask] & bits) == bits;
    }

    static long bits(long mixed) {
        return 1L << mixed | 1L << (mixed >>> 6) | 1L << (mixed >>> 12);
    }

    /** Words of a filter for so many keys. */
    static int wordsFor(int keys) {
        return Integer.highestOneBit(Math.max(8, keys / KEYS_PER_WORD) * 2 - 1);
    }

    /** Gathers keys, then packs them. */
    static final class Builder {
        private long[] keys = new long[1024];
        private int count;

        void add(long hash) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
            }
            keys[count++] = KeyTable.mix(hash);
        }

        ByteBuffer pack() {
            int size = wordsFor(count);
            ByteBuffer packed = ByteBuffer.allocateDirect(size * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < count; i++) {
                int at = ((int) (keys[i] >>> 20) & (size - 1)) * Long.BYTES;
                packed.putLong(at, packed.getLong(at) | bits(keys[i]));
            }
            return packed;
        }
    }
}
