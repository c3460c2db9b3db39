package org.markwarden.matcher.names;

import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.Readings;

/** A word that spells the Chinese characters beside it, 得力（deli）, is their name and no disguise of another. */
final class Romanisation {

    private static final int LONGEST = 4;

    private final Readings readings;
    private final char[] spelled = new char[LONGEST * 8];

    Romanisation(Readings readings) {
        this.readings = readings;
    }

    /** Says whether two to four characters directly before or behind a word are read as it is written. */
    boolean isBeside(FoldedText text, int start, int end) {
        long letters = text.hash(start, end);
        for (int size = 2; size <= LONGEST; size++) {
            if (isSpelled(text, start - size, start, letters) || isSpelled(text, end, end + size, letters)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpelled(FoldedText text, int from, int to, long letters) {
        if (from < 0 || to > text.length()) {
            return false;
        }
        int size = 0;
        for (int i = from; i < to; i++) {
            String syllable = text.kinds()[i] == Kind.HAN ? readings.letters(text.at(i)) : "";
            if (syllable.isEmpty()) {
                return false;
            }
            syllable.getChars(0, syllable.length(), spelled, size);
            size += syllable.length();
        }
        return FoldedText.hashOf(spelled, 0, size) == letters;
    }
}
