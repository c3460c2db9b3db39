package org.markwarden.matcher.names;

import java.util.Arrays;
import org.markwarden.matcher.demands.Asked;
import org.markwarden.matcher.demands.Demand;
import org.markwarden.matcher.demands.Script;

/** The Latin names that are compared with every word by weighted edit distance, with a cheap test on letters first. */
final class WatchedLatin {

    /** More watched Latin names than this are searched in the packed views only, to bound the work per word. */
    static final int MOST = 4000;

    private final int[] patterns;
    private final char[][] names;
    private final int[] letters;
    private final Asked halfChanges;

    WatchedLatin(NameIndex index) {
        halfChanges = index.tables().demands().of(Demand.HALF_CHANGES);
        int[] chosen = Arrays.stream(index.watched())
                .filter(pattern -> index.script(pattern) == Script.LATIN)
                .filter(pattern -> index.length(pattern) >= 3 && index.length(pattern) <= LatinTables.LONGEST)
                .limit(MOST)
                .toArray();
        patterns = chosen;
        names = new char[chosen.length][];
        letters = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            char[] name = new char[index.length(chosen[i])];
            index.copy(chosen[i], name);
            names[i] = name;
            letters[i] = letters(name, 0, name.length);
        }
    }

    int count() {
        return patterns.length;
    }

    int pattern(int i) {
        return patterns[i];
    }

    char[] name(int i) {
        return names[i];
    }

    /** Which letters occur; digits count as the letters they imitate. */
    static int letters(char[] chars, int start, int end) {
        int set = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c >= 'a' && c <= 'z') {
                set |= 1 << ((c == 'i' ? 'l' : c) - 'a');
            } else if (c >= '0' && c <= '9') {
                set |= 1 << ("olzeasgtbg".charAt(c - '0') - 'a');
            }
        }
        return set;
    }

    /** Says whether a word of this size and these letters may be the name misspelt. */
    boolean mayBe(int i, int size, int set, boolean asMark) {
        int length = names[i].length;
        int apart = ((int) halfChanges.at(length, asMark) + 1) / 2;
        return Math.abs(length - size) <= apart
                && Integer.bitCount(letters[i] & ~set) <= apart + 1
                && Integer.bitCount(set & ~letters[i]) <= apart + 1;
    }
}
