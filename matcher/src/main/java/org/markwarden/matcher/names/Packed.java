package org.markwarden.matcher.names;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Growing arrays that end as packed sections. */
final class Packed {

    private Packed() {}

    static ByteBuffer ints(int[] values, int count) {
        ByteBuffer packed = ByteBuffer.allocateDirect(Math.max(4, count * 4)).order(ByteOrder.LITTLE_ENDIAN);
        packed.asIntBuffer().put(values, 0, count);
        return packed;
    }

    static ByteBuffer chars(char[] values, int count) {
        ByteBuffer packed = ByteBuffer.allocateDirect(Math.max(2, count * 2)).order(ByteOrder.LITTLE_ENDIAN);
        packed.asCharBuffer().put(values, 0, count);
        return packed;
    }

    static ByteBuffer bytes(byte[] values, int count) {
        ByteBuffer packed = ByteBuffer.allocateDirect(Math.max(1, count)).order(ByteOrder.LITTLE_ENDIAN);
        packed.put(0, values, 0, count);
        return packed;
    }

    /** An int array that grows. */
    static final class Ints {
        int[] values = new int[1024];
        int count;

        void add(int value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = value;
        }

        ByteBuffer pack() {
            return ints(values, count);
        }
    }

    /** A char array that grows. */
    static final class Chars {
        char[] values = new char[4096];
        int count;

        void add(char[] from, int start, int end) {
            int more = end - start;
            if (count + more > values.length) {
                values = Arrays.copyOf(values, Math.max(values.length * 2, count + more));
            }
            System.arraycopy(from, start, values, count, more);
            count += more;
        }

        ByteBuffer pack() {
            return chars(values, count);
        }
    }
}
