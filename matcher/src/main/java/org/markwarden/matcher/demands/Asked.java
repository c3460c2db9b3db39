package org.markwarden.matcher.demands;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The numbers of one demand for names of one kind, by length and by whether a mark is expected where the name stands. */
public final class Asked {

    private static final int LONGEST = Lengths.LONGEST;

    private final double[] elsewhere = new double[LONGEST + 1];
    private final double[] asMark = new double[LONGEST + 1];
    private final boolean[] written = new boolean[LONGEST + 1];

    Asked() {
        Arrays.fill(elsewhere, Double.NaN);
        Arrays.fill(asMark, Double.NaN);
    }

    /** Enters what is asked for some lengths, answering false when one of them has been entered before. */
    boolean enter(Lengths lengths, double plain, double marked) {
        for (int length = lengths.from(); length <= lengths.to(); length++) {
            if (written[length]) {
                return false;
            }
            written[length] = true;
            elsewhere[length] = plain;
            asMark[length] = marked;
        }
        return true;
    }

    /** The first length of which nothing is said. */
    @Nullable
    Integer missing() {
        for (int length = 1; length <= LONGEST; length++) {
            if (!written[length]) {
                return length;
            }
        }
        return null;
    }

    /** What is asked at this length where no mark is expected; not a number when it never happens. */
    public double at(int length) {
        return elsewhere[Math.min(length, LONGEST)];
    }

    /** The same where a mark may be expected. */
    public double at(int length, boolean mark) {
        return (mark ? asMark : elsewhere)[Math.min(length, LONGEST)];
    }

    /** The first length at which it happens at all. */
    public int shortest() {
        for (int length = 1; length <= LONGEST; length++) {
            if (!Double.isNaN(asMark[length])) {
                return length;
            }
        }
        return LONGEST + 1;
    }
}
