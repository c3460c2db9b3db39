package org.markwarden.matcher.names;

import java.util.Arrays;
import org.markwarden.domain.match.Variant;

/**
 * Weighted edit distance of Latin names: what looks, sounds or lies close on the keyboard costs less. Costs are
 * hundredths of a letter; the number of half changes is carried in the low byte, so that two cheap changes of a short
 * name can be told from one.
 */
public final class LatinAlignment {

    private static final int LONGEST = LatinTables.LONGEST;
    private static final int ONE = 256;
    private static final int INSERTED = 80 * ONE + 2;
    private static final int DOUBLED = 30 * ONE + 1;
    private static final int SILENT = 55 * ONE + 2;
    private static final int SWAPPED = 45 * ONE + 2;
    private static final int PAIR = 12 * ONE;
    private static final int FIRST = 20 * ONE;
    private static final int SHORT = 5;
    private static final int LETTER = 100 * ONE;
    private static final LetterCosts COSTS = new LetterCosts();

    private final char[] left = new char[LONGEST];
    private final char[] right = new char[LONGEST];
    private final int[][] best = new int[LONGEST + 2][LONGEST + 2];
    private final int[] textGone = new int[LONGEST + 2];
    private final char[] textSingle = new char[LONGEST + 2];
    private int changes;

    /** Similarity of a name and a window, 0 when it cannot reach the least asked for. */
    public double similarity(char[] name, int nameLength, char[] text, int start, int end, double least) {
        int size = end - start;
        int longer = Math.max(nameLength, size);
        if (longer > LONGEST || size == 0) {
            return 0;
        }
        int limit = (int) ((1 - least) * longer * LETTER);
        if (Math.abs(nameLength - size) * DOUBLED > limit) {
            return 0;
        }
        int cost = distance(name, nameLength, text, start, size, limit);
        changes = cost & 0xFF;
        return cost > limit ? 0 : 1 - hundredths(cost) / (100.0 * longer);
    }

    private static int hundredths(int cost) {
        return cost >>> 8;
    }

    /** Half changes of the last compared window: two for a letter replaced, one for a likely slip, none for look-alikes. */
    int halfChanges() {
        return changes;
    }

    private int distance(char[] name, int nameLength, char[] text, int start, int size, int limit) {
        readText(text, start, size);
        for (int i = 1; i <= nameLength; i++) {
            if (fillRow(name, i, text, start, size) > limit + SWAPPED) {
                return Integer.MAX_VALUE;
            }
        }
        boolean sameFirst = beginAlike(name, nameLength, text, start, start + size);
        int first = nameLength <= SHORT ? FIRST + 1 : FIRST;
        return best[nameLength][size] + (sameFirst ? 0 : first);
    }

    /** What every row asks of the text, and the row of an empty name. */
    private void readText(char[] text, int start, int size) {
        char before = 0;
        for (int j = 1; j <= size; j++) {
            char b = text[start + j - 1];
            textGone[j] = gone(b, before);
            textSingle[j] = j > 1 ? LetterCosts.single(before, b) : LetterCosts.NO_LETTER;
            best[0][j] = best[0][j - 1] + INSERTED;
            before = b;
        }
    }

    /** The costs of the first letters of the name against every beginning of the text; answers the least. */
    private int fillRow(char[] name, int i, char[] text, int start, int size) {
        char a = name[i - 1];
        char nameBefore = i > 1 ? name[i - 2] : 0;
        char single = i > 1 ? LetterCosts.single(nameBefore, a) : LetterCosts.NO_LETTER;
        int gone = gone(a, nameBefore);
        int[] row = best[i];
        int[] above = best[i - 1];
        int[] second = best[Math.max(0, i - 2)];
        char textBefore = 0;
        row[0] = above[0] + INSERTED;
        int least = row[0];
        for (int j = 1; j <= size; j++) {
            char b = text[start + j - 1];
            int cost = Math.min(above[j - 1] + COSTS.of(a, b), Math.min(above[j] + gone, row[j - 1] + textGone[j]));
            if (i > 1 && a == textBefore && nameBefore == b && a != b) {
                cost = Math.min(cost, second[j - 2] + SWAPPED);
            }
            if (single == b) {
                cost = Math.min(cost, second[j - 1] + PAIR);
            }
            if (textSingle[j] == a) {
                cost = Math.min(cost, above[j - 2] + PAIR);
            }
            row[j] = cost;
            least = Math.min(least, cost);
            textBefore = b;
        }
        return least;
    }

    /** Says whether two letters are the same or drawn alike. */
    static boolean isSameLetter(char a, char b) {
        return a == b || COSTS.of(a, b) <= LetterCosts.LOOK_ALIKE;
    }

    /** The same of the first letters of a name and a window, where two may stand for one: Phila and Fila. */
    static boolean beginAlike(char[] name, int length, char[] text, int start, int end) {
        return isSameLetter(name[0], text[start])
                || (end - start > 1 && LetterCosts.single(text[start], text[start + 1]) == name[0])
                || (length > 1 && LetterCosts.single(name[0], name[1]) == text[start]);
    }

    private static int gone(char c, char before) {
        if (c == before) {
            return DOUBLED;
        }
        return c == 'h' || c == 'e' ? SILENT : INSERTED;
    }

    /** What changed most: shapes, sounds, or spelling. */
    Variant variant(char[] name, int nameLength, char[] text, int start, int end) {
        int a = Skeleton.write(name, 0, nameLength, left);
        int b = Skeleton.write(text, start, end, right);
        if (Arrays.equals(left, 0, a, right, 0, b)) {
            return Variant.CONFUSABLE;
        }
        a = LatinSound.write(name, 0, nameLength, left);
        b = LatinSound.write(text, start, end, right);
        return Arrays.equals(left, 0, a, right, 0, b) ? Variant.SOUND : Variant.SPELLING;
    }
}
