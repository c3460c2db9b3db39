package org.markwarden.matcher.origin;

import java.nio.CharBuffer;
import java.util.List;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.lexicon.WordList;

/**
 * Whether a sentence tells where the goods of others come from: {@code 市面上很多来自青海,我们不是}, {@code Unlike tomatoes grown in China}.
 * One part of a sentence is read, up to its commas, and the beginning of the next, where the seller may say that his are not.
 */
final class OthersOrigins {

    private static final String ENDS = ",.;!?。，；！？…\n\r";
    /** Nothing further away in a text without signs belongs to the place. */
    private static final int NEAR = 60;

    private static final int LONGEST_DENIAL = 24;

    private final List<String> others;
    private final List<String> many;
    private final List<String> alike;
    private final List<String> own;
    private final List<String> apart;
    private final List<String> denials;

    OthersOrigins(WordList words) {
        others = words(words, "others");
        many = words(words, "many");
        alike = words(words, "alike");
        own = words(words, "own");
        apart = words(words, "apart");
        denials = words(words, "denial");
    }

    private static List<String> words(WordList list, String side) {
        return list.rows().stream()
                .filter(row -> row.cell(0).equals(side))
                .flatMap(row -> row.words(1).stream())
                .toList();
    }

    /** Says whether the place from {@code start} to {@code end} is told of goods that are not offered. */
    boolean areTold(char[] text, int start, int end) {
        int from = partStart(text, start);
        int ours = last(text, from, start, own);
        int theirs = last(text, from, start, others);
        if (theirs >= 0 && theirs > ours && !isAlike(text, theirs, start)) {
            return true;
        }
        int to = partEnd(text, end);
        boolean silent = ours < 0;
        return silent && (last(text, from, start, many) >= 0 || last(text, end, to, apart) >= 0 || isDenied(text, to));
    }

    /** {@code 跟别家一样}: what others do is done here too. */
    private boolean isAlike(char[] text, int from, int to) {
        return last(text, from, to, alike) >= 0;
    }

    /** {@code 我们不是}, {@code ours are not}: what the next part says and all it says. */
    private boolean isDenied(char[] text, int to) {
        int from = to;
        while (from < text.length && (ENDS.indexOf(text[from]) >= 0 || text[from] == ' ')) {
            from++;
        }
        int end = partEnd(text, from);
        if (end - from > LONGEST_DENIAL || last(text, from, end, own) != from) {
            return false;
        }
        for (String denial : denials) {
            int at = end - denial.length();
            if (at > from && stands(text, at, denial)) {
                return true;
            }
        }
        return false;
    }

    private static int partStart(char[] text, int to) {
        int from = to;
        while (from > 0 && to - from < NEAR && ENDS.indexOf(text[from - 1]) < 0) {
            from--;
        }
        return from;
    }

    private static int partEnd(char[] text, int from) {
        int to = from;
        while (to < text.length && to - from < NEAR && ENDS.indexOf(text[to]) < 0) {
            to++;
        }
        return to;
    }

    /** Where the last of the words begins between two places, or -1. */
    private static int last(char[] text, int from, int to, List<String> words) {
        int last = -1;
        for (String word : words) {
            for (int i = to - word.length(); i >= from && i > last; i--) {
                if (stands(text, i, word)) {
                    last = i;
                }
            }
        }
        return last;
    }

    /** A word of a script that parts words stands alone. */
    private static boolean stands(char[] text, int at, String word) {
        int end = at + word.length();
        return word.contentEquals(CharBuffer.wrap(text, at, word.length()))
                && !(at > 0 && Folding.isSpaced(text[at]) && Folding.isSpaced(text[at - 1]))
                && !(end < text.length && Folding.isSpaced(text[end]) && Folding.isSpaced(text[end - 1]));
    }
}
