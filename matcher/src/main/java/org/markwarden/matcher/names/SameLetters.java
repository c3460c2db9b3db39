package org.markwarden.matcher.names;

import java.text.Normalizer;
import org.markwarden.matcher.text.CharacterFold;

/**
 * Whether two texts are written with the same letters of the same script, give or take case, accents, letters that are written for each
 * other, and what stands between them: {@code АЛЁНКА} and {@code Алёнка}, not {@code ТЕСЛА} and {@code TECЛA} with Latin letters in it.
 */
final class SameLetters {

    private final CharacterFold fold;

    SameLetters(CharacterFold fold) {
        this.fold = fold;
    }

    boolean are(String one, String other) {
        return letters(one).compareTo(letters(other)) == 0;
    }

    private StringBuilder letters(String text) {
        var letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .chars()
                .map(fold::letter)
                .filter(letter -> letter != 0)
                .forEach(letter -> letters.append((char) letter));
        return letters;
    }
}
