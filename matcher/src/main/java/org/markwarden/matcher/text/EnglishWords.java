package org.markwarden.matcher.text;

import java.util.Locale;
import java.util.zip.CRC32C;

/** English words by how common they are: SCOWL level 10 for everyday words, 60 for those of a large dictionary. */
public final class EnglishWords {

    /** What {@link #level} answers for a word it does not know. */
    public static final int UNKNOWN = 100;

    private static final int SIZE = 1 << 18;

    private final long[] words = new long[SIZE];
    private final byte[] levels = new byte[SIZE];

    EnglishWords(CRC32C version) {
        TableFile.read("words-en.tsv", version, cells -> {
            byte level = Byte.parseByte(cells[0]);
            for (String word : cells[1].split(" ", -1)) {
                put(word.toLowerCase(Locale.ROOT).toCharArray(), level);
            }
        });
    }

    private void put(char[] word, byte level) {
        long key = FoldedText.hashOf(word, 0, word.length) | 1;
        int slot = slot(key);
        while (words[slot] != 0 && words[slot] != key) {
            slot = slot + 1 & SIZE - 1;
        }
        if (words[slot] == 0) {
            words[slot] = key;
            levels[slot] = level;
        }
    }

    private static int slot(long key) {
        return (int) (((key ^ key >>> 29) * 0x9E3779B97F4A7C15L) >>> 46);
    }

    /** The level of the word with this {@link FoldedText#hash}, {@link #UNKNOWN} when it is none. */
    public int level(long hash) {
        long key = hash | 1;
        int slot = slot(key);
        while (words[slot] != 0) {
            if (words[slot] == key) {
                return levels[slot];
            }
            slot = slot + 1 & SIZE - 1;
        }
        return UNKNOWN;
    }
}
