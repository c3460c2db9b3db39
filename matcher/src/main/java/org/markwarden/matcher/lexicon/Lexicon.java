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
    private static final int KEY = 2;

    /** Stands for the third character of a shorter word. */
    private static final char NONE = 0;

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
    /** The key of each place of the table, zero where there is none. */
    private final int[] keys;
    /** Where the words of each place begin; they end where those of the next one begin. */
    private final int[] starts;
    /** The third character of each word, zero where it has none; those of a place are in its order, the longest of each first. */
    private final char[] thirds;

    private final Word<?>[] words;
    private final int mask;

    private Lexicon(Map<Integer, List<Word<T>>> byKey) {
        int size = Integer.highestOneBit(Math.max(4, byKey.size()) * 4);
        keys = new int[size];
        starts = new int[size + 1];
        mask = size - 1;
        int pairBits = Math.clamp(
                (long) ROOM_BITS + Integer.SIZE - Integer.numberOfLeadingZeros(byKey.size()),
                LEAST_PAIR_BITS,
                MOST_PAIR_BITS);
        pairs = new long[1 << (pairBits - 6)];
        pairShift = Integer.SIZE - pairBits;
        byKey.keySet().forEach(this::open);
        List<Word<T>> inOrder = new ArrayList<>();
        for (int slot = 0; slot < size; slot++) {
            starts[slot] = inOrder.size();
            byKey.getOrDefault(keys[slot], List.of()).stream()
                    .sorted(Comparator.comparingInt((Word<T> word) -> word.third())
                            .thenComparingInt(word -> -word.text.length))
                    .forEach(inOrder::add);
        }
        starts[size] = inOrder.size();
        words = inOrder.toArray(Word<?>[]::new);
        thirds = new char[words.length];
        for (int i = 0; i < words.length; i++) {
            thirds[i] = words[i].third();
        }
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
            if (i > 0 && goesOn(text[i - 1], text[i])) {
                continue; // inside a word nothing begins
            }
            int pair = text[i] << 16 | text[i + 1];
            if (holds(pairs, pairSlot(pair))) {
                report(pair, text, i, to, sink);
            }
            if (hasSingles && holds(singles, text[i])) {
                report(text[i], text, i, to, sink);
            }
        }
        if (last >= from && hasSingles && holds(singles, text[last])) {
            report(text[last], text, last, to, sink);
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
        int slot = slot(key(text, start, end));
        char third = end - start > KEY ? text[start + KEY] : NONE;
        for (int i = firstWith(third, slot); i < starts[slot + 1] && thirds[i] == third; i++) {
            if (Arrays.equals(words[i].text, 0, words[i].text.length, text, start, end)) {
                return word(i).meaning;
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

    private void report(int key, char[] text, int at, int to, Sink<T> sink) {
        int slot = slot(key);
        if (at + KEY < to) {
            report(slot, text[at + KEY], text, at, to, sink);
        }
        report(slot, NONE, text, at, to, sink);
    }

    /** Reports the words of a place that have this third character. */
    private void report(int slot, char third, char[] text, int at, int to, Sink<T> sink) {
        int last = starts[slot + 1];
        for (int i = firstWith(third, slot); i < last && thirds[i] == third; i++) {
            Word<T> word = word(i);
            int end = at + word.text.length;
            if (end <= to && word.goesOn(text, at) && isWhole(text, at, end)) {
                sink.found(at, end, word.meaning);
            }
        }
    }

    /** The first word of a place whose third character is this one or comes behind it. */
    private int firstWith(char third, int slot) {
        int low = starts[slot];
        int high = third == NONE ? low : starts[slot + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (thirds[middle] < third) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isWhole(char[] text, int start, int end) {
        return !(start > 0 && goesOn(text[start - 1], text[start]))
                && !(end < text.length && goesOn(text[end - 1], text[end]));
    }

    /** Letters and digits part words from each other, as in {@code p40case}. */
    private static boolean goesOn(char a, char b) {
        return Folding.isSpaced(a) && Folding.isSpaced(b) && Character.isDigit(a) == Character.isDigit(b);
    }

    private static int key(char[] text, int start, int end) {
        return end - start < 2 ? text[start] : text[start] << 16 | text[start + 1];
    }

    private void open(int key) {
        keys[slot(key)] = key;
        boolean single = key >>> 16 == 0;
        hasSingles |= single;
        long[] gate = single ? singles : pairs;
        int bit = single ? key : pairSlot(key);
        gate[bit >> 6] |= 1L << bit;
    }

    @SuppressWarnings("unchecked") // only the words this lexicon was made of
    private Word<T> word(int index) {
        return (Word<T>) words[index];
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

    @SuppressWarnings("ArrayRecordComponent") // private to the class, written once
    private record Word<T>(char[] text, T meaning) {

        char third() {
            return text.length > KEY ? text[KEY] : NONE;
        }

        /** Says whether the text has the rest of the word behind its third character. */
        boolean goesOn(char[] in, int at) {
            for (int i = KEY + 1; i < text.length; i++) {
                if (text[i] != in[at + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
