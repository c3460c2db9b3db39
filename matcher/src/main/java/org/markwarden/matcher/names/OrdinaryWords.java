package org.markwarden.matcher.names;

import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.text.EnglishNames;
import org.markwarden.matcher.text.EnglishWords;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.TextTables;

/** How ordinary the English words of a window are, and what that takes off: such words are likely meant as themselves. */
final class OrdinaryWords {

    private final EnglishWords words;
    private final EnglishNames names;
    private final int basic;
    private final int everyday;
    private final int known;
    private final int keptWord;
    private final Asked isBasic;
    private final Asked isEveryday;
    private final Asked isName;
    private final Asked isKnown;
    private final Asked halfChanges;

    /** From the least ordinary to the most. */
    enum Rank {
        /** In no list: only such a word may be far from the name. */
        STRANGE,
        KNOWN,
        /** Of people, places or peoples. */
        NAME,
        EVERYDAY,
        BASIC
    }

    OrdinaryWords(TextTables tables) {
        words = tables.englishWords();
        names = tables.englishNames();
        DemandTable demands = tables.demands();
        basic = demands.count(Demand.BASIC_WORD);
        everyday = demands.count(Demand.EVERYDAY_WORD);
        known = demands.count(Demand.KNOWN_WORD);
        keptWord = demands.count(Demand.KEPT_WORD);
        isBasic = demands.of(Demand.IS_BASIC_WORD);
        isEveryday = demands.of(Demand.IS_EVERYDAY_WORD);
        isName = demands.of(Demand.IS_OTHER_NAME);
        isKnown = demands.of(Demand.IS_KNOWN_WORD);
        halfChanges = demands.of(Demand.HALF_CHANGES_OF_WORD);
    }

    /** How ordinary one word is. */
    Rank of(long hash) {
        Rank rank = ofWord(hash);
        return rank.compareTo(Rank.NAME) < 0 && names.holds(hash) ? Rank.NAME : rank;
    }

    /** The same where a name says nothing: Pr@da is the mark, though dictionaries hold it. */
    Rank ofWord(long hash) {
        int level = words.level(hash);
        if (level > known) {
            return Rank.STRANGE;
        }
        return level > everyday ? Rank.KNOWN : level > basic ? Rank.EVERYDAY : Rank.BASIC;
    }

    /**
     * How ordinary a window is: of several words with spaces between them the least ordinary counts, single letters aside,
     * unless one of them begins or ends the name and so speaks for it.
     */
    Rank of(char[] name, int length, FoldedText text, int start, int end) {
        Rank whole = of(text.hash(start, end));
        if (whole != Rank.STRANGE) {
            return whole;
        }
        Rank least = Rank.BASIC;
        int from = start;
        for (int to = start + 1; to < end; to++) {
            if (text.gaps()[to] == FoldedText.SPACE) {
                least = lessOrdinary(least, name, length, text, from, to);
                from = to;
            }
        }
        return from == start ? Rank.STRANGE : lessOrdinary(least, name, length, text, from, end);
    }

    private Rank lessOrdinary(Rank least, char[] name, int length, FoldedText text, int from, int to) {
        if (to - from == 1 || least == Rank.STRANGE) {
            return least;
        }
        if (to - from >= keptWord && isKept(name, length, text.chars(), from, to)) {
            return Rank.STRANGE;
        }
        Rank rank = of(text.hash(from, to));
        return rank.compareTo(least) < 0 ? rank : least;
    }

    private static boolean isKept(char[] name, int length, char[] chars, int from, int to) {
        int size = to - from;
        return size <= length && (isAt(name, 0, chars, from, size) || isAt(name, length - size, chars, from, size));
    }

    private static boolean isAt(char[] name, int at, char[] chars, int from, int size) {
        for (int i = 0; i < size; i++) {
            if (name[at + i] != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** The most changes that make such a word of a name of this length, in half changes. */
    int most(Rank rank, int length, int others) {
        return rank == Rank.STRANGE ? others : Math.min(others, (int) halfChanges.at(length));
    }

    /** The shorter the word the more, less where a mark is expected. */
    double penalty(Rank rank, int size, boolean asMark) {
        return switch (rank) {
            case STRANGE -> 0;
            case KNOWN -> isKnown.at(size, asMark);
            case NAME -> isName.at(size, asMark);
            case EVERYDAY -> isEveryday.at(size, asMark);
            case BASIC -> isBasic.at(size, asMark);
        };
    }
}
