package org.markwarden.matcher.goods;

import org.jspecify.annotations.Nullable;

/** What a listing sells: a probability for each Nice class, and for each the word that spoke loudest for it. */
public final class GoodsEstimate {

    static final int CLASSES = 46;
    /** Evidence that nothing was said, so that one faint word does not look like certainty. */
    private static final double SILENCE = 0.4;

    private static final double PLAIN = 0.9;

    private final double[] weights = new double[CLASSES];
    private final double[] loudest = new double[CLASSES];
    private final @Nullable String[] words = new @Nullable String[CLASSES];
    private double total;

    void add(GoodsTerm term, double weight) {
        double share = weight / Long.bitCount(term.classes());
        for (long rest = term.classes(); rest != 0; rest &= rest - 1) {
            int number = Long.numberOfTrailingZeros(rest);
            weights[number] += share;
            total += share;
            if (share > loudest[number]) {
                loudest[number] = share;
                words[number] = term.word();
            }
        }
    }

    /** Says whether any word named goods. */
    public boolean isKnown() {
        return total > 0;
    }

    /** Says whether title, category or attributes named goods, not only a word in passing. */
    public boolean isPlain() {
        return total >= PLAIN;
    }

    /** The probability that the goods are in this class. */
    public double probability(int number) {
        return weights[number] / (total + SILENCE);
    }

    /** The probability that they are in one of these classes, given as bits. */
    public double probability(long classes) {
        double sum = 0;
        for (long rest = classes; rest != 0; rest &= rest - 1) {
            sum += weights[Long.numberOfTrailingZeros(rest)];
        }
        return sum / (total + SILENCE);
    }

    /** The likeliest class, 0 when nothing was said. */
    public int likeliest() {
        int best = 0;
        for (int number = 1; number < CLASSES; number++) {
            if (weights[number] > weights[best]) {
                best = number;
            }
        }
        return best;
    }

    /** The likeliest class among these bits, 0 when none was named. */
    public int likeliest(long classes) {
        int best = 0;
        for (long rest = classes; rest != 0; rest &= rest - 1) {
            int number = Long.numberOfTrailingZeros(rest);
            if (weights[number] > weights[best]) {
                best = number;
            }
        }
        return best;
    }

    /** The word that spoke loudest for a class; empty when none did. */
    public String word(int number) {
        String word = words[number];
        return word == null ? "" : word;
    }
}
