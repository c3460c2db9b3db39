package org.markwarden.matcher.names;

import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.DemandTable;
import org.markwarden.matcher.text.EnglishWords;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.TextTables;

/** What a name and a word share counts for nothing when it is an everyday word: MacBook is not Facebook. */
final class SharedWord {

    private final EnglishWords english;
    private final LatinAlignment alignment;
    private final Asked beginning;
    private final Asked end;
    private final Asked rest;
    private final int shortestBeginning;
    private final int shortestEnd;
    private final char[] nameRest = new char[LatinTables.LONGEST];

    SharedWord(TextTables tables, LatinAlignment alignment) {
        DemandTable demands = tables.demands();
        english = tables.englishWords();
        this.alignment = alignment;
        beginning = demands.of(Demand.SHARED_BEGINNING);
        end = demands.of(Demand.SHARED_END);
        rest = demands.of(Demand.SHARED_REST);
        shortestBeginning = beginning.shortest();
        shortestEnd = end.shortest();
    }

    /** Says whether a name and a word are alike in what is left without the word they share, if they share one. */
    boolean isAlikeWithout(char[] name, int length, char[] chars, int from, int to, boolean asMark) {
        double least = rest.at(1, asMark);
        return isAlikeBehind(name, length, chars, from, to, least)
                && isAlikeBefore(name, length, chars, from, to, least);
    }

    private boolean isAlikeBehind(char[] name, int length, char[] chars, int from, int to, double least) {
        int shared = 0;
        while (shared < Math.min(length, to - from) && name[shared] == chars[from + shared]) {
            shared++;
        }
        for (int word = Math.min(shared, length - 2); word >= shortestBeginning; word--) {
            if (english.level(FoldedText.hashOf(chars, from, from + word)) <= beginning.at(word)) {
                System.arraycopy(name, word, nameRest, 0, length - word);
                return to - from > word
                        && alignment.similarity(nameRest, length - word, chars, from + word, to, least) > 0;
            }
        }
        return true;
    }

    /** Here a single letter may be what is left: iWatch is not Swatch. */
    private boolean isAlikeBefore(char[] name, int length, char[] chars, int from, int to, double least) {
        int shared = 0;
        while (shared < Math.min(length, to - from) && name[length - 1 - shared] == chars[to - 1 - shared]) {
            shared++;
        }
        for (int word = Math.min(shared, length - 1); word >= shortestEnd; word--) {
            if (english.level(FoldedText.hashOf(chars, to - word, to)) <= end.at(word)) {
                return to - from > word && alignment.similarity(name, length - word, chars, from, to - word, least) > 0;
            }
        }
        return true;
    }
}
