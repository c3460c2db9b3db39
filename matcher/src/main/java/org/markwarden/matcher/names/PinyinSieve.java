package org.markwarden.matcher.names;

import java.util.LinkedHashSet;
import java.util.Set;
import org.markwarden.matcher.text.Readings;

/** How Chinese names are spelled in letters, and what a word can be to such a spelling. */
final class PinyinSieve {

    private static final int MOST_READINGS = 3;

    private final Readings readings;
    private final HanSieve han;
    private final Set<String> spellings = new LinkedHashSet<>();
    private final Set<Long> letters = new LinkedHashSet<>();
    private int longest;

    PinyinSieve(Readings readings, HanSieve han) {
        this.readings = readings;
        this.han = han;
    }

    void add(char[] name) {
        int[] choices = new int[name.length];
        for (int made = 0; made < HanTables.MAX_SPELLINGS; made++) {
            var spelling = new StringBuilder();
            for (int i = 0; i < name.length; i++) {
                short[] all = readings.all(name[i]);
                if (all.length == 0) {
                    return;
                }
                spelling.append(readings.letters(all[choices[i]]));
            }
            add(spelling.toString());
            if (!hasNext(choices, name)) {
                return;
            }
        }
    }

    private void add(String spelling) {
        if (spellings.add(spelling)) {
            longest = Math.max(longest, spelling.length());
            letters.add(WordVerdicts.letters(spelling.toCharArray(), spelling.length()));
        }
    }

    private boolean hasNext(int[] choices, char[] name) {
        for (int i = 0; i < choices.length; i++) {
            if (++choices[i] < Math.min(MOST_READINGS, readings.all(name[i]).length)) {
                return true;
            }
            choices[i] = 0;
        }
        return false;
    }

    /** Which letters the spellings have, a bit for each. */
    int letters() {
        return letters.stream().reduce(0L, (one, other) -> one | other).intValue();
    }

    /** Letters of the longest spelling. */
    int longest() {
        return longest;
    }

    /** Says whether a word of these letters may hold a whole spelling. */
    boolean mayHold(long lettersOfWord) {
        if (letters.isEmpty()) {
            return false;
        }
        for (long spelled : letters) {
            if ((spelled & ~lettersOfWord) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Which of {@link WordVerdicts}' verdicts a word deserves as a part of a spelling. */
    int verdict(char[] word, int length) {
        int verdict = 0;
        if (!spellings.isEmpty() && length <= longest) {
            String part = new String(word, 0, length);
            for (String spelling : spellings) {
                if (spelling.contains(part)) {
                    verdict |= WordVerdicts.SPELLS
                            | (spelling.startsWith(part) ? WordVerdicts.BEGINS : 0)
                            | (spelling.endsWith(part) ? WordVerdicts.ENDS : 0);
                }
            }
        }
        return verdict;
    }

    /** Says whether a word that is part of a spelling goes on with the characters beside it. */
    boolean goesOn(String word, char[] text, int start, int end) {
        int before = start == 0 ? -1 : han.before(text, start);
        int after = han.after(text, end - 1);
        String left = before < 0 ? "" : readings.letters(text[before]);
        String right = after < 0 ? "" : readings.letters(text[after]);
        for (String spelling : spellings) {
            for (int at = spelling.indexOf(word); at >= 0; at = spelling.indexOf(word, at + 1)) {
                if (spelling.length() > word.length() && fits(spelling, at, at + word.length(), left, right)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fits(String spelling, int from, int to, String left, String right) {
        boolean before = from == 0 || (!left.isEmpty() && spelling.startsWith(left, from - left.length()));
        boolean after = to == spelling.length() || (!right.isEmpty() && spelling.startsWith(right, to));
        return before && after;
    }
}
