package org.markwarden.matcher.nicknames;

import java.util.List;
import java.util.Locale;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.names.NameFinder;
import org.markwarden.matcher.names.Place;
import org.markwarden.matcher.register.Register;

/**
 * Finds marks of two or three letters that are written letter by letter, {@code L.V}, {@code l v}: too short for the search of
 * names, where signs are left out, and read as the mark only on its own goods.
 */
final class Initials {

    private static final int MOST_LETTERS = 3;
    private static final String BETWEEN = ".·・。-_*&' ";

    private final LetterWords words = new LetterWords();
    private final Register register;
    private final NameFinder finder;

    Initials(Register register, NameFinder finder) {
        this.register = register;
        this.finder = finder;
    }

    /** Adds the watched marks that are spelled out in the field, at most so many in all. */
    void addTo(List<RawMention> found, FieldText field, int index, int most) {
        char[] text = field.folded();
        int at = 0;
        while (at < text.length && found.size() < most) {
            int end = rowEnd(text, at);
            int letters = (end - at + 1) / 2;
            if (letters > 1 && letters <= MOST_LETTERS && !words.areLetters(text, at, end)) {
                add(found, letters(text, at, end), index, at, end);
            }
            at = end + 1;
        }
    }

    private void add(List<RawMention> found, String letters, int index, int start, int end) {
        finder.find(letters.toUpperCase(Locale.ROOT), Place.LABEL, (number, _, from, to, variant, _) -> {
            if (from != 0 || to != letters.length() || variant.isDisguise()) {
                return;
            }
            var right = register.right(number);
            boolean own = right.names().stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(letters));
            if (own && right.kind() == RightKind.TRADEMARK && register.watch().watches(right)) {
                found.add(new RawMention(right, index, start, end, Variant.SAME, 1, true));
            }
        });
    }

    /** Where single letters with one sign between each two end, however many; the place itself when none begin here. */
    private static int rowEnd(char[] text, int start) {
        if (!isLetter(text[start]) || (start > 0 && (isOfWord(text[start - 1]) || text[start - 1] == '-'))) {
            return start;
        }
        int end = start + 1;
        while (end + 1 < text.length
                && BETWEEN.indexOf(text[end]) >= 0
                && isLetter(text[end + 1])
                && (end + 2 == text.length || !isOfWord(text[end + 2]))) {
            end += 2;
        }
        return end;
    }

    private static String letters(char[] text, int start, int end) {
        var letters = new StringBuilder();
        for (int i = start; i < end; i += 2) {
            letters.append(text[i]);
        }
        return letters.toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isOfWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
