package org.markwarden.matcher.names;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.text.FoldedText;

/**
 * Says whether a row of words has, in the place of a word of a name, another that is not like it: then it is another name,
 * however alike the two rows are as a whole. Small words such as "and" may be left out or put in.
 */
final class OtherWord {

    private static final Set<Long> SMALL =
            List.of("and", "und", "et", "y", "e", "the", "of", "de", "la", "le", "du", "di", "da", "by").stream()
                    .map(word -> FoldedText.hashOf(word.toCharArray(), 0, word.length()))
                    .collect(Collectors.toUnmodifiableSet());

    /** A pair of words as short as this says nothing. */
    private static final int SHORT = 2;
    /** Of so many spellings of one name the first with several words is taken. */
    private static final int MOST_SPELLINGS = 8;

    private final NameIndex index;
    private final Asked least;
    private final LatinAlignment alignment = new LatinAlignment();
    private final FoldedText name;
    private final char[] word = new char[LatinTables.LONGEST];

    OtherWord(NameIndex index) {
        this.index = index;
        least = index.tables().demands().of(Demand.REPLACED_WORD);
        name = new FoldedText(index.tables().fold());
    }

    boolean stands(int pattern, FoldedText text, int start, int end, boolean asMark) {
        if ((index.flags(pattern) & PatternPool.SEVERAL_WORDS) == 0 || wordEnd(text, start, end) == end) {
            return false;
        }
        read(pattern);
        int words = words(name, 0, name.length());
        return words > 1 && words == words(text, start, end) && differs(text, start, end, least.at(1, asMark));
    }

    private void read(int pattern) {
        int last = Math.min(index.firstPosting(pattern) + MOST_SPELLINGS, index.firstPosting(pattern + 1));
        for (int posting = index.firstPosting(pattern); posting < last; posting++) {
            name.set(index.registered(posting, pattern));
            if (name.tokens() > 1) {
                return;
            }
        }
    }

    private boolean differs(FoldedText text, int start, int end, double asked) {
        int at = 0;
        int from = start;
        while (at < name.length() && from < end) {
            at = afterSmall(name, at, name.length());
            from = afterSmall(text, from, end);
            int nameEnd = wordEnd(name, at, name.length());
            int to = wordEnd(text, from, end);
            if (!areAlike(at, nameEnd, text, from, to, asked)) {
                return true;
            }
            at = nameEnd;
            from = to;
        }
        return false;
    }

    private boolean areAlike(int at, int nameEnd, FoldedText text, int from, int to, double asked) {
        int length = nameEnd - at;
        if (Math.max(length, to - from) <= SHORT || length > word.length) {
            return true;
        }
        System.arraycopy(name.chars(), at, word, 0, length);
        return alignment.similarity(word, length, text.chars(), from, to, asked) > 0;
    }

    /** Words without the small ones. */
    private static int words(FoldedText text, int start, int end) {
        int words = 0;
        int from = afterSmall(text, start, end);
        while (from < end) {
            words++;
            from = afterSmall(text, wordEnd(text, from, end), end);
        }
        return words;
    }

    private static int afterSmall(FoldedText text, int start, int end) {
        int from = start;
        while (from < end) {
            int to = wordEnd(text, from, end);
            if (!SMALL.contains(text.hash(from, to))) {
                return from;
            }
            from = to;
        }
        return end;
    }

    private static int wordEnd(FoldedText text, int start, int end) {
        int to = start + 1;
        while (to < end && text.gaps()[to] == FoldedText.JOINED) {
            to++;
        }
        return Math.min(to, end);
    }
}
