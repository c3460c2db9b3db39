package org.markwarden.matcher.text;

import java.util.Arrays;

/** Hashes of all windows of a row of characters, each from two of its beginnings; its buffer is used again. */
final class WindowHashes {

    private static final long BASE = 0x9E3779B97F4A7C15L;
    private static final int LONGEST_WINDOW = 64;
    private static final long[] POWERS = new long[LONGEST_WINDOW + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * BASE;
        }
    }

    private long[] beginnings = new long[1];

    void reserve(int characters) {
        if (beginnings.length <= characters) {
            beginnings = Arrays.copyOf(beginnings, characters + 1);
        }
    }

    /** Says which character stands at a place; those before it were said already. */
    void put(int place, char c) {
        beginnings[place + 1] = beginnings[place] * BASE + c;
    }

    /** Of the characters from start to before end, at most 64 of them. */
    long of(int start, int end) {
        return beginnings[end] - beginnings[start] * POWERS[end - start];
    }

    /** Of the same window without one of its characters. */
    long without(int start, int end, int gone) {
        return of(start, gone) * POWERS[end - gone - 1] + of(gone + 1, end);
    }

    static long extended(long hash, char more) {
        return hash * BASE + more;
    }
}
