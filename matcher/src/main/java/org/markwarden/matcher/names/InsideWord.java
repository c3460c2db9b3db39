package org.markwarden.matcher.names;

import java.util.List;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.text.Affixes;
import org.markwarden.matcher.text.EnglishWords;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.matcher.text.WordHashes;

/** Weighs whether a name inside a longer word stands for itself: {@code newnikeair}, but no {@code cat} in {@code category}. */
final class InsideWord {

    private static final int LONGEST_WORD = 48;
    private static final int LONGEST_PART = 12;
    private static final int SHORTEST_LINK = 2;
    private static final WordHashes LINKS = new WordHashes(List.of("of", "and", "the", "for", "in", "on", "to", "by"));

    private final EnglishWords words;
    private final Affixes affixes;
    private final int shortest;
    private final int distinct;
    private final int distinctBesideWords;
    private final int lettersAround;
    private final double betweenWords;
    private final double distinctInside;
    private final int knownWord;
    private final int partWord;
    private final int everydayWord;
    private final int partLetters;
    private final int longPartLetters;
    private final boolean[] reached = new boolean[LONGEST_WORD + 1];
    private final boolean[] crossed = new boolean[LONGEST_WORD + 1];

    InsideWord(TextTables tables) {
        DemandTable demands = tables.demands();
        words = tables.englishWords();
        affixes = tables.affixes();
        shortest = demands.count(Demand.INSIDE_AT_FRONT);
        distinct = demands.count(Demand.DISTINCT);
        distinctBesideWords = demands.count(Demand.DISTINCT_BESIDE_WORDS);
        lettersAround = demands.count(Demand.LETTERS_AROUND);
        betweenWords = demands.number(Demand.BETWEEN_WORDS);
        distinctInside = demands.number(Demand.DISTINCT_INSIDE);
        knownWord = demands.count(Demand.KNOWN_WORD);
        partWord = demands.count(Demand.PART_WORD);
        everydayWord = demands.count(Demand.EVERYDAY_WORD);
        partLetters = demands.count(Demand.PART_LETTERS);
        longPartLetters = demands.count(Demand.LONG_PART_LETTERS);
    }

    /** 0 when the window is only part of another word. */
    double likelihood(FoldedText text, int start, int end) {
        int first = wordStart(text, start);
        int last = wordEnd(text, end);
        if (last - first > LONGEST_WORD || words.level(text.hash(first, last)) <= knownWord) {
            return 0;
        }
        double likelihood = likelihood(text, first, start, end, last);
        boolean otherwise = likelihood > 0 && end - start < distinct && isReadOtherwise(text, first, last, start, end);
        return otherwise ? 0 : likelihood;
    }

    private double likelihood(FoldedText text, int first, int start, int end, int last) {
        int size = end - start;
        boolean isWord = words.level(text.hash(start, end)) <= knownWord;
        boolean before = isWord ? isMadeOfAffixes(text, first, start) : isMadeOfWords(text, first, start);
        boolean mayStandAlone = !isWord && size >= distinctBesideWords;
        if (!before && !mayStandAlone) {
            return 0;
        }
        boolean after = (isWord ? isMadeOfAffixes(text, end, last) : isMadeOfWords(text, end, last))
                || isModel(text, end, last);
        if (before && after) {
            return size > shortest || last - first - size >= lettersAround ? betweenWords : 0;
        }
        return mayStandAlone && (size >= distinct || before || after) ? distinctInside : 0;
    }

    /** Says whether the letters around can be cut into words one of which lies across an end of the window: nutshell, books. */
    private boolean isReadOtherwise(FoldedText text, int first, int last, int start, int end) {
        int size = last - first;
        reached[0] = true;
        crossed[0] = false;
        for (int to = 1; to <= size; to++) {
            reached[to] = false;
            crossed[to] = false;
            for (int from = Math.max(0, to - LONGEST_PART); from <= to - partLetters; from++) {
                if ((reached[from] || crossed[from]) && isLongPart(text, first + from, first + to)) {
                    boolean across =
                            isAcross(first + from, first + to, start) || isAcross(first + from, first + to, end);
                    crossed[to] |= crossed[from] || across;
                    reached[to] |= reached[from] && !across;
                }
            }
        }
        return crossed[size];
    }

    private static boolean isAcross(int from, int to, int boundary) {
        return from < boundary && boundary < to;
    }

    private boolean isLongPart(FoldedText text, int start, int end) {
        long hash = text.hash(start, end);
        return affixes.holds(hash) || words.level(hash) <= knownWord;
    }

    /** Says whether every longer word of a short text but the window itself is an ordinary one, and there is one. */
    boolean isAmongWords(FoldedText text, int start, int end) {
        boolean any = false;
        for (int token = 0; token < text.tokens(); token++) {
            int from = text.tokenStart(token);
            int to = wordEnd(text, from + 1);
            boolean word = to - from > partLetters && text.kinds()[from] == Kind.LATIN;
            if (word && (to <= start || from >= end)) {
                if (!isMadeOfWords(text, from, to)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
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
        return isMadeOf(text, start, end, partWord);
    }

    /** Says whether a stretch can be cut into the words shops and domain labels add to a name; an empty one can. */
    boolean isMadeOfAffixes(FoldedText text, int start, int end) {
        return isMadeOf(text, start, end, 0);
    }

    /** As {@link #isMadeOfAffixes}, or of common words of four letters and more. */
    boolean isMadeOfLongWords(FoldedText text, int start, int end) {
        return isMadeOf(text, start, end, everydayWord, longPartLetters);
    }

    /** Says whether a stretch is two common words or more and what links them: speed-of-sound. */
    boolean isOrdinary(FoldedText text, int start, int end) {
        int size = end - start;
        if (size > LONGEST_WORD) {
            return false;
        }
        reached[0] = true;
        for (int to = 1; to <= size; to++) {
            reached[to] = false;
            for (int from = Math.max(0, to - LONGEST_PART); from <= to - SHORTEST_LINK && !reached[to]; from++) {
                reached[to] = reached[from] && isCommon(text, start + from, start + to);
            }
        }
        return reached[size];
    }

    private boolean isCommon(FoldedText text, int start, int end) {
        long hash = text.hash(start, end);
        return end - start >= longPartLetters ? words.level(hash) <= everydayWord : LINKS.holds(hash);
    }

    private boolean isMadeOf(FoldedText text, int start, int end, int level) {
        return isMadeOf(text, start, end, level, partLetters);
    }

    private boolean isMadeOf(FoldedText text, int start, int end, int level, int shortest) {
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
            for (int from = Math.max(0, to - LONGEST_PART); from < to && !reached[to]; from++) {
                reached[to] = reached[from] && isPart(text, start + from, start + to, level, shortest);
            }
        }
        return reached[size];
    }

    private boolean isPart(FoldedText text, int start, int end, int level, int shortest) {
        long hash = text.hash(start, end);
        return affixes.holds(hash) || (end - start >= shortest && words.level(hash) <= level);
    }
}
