package org.markwarden.matcher.names;

import java.text.Normalizer;
import org.markwarden.matcher.text.CharacterFold;

/**
 * The letters of a text in their own script, without case, accents and what stands between them, and with one of several that are written
 * for each other: the same for {@code АЛЁНКА} and {@code Алёнка}, not for {@code ТЕСЛА} with Latin letters in it.
 */
final class OwnLetters {

    private final CharacterFold fold;

    OwnLetters(CharacterFold fold) {
        this.fold = fold;
    }

    String of(String text) {
        var letters = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .chars()
                .map(fold::letter)
                .filter(letter -> letter != 0)
                .forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }
}
