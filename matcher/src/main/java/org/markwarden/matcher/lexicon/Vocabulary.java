package org.markwarden.matcher.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How common a word is in Chinese and English at large, and whether a span cuts the words of its surroundings apart. */
public final class Vocabulary {

    /** The commonness of a word that is in no list. */
    public static final int UNKNOWN = -1;

    private static final int FILTER_BITS = 21;
    private static final int MAX_WORD = 4;
    private static final int RANK_OF_ENGLISH = 20;
    /** Bits of surprise of a word seen once; a word seen 2^n times costs n bits less. */
    private static final int RAREST = 26;

    private static final int NO_WAY = Integer.MAX_VALUE;

    private static final int SINGLE = 15;
    private static final int FREQUENT_SINGLE = 11;
    private static final String FREQUENT_SINGLES =
            "的了和与及或是在有不无为用送带加大小新老高低长短男女款个只条件套装包盒袋瓶片支张本把双对台块型号色味式机器车" + "家人水手头面上下中内外前后左右一二三四五六七八九十年月日号";

    private final long[] keys;
    private final byte[] ranks;
    /** Bits of the words, asked before the words themselves: most windows are none. */
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    private final byte[] singles = new byte[0x10000];

    private Vocabulary(int size) {
        keys = new long[Integer.highestOneBit(size * 2) * 2];
        ranks = new byte[keys.length];
        Arrays.fill(singles, (byte) SINGLE);
        for (int i = 0; i < FREQUENT_SINGLES.length(); i++) {
            singles[FREQUENT_SINGLES.charAt(i)] = FREQUENT_SINGLE;
        }
    }

    /** Reads the shipped word lists. */
    public static Vocabulary shipped() {
        var vocabulary = new Vocabulary(260_000);
        vocabulary.read("/org/markwarden/matcher/text/words-zh.tsv", false);
        vocabulary.read("/org/markwarden/matcher/text/words-en.tsv", true);
        vocabulary.read("/org/markwarden/matcher/lists/words-other.tsv", true);
        return vocabulary;
    }

    /** How common a folded word is: the power of two of its frequency, for English from 4 (rare) to 14 (everyday). */
    public int rank(char[] text, int start, int end) {
        if (end - start < 2) {
            return UNKNOWN;
        }
        long key = key(text, start, end);
        int bit = filterBit(key);
        if ((filter[bit >> 6] & 1L << bit) == 0) {
            return UNKNOWN;
        }
        int slot = slot(key);
        return keys[slot] == 0 ? UNKNOWN : ranks[slot];
    }

    /**
     * How many bits cheaper the surroundings read when the span is not taken as one word; above 0 the span is rather a
     * cut through other words.
     */
    public int cut(char[] text, int start, int end) {
        int from = start;
        while (from > 0 && start - from < MAX_WORD && Folding.isHan(text[from - 1])) {
            from--;
        }
        int to = end;
        while (to < text.length && to - end < MAX_WORD && Folding.isHan(text[to])) {
            to++;
        }
        int own = Math.min(nameCost(end - start), wordCost(text, start, end));
        return cost(text, from, start) + own + cost(text, end, to) - cost(text, from, to);
    }

    /** Bits of surprise for each character when the span is read as ordinary words; high for made-up names. */
    public double surprise(char[] text, int start, int end) {
        return (double) cost(text, start, end) / (end - start);
    }

    private static int nameCost(int length) {
        return 19 + 2 * length;
    }

    private int cost(char[] text, int from, int to) {
        int best = 0;
        int oneBack = NO_WAY;
        int twoBack = NO_WAY;
        int threeBack = NO_WAY;
        for (int end = from + 1; end <= to; end++) {
            int here = best + singles[text[end - 1]];
            here = Math.min(here, reach(oneBack, text, end - 2, end));
            here = Math.min(here, reach(twoBack, text, end - 3, end));
            here = Math.min(here, reach(threeBack, text, end - MAX_WORD, end));
            threeBack = twoBack;
            twoBack = oneBack;
            oneBack = best;
            best = here;
        }
        return best;
    }

    /** What the text costs up to here when its last word begins where so much was spent. */
    private int reach(int spent, char[] text, int start, int end) {
        int word = spent == NO_WAY ? NO_WAY : wordCost(text, start, end);
        return word == NO_WAY ? NO_WAY : spent + word;
    }

    private int wordCost(char[] text, int start, int end) {
        if (end - start == 1) {
            return singles[text[start]];
        }
        int rank = rank(text, start, end);
        return rank == UNKNOWN ? NO_WAY : RAREST - rank;
    }

    private void read(String path, boolean english) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("word list missing from the build: " + path);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    readGroup(line, english);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("word list " + path + " cannot be read", e);
        }
    }

    private void readGroup(String line, boolean english) {
        int tab = line.indexOf('\t');
        int group = Integer.parseInt(line.substring(0, tab));
        byte rank = (byte) (english ? RANK_OF_ENGLISH - group / 5 - 4 : group);
        char[] words = line.toCharArray();
        int start = tab + 1;
        for (int i = start; i <= words.length; i++) {
            if (i == words.length || words[i] == ' ') {
                put(words, start, i, rank);
                start = i + 1;
            }
        }
    }

    private void put(char[] text, int start, int end, byte rank) {
        if (end - start < 2) {
            return;
        }
        long key = key(text, start, end);
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            int bit = filterBit(key);
            filter[bit >> 6] |= 1L << bit;
            ranks[slot] = rank;
        } else {
            ranks[slot] = (byte) Math.max(ranks[slot], rank);
        }
    }

    private static int filterBit(long key) {
        return (int) ((key * 0xD6E8FEB86659FD93L) >>> (64 - FILTER_BITS));
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Exact for up to four characters, a 64-bit hash beyond. */
    private static long key(char[] text, int start, int end) {
        long key = 0;
        if (end - start <= MAX_WORD) {
            for (int i = start; i < end; i++) {
                key = key << 16 | text[i];
            }
            return key;
        }
        for (int i = start; i < end; i++) {
            key = (key ^ text[i]) * 0x100000001B3L + 0x9E3779B9L;
        }
        return key | 1L << 63;
    }
}
