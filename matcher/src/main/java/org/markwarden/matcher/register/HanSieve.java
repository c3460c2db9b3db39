package org.markwarden.matcher.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Readings;
import org.markwarden.matcher.text.TextTables;

/**
 * A Chinese name: its places met in a row by characters that all sound alike, or all look alike, or that are related in
 * some way with one kept as it is and at most one unlike; or all but one of its characters near one another; or one of
 * them taken apart or joined; or a word of letters that is a part of its spelling. The rows are followed by bit vectors
 * (Baeza-Yates and Gonnet 1992; Wu and Manber 1992).
 */
final class HanSieve implements NameSieve {

    private static final int MOST_PLACES = 24;
    private static final int MOST_SPELLINGS = 64;
    private static final int SHORTEST_WORD = 2;
    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9FFF';

    private final int[] same = new int[0x10000];
    private final int[] sound = new int[0x10000];
    private final int[] shape = new int[0x10000];
    private final int[] any = new int[0x10000];
    private final int[] last = new int[MOST_PLACES];
    private final boolean[] telling = new boolean[0x10000];
    private final boolean[] lastParts = new boolean[0x10000];
    private final Set<String> apart = new HashSet<>();
    private final int count;
    private final int end;
    private final List<String> spellings;

    HanSieve(TextTables tables, FoldedText name) {
        count = Math.min(name.length(), MOST_PLACES);
        end = 1 << (count - 1);
        for (int place = 0; place < count; place++) {
            enter(tables, name.at(place), 1 << place);
            if (place > 0) {
                telling[tables.splits().joined(name.at(place - 1), name.at(place))] = true;
            }
        }
        telling[0] = false;
        apart.forEach(parts -> lastParts[parts.charAt(1)] = true);
        spellings = spellings(tables.readings(), name);
    }

    private void enter(TextTables tables, char own, int bit) {
        same[own] |= bit;
        enter(shape, String.valueOf(own) + tables.glyphs().related(own), bit);
        enter(any, tables.meanings().related(own), bit);
        apart.addAll(tables.splits().apart(own));
        sound[own] |= bit;
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            if (tables.readings().mayBeNear(own, c)) {
                sound[c] |= bit;
            }
        }
        for (int c = 0; c < any.length; c++) {
            any[c] |= (sound[c] | shape[c]) & bit;
        }
    }

    private static void enter(int[] table, String characters, int bit) {
        for (int i = 0; i < characters.length(); i++) {
            table[characters.charAt(i)] |= bit;
        }
    }

    private static List<String> spellings(Readings readings, FoldedText name) {
        List<String> spellings = new ArrayList<>(List.of(""));
        for (int i = 0; i < name.length(); i++) {
            List<String> longer = new ArrayList<>();
            for (String begun : spellings) {
                for (short reading : readings.all(name.at(i))) {
                    if (longer.size() < MOST_SPELLINGS) {
                        longer.add(begun + readings.letters(reading));
                    }
                }
            }
            spellings = longer.isEmpty() ? spellings : longer;
        }
        return spellings;
    }

    @Override
    public boolean mayHold(char[] folded, int length) {
        Arrays.fill(last, 0, count, -4 * count);
        int sounds = 0;
        int shapes = 0;
        int related = 0;
        int relatedButOne = 0;
        int word = 0;
        for (int i = 0; i < length; i++) {
            char c = folded[i];
            int before = related;
            sounds = (sounds << 1 | 1) & sound[c];
            shapes = (shapes << 1 | 1) & shape[c];
            related = (related << 1 | 1) & any[c];
            relatedButOne = ((relatedButOne << 1 | 1) & any[c]) | (count > 2 ? before << 1 | 1 : 0);
            boolean row =
                    ((sounds | shapes) & end) != 0 || (((related | relatedButOne) & end) != 0 && keepsOne(folded, i));
            if (row || telling[c] || isApart(folded, i) || (same[c] != 0 && meets(same[c], i))) {
                return true;
            }
            word = c >= 'a' && c <= 'z' ? word + 1 : endWord(folded, i, word);
            if (word < 0) {
                return true;
            }
        }
        return endWord(folded, length, word) < 0;
    }

    /** Says whether a character of the name ends here in two parts. */
    private boolean isApart(char[] folded, int at) {
        return at > 0 && lastParts[folded[at]] && apart.contains(String.valueOf(folded, at - 1, 2));
    }

    /** Says whether a character of the name stands unchanged in the row that ends here. */
    private boolean keepsOne(char[] folded, int at) {
        for (int place = 0; place < count; place++) {
            int i = at - count + 1 + place;
            if (i >= 0 && (same[folded[i]] & (1 << place)) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Negative when the word that ends here is of the name's spelling, else 0. */
    private int endWord(char[] folded, int at, int word) {
        return word >= SHORTEST_WORD && isSpelling(folded, at - word, at) ? -1 : 0;
    }

    private boolean meets(int met, int at) {
        int near = 0;
        for (int place = 0; place < count; place++) {
            if ((met & (1 << place)) != 0) {
                last[place] = at;
            }
            near += at - last[place] < count + 2 ? 1 : 0;
        }
        return near >= (count <= 2 ? count : count - 1);
    }

    /** A run of letters may be several words: any syllable or two of the name in it counts. */
    private boolean isSpelling(char[] folded, int start, int end) {
        String letters = new String(folded, start, end - start);
        for (String spelling : spellings) {
            if (spelling.contains(letters) || letters.contains(spelling) || sharesEnough(letters, spelling)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesEnough(String letters, String spelling) {
        int size = Math.min(4, spelling.length());
        for (int i = 0; size >= 3 && i + size <= spelling.length(); i++) {
            if (letters.contains(spelling.substring(i, i + size))) {
                return true;
            }
        }
        return false;
    }
}
