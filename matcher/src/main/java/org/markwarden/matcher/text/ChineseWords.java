package org.markwarden.matcher.text;

import java.util.Arrays;
import java.util.zip.CRC32C;

/** Ordinary Chinese words of two to four characters and how frequent they are. */
public final class ChineseWords {

    private static final int SIZE = 1 << 19;
    private static final int FILTER_BITS = 21;

    private final long[] words = new long[SIZE];
    /** Bits of the words, asked before the words themselves: most windows are none. */
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    private final byte[] frequencies = new byte[SIZE];

    ChineseWords(CRC32C version) {
        TableFile.read("words-zh.tsv", version, cells -> {
            byte frequency = Byte.parseByte(cells[0]);
            for (String word : cells[1].split(" ", -1)) {
                put(word.toCharArray(), frequency);
            }
        });
    }

    private void put(char[] word, byte frequency) {
        long key = key(word, 0, word.length);
        int slot = slot(key);
        while (words[slot] != 0 && words[slot] != key) {
            slot = slot + 1 & SIZE - 1;
        }
        words[slot] = key;
        filter[filterBit(key) >> 6] |= 1L << filterBit(key);
        frequencies[slot] = (byte) Math.max(frequencies[slot], frequency);
    }

    private static long key(char[] chars, int start, int end) {
        long key = 0;
        for (int i = start; i < end; i++) {
            key = key << 16 | chars[i];
        }
        return key;
    }

    private static int filterBit(long key) {
        return (int) ((key * 0xD6E8FEB86659FD93L) >>> (64 - FILTER_BITS));
    }

    private static int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 45);
    }

    /** Base-two logarithm of the corpus frequency plus one, 0 when the characters form no known word. */
    public int frequency(char[] chars, int start, int end) {
        if (end - start < 2 || end - start > 4) {
            return 0;
        }
        long key = key(chars, start, end);
        if ((filter[filterBit(key) >> 6] & 1L << filterBit(key)) == 0) {
            return 0;
        }
        int slot = slot(key);
        while (words[slot] != 0) {
            if (words[slot] == key) {
                return frequencies[slot] + 1;
            }
            slot = slot + 1 & SIZE - 1;
        }
        return 0;
    }

    /** How many words are known. */
    int size() {
        return (int) Arrays.stream(words).filter(word -> word != 0).count();
    }
}
