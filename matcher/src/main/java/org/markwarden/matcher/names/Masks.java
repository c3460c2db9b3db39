package org.markwarden.matcher.names;

import org.markwarden.matcher.text.Signs;

/** Words with a sign that hides a letter: {@code N*KE}. */
final class Masks {

    /** No letter is hidden. */
    static final int NONE = -1;
    /** So much is hidden, or beside digits, that nothing can be told. */
    static final int TOO_MUCH = -2;

    private Masks() {}

    /** The place of the one hidden letter, {@link #NONE} or {@link #TOO_MUCH}. */
    static int hidden(char[] word, int size) {
        int hidden = NONE;
        boolean digits = false;
        for (int i = 0; i < size; i++) {
            if (word[i] == Signs.ANY) {
                hidden = hidden == NONE ? i : TOO_MUCH;
            }
            digits |= word[i] <= '9';
        }
        return digits && hidden != NONE ? TOO_MUCH : hidden;
    }
}
