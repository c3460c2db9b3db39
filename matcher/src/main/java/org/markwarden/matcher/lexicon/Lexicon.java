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
 * begins or ends with a letter of a script that parts words by spaces, or a digit, is found only where no other such character goes on.
 */
public final class Lexicon<T> {

    /** Characters that stand in the key of a word. */
    private static final int KEY = 3;

    /** Stands in the key of a shorter word. */
    private static final char NONE = 0;

    private static final int SINGLE_BITS = 16;

    /** Pairs of characters that begin a word. */
    private final BitGate pairs;
    /** Keys of words: most texts that begin as a word go on otherwise. */
    private final BitGate gate;
    /** Characters that are a word alone. */
    private final long[] singles = new long[1 << (SINGLE_BITS - 6)];

    private boolean hasSingles;
    /** The key of each place of the table, zero where there is none. */
    private final long[] keys;
    /** Where the words of each place begin; they end where those of the next one begin. */
    private final int[] starts;
    /** The letters of all words, those of a place side by side, the longest first. */
    private final char[] letters;

    /** Where the letters of each word begin. */
    private final int[] offsets;
    /** The letter of each word behind its key, {@link #NONE} for a shorter word: most words of a place end here. */
    private final char[] next;

    private final Object[] meanings;
    private final int mask;

    private Lexicon(Map<Long, List<Word<T>>> byKey) {
        int size = Integer.highestOneBit(Math.max(4, byKey.size()) * 4);
        keys = new long[size];
        starts = new int[size + 1];
        mask = size - 1;
        pairs = new BitGate(byKey.size());
        gate = new BitGate(byKey.size());
        byKey.keySet().forEach(this::open);
        List<Word<T>> inOrder = new ArrayList<>();
        for (int slot = 0; slot < size; slot++) {
            starts[slot] = inOrder.size();
            byKey.getOrDefault(keys[slot], List.of()).stream()
                    .sorted(Comparator.comparingInt(word -> -word.text.length))
                    .forEach(inOrder::add);
        }
        starts[size] = inOrder.size();
        meanings = inOrder.stream().map(word -> word.meaning).toArray();
        offsets = new int[inOrder.size() + 1];
        next = new char[inOrder.size()];
        letters = new char[inOrder.stream().mapToInt(word -> word.text.length).sum()];
        for (int i = 0; i < inOrder.size(); i++) {
            char[] word = inOrder.get(i).text;
            System.arraycopy(word, 0, letters, offsets[i], word.length);
            offsets[i + 1] = offsets[i] + word.length;
            next[i] = word.length > KEY ? word[KEY] : NONE;
        }
    }

    private void open(long key) {
        keys[slot(key)] = key;
        gate.open(key);
        int first = (int) (key >>> 32);
        if (key << 32 == 0) {
            hasSingles = true;
            singles[first >> 6] |= 1L << first;
        } else {
            pairs.open(key >>> 16);
        }
    }

    /** Receives one hit: a span of UTF-16 units and what the word means. */
    @FunctionalInterface
    public interface Sink<T> {
        void found(int start, int end, T meaning);
    }

    /** Builds a lexicon; a word given twice keeps both meanings. */
    public static <T> Lexicon<T> of(List<Entry<T>> entries) {
        Map<Long, List<Word<T>>> byKey = new HashMap<>();
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
            if (pairs.isOpen((long) text[i] << 16 | text[i + 1]) && isBeginning(text, i)) {
                if (i + 2 < to) {
                    report(key(text[i], text[i + 1], text[i + 2]), text, i, to, sink);
                }
                report(key(text[i], text[i + 1], NONE), text, i, to, sink);
            }
            if (hasSingles) {
                reportSingle(text, i, to, sink);
            }
        }
        if (last >= from && hasSingles) {
            reportSingle(text, last, to, sink);
        }
    }

    /** Reports every word in the whole text. */
    public void scan(char[] text, Sink<T> sink) {
        scan(text, 0, text.length, sink);
    }

    /** The meaning of exactly this folded text, or nothing. */
    public @Nullable T exactly(char[] text, int start, int end) {
        long key = key(text, start, end);
        if (gate.isOpen(key)) {
            int slot = slot(key);
            for (int i = starts[slot]; i < starts[slot + 1]; i++) {
                if (Arrays.equals(letters, offsets[i], offsets[i + 1], text, start, end)) {
                    return meaning(i);
                }
            }
        }
        return null;
    }

    private void reportSingle(char[] text, int at, int to, Sink<T> sink) {
        if ((singles[text[at] >> 6] & 1L << text[at]) != 0 && isBeginning(text, at)) {
            report(key(text[at], NONE, NONE), text, at, to, sink);
        }
    }

    private void report(long key, char[] text, int at, int to, Sink<T> sink) {
        if (gate.isOpen(key)) {
            int slot = slot(key);
            char behind = at + KEY < to ? text[at + KEY] : NONE;
            for (int i = starts[slot]; i < starts[slot + 1]; i++) {
                if (next[i] == behind || next[i] == NONE) {
                    int end = at + offsets[i + 1] - offsets[i];
                    if (end <= to && isRest(i, text, at) && isEnd(text, end)) {
                        sink.found(at, end, meaning(i));
                    }
                }
            }
        }
    }

    /** Says whether the text has the rest of the word behind its key. */
    private boolean isRest(int word, char[] text, int at) {
        int shift = at - offsets[word];
        for (int i = offsets[word] + KEY; i < offsets[word + 1]; i++) {
            if (letters[i] != text[shift + i]) {
                return false;
            }
        }
        return true;
    }

    /** Inside a word nothing begins. */
    private static boolean isBeginning(char[] text, int at) {
        return at == 0 || !goesOn(text[at - 1], text[at]);
    }

    private static boolean isEnd(char[] text, int end) {
        return end == text.length || !goesOn(text[end - 1], text[end]);
    }

    /** Letters and digits part words from each other, as in {@code p40case}. */
    private static boolean goesOn(char a, char b) {
        return Folding.isSpaced(a) && Folding.isSpaced(b) && Character.isDigit(a) == Character.isDigit(b);
    }

    private static long key(char[] text, int start, int end) {
        char second = end - start > 1 ? text[start + 1] : NONE;
        char third = end - start > 2 ? text[start + 2] : NONE;
        return key(text[start], second, third);
    }

    private static long key(char first, char second, char third) {
        return (long) first << 32 | (long) second << 16 | third;
    }

    @SuppressWarnings("unchecked") // only the meanings this lexicon was made of
    private T meaning(int index) {
        return (T) meanings[index];
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** One line of a list. */
    public record Entry<T>(String word, T meaning) {}

    @SuppressWarnings("ArrayRecordComponent") // private to the class, written once
    private record Word<T>(char[] text, T meaning) {}
}
