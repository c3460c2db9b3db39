package org.markwarden.matcher.names;

/** What the gate of changed Chinese names may say of a pair of characters, in sixteen bits. */
final class GapBits {

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

    /** Any length at all, for a character replaced at this place. */
    static int anySubstitution(int gone) {
        return 0xF << (Math.min(gone, 2) * LENGTH_STEPS);
    }

    static int anyDeletion() {
        return 3 << DELETION;
    }

    static int anyInsertion() {
        return 3 << INSERTION;
    }
}
