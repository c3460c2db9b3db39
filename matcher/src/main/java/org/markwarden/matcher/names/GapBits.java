package org.markwarden.matcher.names;

/** What the gate of changed Chinese names may say of a pair of characters, in sixteen bits. */
final class GapBits {

    private static final int SHORTEST = HanTables.SHORTEST_LEAN;
    private static final int LENGTH_STEPS = 4;
    private static final int DELETION = 12;
    private static final int INSERTION = 14;

    private GapBits() {}

    /** First, second or a later character of a name of this length replaced. */
    static int substitution(int length, int gone) {
        return 1 << (Math.min(gone, 2) * LENGTH_STEPS + Math.min(length, 6) - 3);
    }

    static int deletion(int length) {
        return 1 << (DELETION + (length == 4 ? 0 : 1));
    }

    static int insertion(int length) {
        return 1 << (INSERTION + (length == 3 ? 0 : 1));
    }

    /** The sizes of windows, as bits from {@value #SHORTEST} up, in which this character may have been replaced. */
    static int substitutions(int mask, int gone, int longest) {
        int steps = mask >>> (Math.min(gone, 2) * LENGTH_STEPS);
        return ((steps & 7) | (steps & 8) * 7) & upTo(longest);
    }

    /** The sizes of windows, in the same bits, that may lack a character of a longer name. */
    static int deletions(int mask, int longest) {
        int steps = mask >>> DELETION;
        return ((steps & 1) | (steps & 2) * 15) & upTo(Math.min(longest, HanTables.LONGEST - 1));
    }

    /** The lengths of names, as {@link ExactTables#lengthBit}, that may stand in a window with one character more. */
    static int insertions(int mask) {
        int steps = mask >>> INSERTION;
        int longer = ExactTables.lengthBit(HanTables.LONGEST) - ExactTables.lengthBit(SHORTEST + 1);
        return (steps & 1) * ExactTables.lengthBit(SHORTEST) | ((steps & 2) == 0 ? 0 : longer);
    }

    /** The least size of a set. */
    static int least(int sizes) {
        return SHORTEST + Integer.numberOfTrailingZeros(sizes);
    }

    private static int upTo(int longest) {
        return (1 << (longest - SHORTEST + 1)) - 1;
    }
}
