package org.markwarden.matcher.goods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.lexicon.Folding;

/** What a listing sells: a probability for each Nice class, and for each the word that spoke loudest for it. */
public final class GoodsEstimate {

    static final int CLASSES = 46;
    /** Evidence that nothing was said, so that one faint word does not look like certainty. */
    private static final double SILENCE = 0.4;

    private static final double PLAIN = 0.9;

    private final double[] weights = new double[CLASSES];
    private final double[] loudest = new double[CLASSES];
    private final @Nullable String[] words = new @Nullable String[CLASSES];
    private final List<char[]> texts = new ArrayList<>();
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

    /** Keeps the beginning of a text that names what is sold, up to where it tells what the goods go with. */
    void addText(char[] folded, int to) {
        texts.add(to >= folded.length ? folded : Arrays.copyOf(folded, to));
    }

    /** Says whether title or category name exactly these goods, folded; for words that no table knows. */
    boolean names(char[] goods) {
        return texts.stream().anyMatch(text -> holds(text, goods));
    }

    private static boolean holds(char[] text, char[] goods) {
        for (int at = 0; at + goods.length <= text.length; at++) {
            if (text[at] == goods[0]
                    && Arrays.equals(text, at, at + goods.length, goods, 0, goods.length)
                    && !(at > 0 && goesOn(text[at - 1], goods[0]))
                    && !(at + goods.length < text.length && goesOn(goods[goods.length - 1], text[at + goods.length]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(char a, char b) {
        return Folding.isLatin(a) && Folding.isLatin(b);
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
