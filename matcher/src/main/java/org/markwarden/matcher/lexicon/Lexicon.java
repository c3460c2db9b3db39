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
    /** For each place of the table its key, zero where there is none, and then where its words begin and end, side by side in memory. */
    private final long[] places;
    /** For each word, those of a place side by side and the longest first: where its letters begin, their number, and the letter behind the key. */
    private final long[] words;
    /** The letters of all words. */
    private final char[] letters;

    private final Object[] meanings;
    private final int mask;

    private Lexicon(Map<Long, List<Word<T>>> byKey) {
        int size = Integer.highestOneBit(Math.max(4, byKey.size()) * 4);
        places = new long[size * 2];
        mask = size - 1;
        pairs = new BitGate(byKey.size());
        gate = new BitGate(byKey.size());
        byKey.keySet().forEach(this::open);
        List<Word<T>> inOrder = new ArrayList<>();
        for (int place = 0; place < places.length; place += 2) {
            int first = inOrder.size();
            byKey.getOrDefault(places[place], List.of()).stream()
                    .sorted(Comparator.comparingInt(word -> -word.text.length))
                    .forEach(inOrder::add);
            places[place + 1] = (long) first << 32 | inOrder.size();
        }
        meanings = inOrder.stream().map(word -> word.meaning).toArray();
        words = new long[inOrder.size()];
        letters = new char[inOrder.stream().mapToInt(word -> word.text.length).sum()];
        int offset = 0;
        for (int i = 0; i < words.length; i++) {
            char[] word = inOrder.get(i).text;
            System.arraycopy(word, 0, letters, offset, word.length);
            words[i] = (long) offset << 32 | (long) word.length << 16 | (word.length > KEY ? word[KEY] : NONE);
            offset += word.length;
        }
    }

    private void open(long key) {
        places[place(key)] = key;
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
            long range = places[place(key) + 1];
            for (int i = (int) (range >>> 32); i < (int) range; i++) {
                int offset = (int) (words[i] >>> 32);
                if (Arrays.equals(letters, offset, offset + length(words[i]), text, start, end)) {
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
            long range = places[place(key) + 1];
            char behind = at + KEY < to ? text[at + KEY] : NONE;
            for (int i = (int) (range >>> 32); i < (int) range; i++) {
                long word = words[i];
                if ((char) word == behind || (char) word == NONE) {
                    int end = at + length(word);
                    if (end <= to && isRest(word, text, at) && isEnd(text, end)) {
                        sink.found(at, end, meaning(i));
                    }
                }
            }
        }
    }

    private static int length(long word) {
        return (int) word >>> 16;
    }

    /** Says whether the text has the rest of the word behind its key. */
    private boolean isRest(long word, char[] text, int at) {
        int offset = (int) (word >>> 32);
        int length = length(word);
        for (int i = KEY; i < length; i++) {
            if (letters[offset + i] != text[at + i]) {
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

    private int place(long key) {
        int place = ((int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask) * 2;
        while (places[place] != key && places[place] != 0) {
            place = (place + 2) & (places.length - 1);
        }
        return place;
    }

    /** One line of a list. */
    public record Entry<T>(String word, T meaning) {}

    @SuppressWarnings("ArrayRecordComponent") // private to the class, written once
    private record Word<T>(char[] text, T meaning) {}
}
