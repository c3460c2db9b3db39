package org.markwarden.matcher.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.markwarden.matcher.fields.ListingText;

/** The terms of a model and how far each leans: above zero towards infringement, below towards lawful trade. */
public final class LearnedWords {

    private static final double LOWEST = -0.75;
    private static final double HIGHEST = 1;

    private static final int SHOWN = 4;

    private static final int FILTER_BITS = 16;

    private final String[] terms;
    private final double[] weights;
    private final long[] keys;
    private final int[] places;
    private final int mask;
    /** Bits of the keys, asked first: most pieces of a text are no term. */
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    /** A table of these terms. */
    public LearnedWords(Map<String, Double> learned) {
        terms = learned.keySet().toArray(String[]::new);
        weights = learned.values().stream().mapToDouble(Double::doubleValue).toArray();
        int size = Integer.highestOneBit(Math.max(4, terms.length * 4)) << 1;
        keys = new long[size];
        places = new int[size];
        mask = size - 1;
        for (int place = 0; place < terms.length; place++) {
            char[] term = terms[place].toCharArray();
            put(key(term, 0, term.length), place);
        }
    }

    private void put(long key, int place) {
        int slot = slot(key);
        while (keys[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        places[slot] = place;
        filter[filterBit(key) >> 6] |= 1L << filterBit(key);
    }

    private int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
    }

    private static int filterBit(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - FILTER_BITS));
    }

    private static long key(char[] chars, int start, int end) {
        long key = (long) end - start;
        for (int i = start; i < end; i++) {
            key = key * 0xD6E8FEB86659FD93L + chars[i];
        }
        return key | 1;
    }

    /**
     * The sum of weights within its bounds. Words lower less than they raise: who reads the table could write lawful words under a
     * counterfeit.
     */
    public static double score(double sum) {
        return Math.clamp(sum, LOWEST, HIGHEST);
    }

    /** How far the words of a listing lean together; each word counts once. */
    public Leaning read(ListingText text) {
        if (terms.length == 0) {
            return Leaning.NONE;
        }
        var hits = new Hits();
        ListingTerms.each(text, (folded, start, end) -> {
            int place = find(folded, start, end);
            if (place >= 0) {
                hits.add(place);
            }
        });
        return hits.leaning();
    }

    private int find(char[] folded, int start, int end) {
        long key = key(folded, start, end);
        if ((filter[filterBit(key) >> 6] & 1L << filterBit(key)) == 0) {
            return -1;
        }
        for (int slot = slot(key); keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key && isTerm(places[slot], folded, start, end)) {
                return places[slot];
            }
        }
        return -1;
    }

    private boolean isTerm(int place, char[] folded, int start, int end) {
        String term = terms[place];
        if (term.length() != end - start) {
            return false;
        }
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) != folded[start + i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * How far words lean together.
     *
     * @param sum of their weights, in units of the whole weight of the signal
     * @param raising the words that raise most, first the strongest
     * @param lowering the words that lower most, first the strongest
     */
    public record Leaning(double sum, List<String> raising, List<String> lowering) {
        public Leaning {
            raising = List.copyOf(raising);
            lowering = List.copyOf(lowering);
        }

        /** No word of the table. */
        public static final Leaning NONE = new Leaning(0, List.of(), List.of());

        /** The sum within its bounds. */
        public double score() {
            return LearnedWords.score(sum);
        }
    }

    /** The terms found in one listing. */
    private final class Hits {
        private int[] found = new int[32];
        private int count;

        void add(int place) {
            if (count == found.length) {
                found = Arrays.copyOf(found, count * 2);
            }
            found[count++] = place;
        }

        Leaning leaning() {
            Arrays.sort(found, 0, count);
            List<Integer> once = new ArrayList<>(count);
            double sum = 0;
            for (int i = 0; i < count; i++) {
                if (i == 0 || found[i] != found[i - 1]) {
                    once.add(found[i]);
                    sum += weights[found[i]];
                }
            }
            once.sort(Comparator.comparingDouble(place -> weights[place]));
            return new Leaning(sum, shown(once.reversed(), 1), shown(once, -1));
        }

        private List<String> shown(List<Integer> strongestFirst, int side) {
            return strongestFirst.stream()
                    .filter(place -> weights[place] * side > 0)
                    .limit(SHOWN)
                    .map(place -> terms[place])
                    .toList();
        }
    }
}
