package org.markwarden.matcher.names;

import java.util.Arrays;
import org.markwarden.domain.match.Variant;

/** Weighted edit distance of Latin names: what looks, sounds or lies close on the keyboard costs less. */
final class LatinAlignment {

    private static final int LONGEST = LatinTables.LONGEST;
    private static final float INSERTED = 0.8f;
    private static final float DOUBLED = 0.3f;
    private static final float SILENT = 0.5f;
    private static final float SWAPPED = 0.5f;
    private static final float PAIR = 0.15f;
    private static final float FIRST = 0.15f;
    private static final LetterCosts COSTS = new LetterCosts();

    private final char[] left = new char[LONGEST];
    private final char[] right = new char[LONGEST];
    private final float[][] best = new float[LONGEST + 2][LONGEST + 2];

    /** Similarity of a name and a window, 0 when it cannot reach the least asked for. */
    double similarity(char[] name, int nameLength, char[] text, int start, int end, double least) {
        int size = end - start;
        int longer = Math.max(nameLength, size);
        if (longer > LONGEST) {
            return 0;
        }
        float limit = (float) ((1 - least) * longer);
        if (Math.abs(nameLength - size) * DOUBLED > limit) {
            return 0;
        }
        float cost = distance(name, nameLength, text, start, size, limit);
        return cost > limit ? 0 : 1 - cost / longer;
    }

    private float distance(char[] name, int nameLength, char[] text, int start, int size, float limit) {
        Arrays.fill(best[0], 0, size + 1, 0);
        for (int j = 1; j <= size; j++) {
            best[0][j] = best[0][j - 1] + INSERTED;
        }
        for (int i = 1; i <= nameLength; i++) {
            best[i][0] = best[i - 1][0] + INSERTED;
            float least = best[i][0];
            for (int j = 1; j <= size; j++) {
                best[i][j] = step(name, i, text, start, j);
                least = Math.min(least, best[i][j]);
            }
            if (least > limit + SWAPPED) {
                return Float.MAX_VALUE;
            }
        }
        float changedFirst = name[0] == text[start] ? 0 : FIRST * COSTS.of(name[0], text[start]);
        return best[nameLength][size] + changedFirst;
    }

    private float step(char[] name, int i, char[] text, int start, int j) {
        char a = name[i - 1];
        char b = text[start + j - 1];
        float cost = best[i - 1][j - 1] + COSTS.of(a, b);
        char nameBefore = i > 1 ? name[i - 2] : 0;
        char textBefore = j > 1 ? text[start + j - 2] : 0;
        cost = Math.min(cost, best[i - 1][j] + gone(a, nameBefore));
        cost = Math.min(cost, best[i][j - 1] + gone(b, textBefore));
        if (i > 1 && j > 1 && a == textBefore && nameBefore == b) {
            cost = Math.min(cost, best[i - 2][j - 2] + SWAPPED);
        }
        if (i > 1 && LetterCosts.isPair(nameBefore, a, b)) {
            cost = Math.min(cost, best[i - 2][j - 1] + PAIR);
        }
        if (j > 1 && LetterCosts.isPair(textBefore, b, a)) {
            cost = Math.min(cost, best[i - 1][j - 2] + PAIR);
        }
        return cost;
    }

    private static float gone(char c, char before) {
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
