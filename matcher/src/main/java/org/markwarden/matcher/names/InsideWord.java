package org.markwarden.matcher.names;

import org.markwarden.matcher.text.EnglishWords;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/** Weighs whether a name inside a longer word stands for itself: {@code newnikeair}, but no {@code cat} in {@code category}. */
final class InsideWord {

    static final int SHORTEST = 3;

    private static final int LONGEST_WORD = 48;
    private static final int DISTINCT = 7;
    private static final int KNOWN_WORD = 60;
    private static final int KNOWN_PART = 40;
    private static final int SHORTEST_PART = 3;
    private static final double BETWEEN_WORDS = 0.9;
    private static final double DISTINCT_ALONE = 0.8;

    private final EnglishWords words;
    private final Affixes affixes;
    private final boolean[] reached = new boolean[LONGEST_WORD + 1];

    InsideWord(EnglishWords words, Affixes affixes) {
        this.words = words;
        this.affixes = affixes;
    }

    /** 0 when the window is only part of another word. */
    double likelihood(FoldedText text, int start, int end) {
        int first = wordStart(text, start);
        int last = wordEnd(text, end);
        if (last - first > LONGEST_WORD || words.level(text.hash(first, last)) <= KNOWN_WORD) {
            return 0;
        }
        boolean before = isMadeOfWords(text, first, start);
        boolean after = isMadeOfWords(text, end, last) || isModel(text, end, last);
        int size = end - start;
        if (before && after) {
            return size > SHORTEST || last - first - size >= SHORTEST_PART ? BETWEEN_WORDS : 0;
        }
        boolean isWord = words.level(text.hash(start, end)) <= KNOWN_WORD;
        return size >= DISTINCT && !isWord ? DISTINCT_ALONE : 0;
    }

    /** One or two letters before digits, as in {@code oppor11}: a model number added to the name. */
    private static boolean isModel(FoldedText text, int start, int end) {
        return end - start <= 2
                && end < text.length()
                && text.gaps()[end] == FoldedText.JOINED
                && text.kinds()[end] == Kind.DIGIT;
    }

    /** First letter of the run of Latin letters around a place. */
    static int wordStart(FoldedText text, int at) {
        int i = at;
        while (i > 0
                && text.gaps()[i] == FoldedText.JOINED
                && text.kinds()[i - 1] == Kind.LATIN
                && at - i <= LONGEST_WORD) {
            i--;
        }
        return i;
    }

    static int wordEnd(FoldedText text, int at) {
        int i = at;
        while (i < text.length()
                && text.gaps()[i] == FoldedText.JOINED
                && text.kinds()[i] == Kind.LATIN
                && i - at <= LONGEST_WORD) {
            i++;
        }
        return i;
    }

    /** Says whether a stretch can be cut into generic or ordinary words; an empty one can. */
    boolean isMadeOfWords(FoldedText text, int start, int end) {
        int size = end - start;
        if (size == 0) {
            return true;
        }
        if (size > LONGEST_WORD) {
            return false;
        }
        reached[0] = true;
        for (int to = 1; to <= size; to++) {
            reached[to] = false;
            for (int from = Math.max(0, to - 12); from < to && !reached[to]; from++) {
                reached[to] = reached[from] && isPart(text, start + from, start + to);
            }
        }
        return reached[size];
    }

    private boolean isPart(FoldedText text, int start, int end) {
        long hash = text.hash(start, end);
        return affixes.holds(hash) || (end - start >= SHORTEST_PART && words.level(hash) <= KNOWN_PART);
    }
}
