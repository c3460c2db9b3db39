package org.markwarden.matcher.learned;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.lexicon.Folding;

/**
 * Where in a listing the terms stand that lean furthest, quoted so that a person sees what was read: a word by itself where a script parts
 * words, else the words around the characters, up to the next sign or space.
 */
final class Passages {
    private static final int STRONGEST = 8;
    private static final int LONGEST = 16;
    private static final int BEFORE = 6;
    /** A shorter word tells little without its neighbours. */
    private static final int LONG_WORD = 4;

    private static final Comparator<Passage> BY_WEIGHT =
            Comparator.comparingDouble(Passage::weight).reversed();

    private final List<Hit> hits;
    private final int side;

    /**
     * A term where it stands first.
     *
     * @param field where it stands
     * @param place of the term in the table
     * @param weight above zero where it raises
     */
    record Hit(FieldText field, int start, int end, int place, double weight) {}

    /**
     * What is quoted around a term.
     *
     * @param places in the table of the terms in it that lean to its side
     */
    record Passage(Hit at, int start, int end, double weight, BitSet places) {

        String words() {
            return at.field.slice(start, end).strip();
        }

        private boolean overlaps(Passage other) {
            return at.field.equals(other.at.field) && start < other.end && other.start < end;
        }
    }

    private Passages(List<Hit> hits, int side) {
        this.hits = hits;
        this.side = side;
    }

    /** The strongest that raise, the strongest first. */
    static List<Passage> raising(List<Hit> hits) {
        return new Passages(hits, 1).quoted();
    }

    /** The strongest that lower, the strongest first. */
    static List<Passage> lowering(List<Hit> hits) {
        return new Passages(hits, -1).quoted();
    }

    private List<Passage> quoted() {
        List<Passage> passages = new ArrayList<>(STRONGEST);
        for (Hit hit : strongest()) {
            Passage passage = around(hit);
            if (passage.weight() > 0) {
                passages.add(passage);
            }
        }
        passages.sort(BY_WEIGHT);
        List<Passage> kept = new ArrayList<>(STRONGEST);
        Set<String> said = new HashSet<>();
        for (Passage passage : passages) {
            if (kept.stream().noneMatch(passage::overlaps) && said.add(passage.words())) {
                kept.add(passage);
            }
        }
        return kept;
    }

    /** Kept in order while the hits are gone through once: every listing is explained. */
    private List<Hit> strongest() {
        List<Hit> strongest = new ArrayList<>(STRONGEST + 1);
        for (Hit hit : hits) {
            double weight = side * hit.weight();
            int at = strongest.size();
            while (at > 0 && side * strongest.get(at - 1).weight() < weight) {
                at--;
            }
            if (weight > 0 && at < STRONGEST) {
                strongest.add(at, hit);
                if (strongest.size() > STRONGEST) {
                    strongest.removeLast();
                }
            }
        }
        return strongest;
    }

    private Passage around(Hit hit) {
        char[] chars = hit.field().folded();
        if (Folding.isSpaced(chars[hit.start()])) {
            return hit.end() - hit.start() >= LONG_WORD
                    ? passage(hit, hit.start(), hit.end())
                    : passage(hit, wordBefore(chars, hit.start()), wordBehind(chars, hit.end()));
        }
        int start = hit.start();
        while (start > 0 && hit.start() - start < BEFORE && isWord(chars[start - 1])) {
            start--;
        }
        int end = hit.end();
        while (end < chars.length && end - start < LONGEST && isWord(chars[end])) {
            end++;
        }
        return passage(hit, start, end);
    }

    private static int wordBefore(char[] chars, int start) {
        int at = start;
        if (at > 1 && chars[at - 1] == ' ' && Folding.isSpaced(chars[at - 2])) {
            at--;
            while (at > 0 && start - at < LONGEST && Folding.isSpaced(chars[at - 1])) {
                at--;
            }
        }
        return at;
    }

    private static int wordBehind(char[] chars, int end) {
        int at = end;
        if (at + 1 < chars.length && chars[at] == ' ' && Folding.isSpaced(chars[at + 1])) {
            at++;
            while (at < chars.length && at - end < LONGEST && Folding.isSpaced(chars[at])) {
                at++;
            }
        }
        return at;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c);
    }

    /** Terms of the other side that stand inside take off what they weigh. */
    private Passage passage(Hit at, int start, int end) {
        double weight = 0;
        var places = new BitSet();
        for (Hit hit : hits) {
            if (hit.field().equals(at.field()) && hit.start() >= start && hit.end() <= end) {
                weight += side * hit.weight();
                if (side * hit.weight() > 0) {
                    places.set(hit.place());
                }
            }
        }
        return new Passage(at, start, end, weight, places);
    }
}
