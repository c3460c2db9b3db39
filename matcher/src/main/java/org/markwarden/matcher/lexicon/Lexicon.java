package org.markwarden.matcher.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of words, each with a meaning, that finds itself in folded text in one pass. Words are literal; a word that
 * begins or ends with a Latin letter or a digit is found only where no other such character goes on.
 */
public final class Lexicon<T> {

    private static final int SINGLE_BITS = 16;
    private static final int LEAST_PAIR_BITS = 12;
    private static final int MOST_PAIR_BITS = 18;
    /** The gate has two to the power of this many bits for each word, so that it seldom opens for nothing. */
    private static final int ROOM_BITS = 5;

    /** Bits of the pairs of characters that begin a word; small enough to stay in the nearest cache during a scan. */
    private final long[] pairs;

    private final int pairShift;
    /** Characters that are a word alone. */
    private final long[] singles = new long[1 << (SINGLE_BITS - 6)];

    private boolean hasSingles;
    /** The key of each bucket, zero where there is none. */
    private final int[] keys;

    private final Word<?>[][] buckets;
    private final int mask;

    private Lexicon(Map<Integer, List<Word<T>>> byKey) {
        int size = Integer.highestOneBit(Math.max(4, byKey.size()) * 4);
        keys = new int[size];
        buckets = new Word<?>[size][];
        Arrays.fill(buckets, Word.NONE);
        mask = size - 1;
        int pairBits = Math.clamp(
                (long) ROOM_BITS + Integer.SIZE - Integer.numberOfLeadingZeros(byKey.size()),
                LEAST_PAIR_BITS,
                MOST_PAIR_BITS);
        pairs = new long[1 << (pairBits - 6)];
        pairShift = Integer.SIZE - pairBits;
        byKey.forEach(this::put);
    }

    /** Receives one hit: a span of UTF-16 units and what the word means. */
    @FunctionalInterface
    public interface Sink<T> {
        void found(int start, int end, T meaning);
    }

    /** Builds a lexicon; a word given twice keeps both meanings. */
    public static <T> Lexicon<T> of(List<Entry<T>> entries) {
        Map<Integer, List<Word<T>>> byKey = new HashMap<>();
        for (Entry<T> entry : entries) {
            char[] word = Folding.fold(entry.word());
            byKey.computeIfAbsent(key(word, 0, word.length), _ -> new ArrayList<>())
                    .add(new Word<>(word, entry.meaning()));
        }
        return new Lexicon<>(byKey);
    }

    /** Reports every word that stands in {@code text} from {@code from} to before {@code to}, longer words first. */
    public void scan(char[] text, int from, int to, Sink<T> sink) {
        int last = to - 1;
        for (int i = from; i < last; i++) {
            int pair = text[i] << 16 | text[i + 1];
            if (holds(pairs, pairSlot(pair))) {
                report(bucket(pair), text, i, to, sink);
            }
            if (hasSingles && holds(singles, text[i])) {
                report(bucket(text[i]), text, i, to, sink);
            }
        }
        if (last >= from && hasSingles && holds(singles, text[last])) {
            report(bucket(text[last]), text, last, to, sink);
        }
    }

    /** Reports every word in the whole text. */
    public void scan(char[] text, Sink<T> sink) {
        scan(text, 0, text.length, sink);
    }

    /** The meaning of exactly this folded text, or nothing. */
    public @Nullable T exactly(char[] text, int start, int end) {
        if (end - start >= 2 && !holds(pairs, pairSlot(text[start] << 16 | text[start + 1]))) {
            return null;
        }
        for (Word<T> word : bucket(key(text, start, end))) {
            if (Arrays.equals(word.text, 0, word.text.length, text, start, end)) {
                return word.meaning;
            }
        }
        return null;
    }

    private static boolean holds(long[] bits, int slot) {
        return (bits[slot >> 6] & 1L << slot) != 0;
    }

    private int pairSlot(int pair) {
        return (pair * 0x9E3779B9) >>> pairShift;
    }

    private void report(Word<T>[] words, char[] text, int at, int to, Sink<T> sink) {
        for (Word<T> word : words) {
            int end = at + word.length;
            if (end <= to && word.goesOn(text, at) && isWhole(text, at, end)) {
                sink.found(at, end, word.meaning);
            }
        }
    }

    private static boolean isWhole(char[] text, int start, int end) {
        return !(start > 0 && Folding.isLatin(text[start]) && goesOn(text[start - 1], text[start]))
                && !(end < text.length && Folding.isLatin(text[end - 1]) && goesOn(text[end - 1], text[end]));
    }

    /** Latin letters and digits part words from each other, as in {@code p40case}. */
    private static boolean goesOn(char a, char b) {
        return Folding.isLatin(a) && Folding.isLatin(b) && Character.isDigit(a) == Character.isDigit(b);
    }

    private static int key(char[] text, int start, int end) {
        return end - start < 2 ? text[start] : text[start] << 16 | text[start + 1];
    }

    private void put(int key, List<Word<T>> words) {
        words.sort(Comparator.comparingInt((Word<T> word) -> -word.text.length));
        int slot = slot(key);
        keys[slot] = key;
        buckets[slot] = words.toArray(Word<?>[]::new);
        boolean single = key >>> 16 == 0;
        hasSingles |= single;
        long[] gate = single ? singles : pairs;
        int bit = single ? key : pairSlot(key);
        gate[bit >> 6] |= 1L << bit;
    }

    @SuppressWarnings("unchecked") // only put fills the buckets, with words of this lexicon
    private Word<T>[] bucket(int key) {
        return (Word<T>[]) buckets[slot(key)];
    }

    private int slot(int key) {
        int slot = ((key * 0x9E3779B9) >>> 7) & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** One line of a list. */
    public record Entry<T>(String word, T meaning) {}

    private static final class Word<T> {
        private static final Word<?>[] NONE = {};
        private static final int KEY = 2;

        private final char[] text;
        /** Length and first character behind the key stand here too: most words are ruled out by them. */
        private final int length;

        private final char next;
        private final T meaning;

        Word(char[] text, T meaning) {
            this.text = text;
            this.length = text.length;
            this.next = length > KEY ? text[KEY] : 0;
            this.meaning = meaning;
        }

        /** Says whether the text has the rest of the word behind the characters of its key; most words are short. */
        boolean goesOn(char[] in, int at) {
            if (length <= KEY) {
                return true;
            }
            if (next != in[at + KEY]) {
                return false;
            }
            for (int i = KEY + 1; i < length; i++) {
                if (text[i] != in[at + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
