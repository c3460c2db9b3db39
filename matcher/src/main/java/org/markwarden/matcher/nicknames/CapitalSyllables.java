package org.markwarden.matcher.nicknames;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightKind;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.RawMention;
import org.markwarden.matcher.lexicon.Folding;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.Readings;

/**
 * Marks of which the last syllables are written as capitals, {@code 耐K}, {@code 周黑Y}: they count only beside words of copies. Only registers
 * that are watched whole are looked through.
 */
final class CapitalSyllables {

    private static final int LONGEST = 4;
    /** How like the mark such a writing is. */
    private static final double BARELY = 0.8;

    private final Map<String, List<Right>> byWriting = new HashMap<>();

    CapitalSyllables(Register register, Readings readings) {
        if (register.watch().everyRight()) {
            register.rights()
                    .filter(right -> right.kind() == RightKind.TRADEMARK)
                    .forEach(right -> right.names().forEach(name -> add(right, Folding.folded(name), readings)));
        }
    }

    private void add(Right right, String name, Readings readings) {
        if (name.length() < 2 || name.length() > LONGEST || !name.chars().allMatch(c -> Folding.isHan((char) c))) {
            return;
        }
        var capitals = new StringBuilder();
        for (int given = name.length() - 1; given > 0; given--) {
            String syllable = readings.letters(name.charAt(given));
            if (syllable.isEmpty()) {
                return;
            }
            capitals.insert(0, syllable.charAt(0));
            byWriting
                    .computeIfAbsent(name.substring(0, given) + capitals, _ -> new ArrayList<>(1))
                    .add(right);
        }
    }

    /** Adds the marks that are written so in the field, at most so many. */
    void addTo(List<RawMention> found, FieldText field, int index, int most) {
        if (byWriting.isEmpty() || !field.hasHan()) {
            return;
        }
        char[] text = field.folded();
        for (int at = 1; at < text.length && found.size() < most; at++) {
            if (isLetter(text[at]) && Folding.isHan(text[at - 1])) {
                add(found, field, index, at);
            }
        }
    }

    private void add(List<RawMention> found, FieldText field, int index, int letters) {
        char[] text = field.folded();
        int end = letters;
        while (end < text.length && isLetter(text[end]) && end - letters < LONGEST) {
            end++;
        }
        int start = letters;
        while (start > 0 && Folding.isHan(text[start - 1]) && letters - start < LONGEST) {
            start--;
        }
        boolean goesOn = end < text.length && Folding.isLatin(text[end]);
        boolean fits = end - start <= LONGEST && !(start > 0 && Folding.isHan(text[start - 1]));
        if (goesOn || !fits || !isCapital(field.slice(letters, end))) {
            return;
        }
        for (Right right : byWriting.getOrDefault(new String(text, start, end - start), List.of())) {
            found.add(new RawMention(right, index, start, end, Variant.NICKNAME, BARELY, true));
        }
    }

    private static boolean isCapital(String letters) {
        return letters.chars().allMatch(Character::isUpperCase);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
