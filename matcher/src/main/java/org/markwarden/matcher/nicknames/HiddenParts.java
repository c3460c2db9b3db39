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

/**
 * Marks of which a part is written as so many stars, {@code 阿迪**}, {@code C****L}. Only registers that are watched whole are looked through.
 * Where little of the mark is left, {@code 耐*}, it counts only beside words of copies.
 */
final class HiddenParts {

    private static final char STAR = '*';
    private static final int LONGEST = 16;
    private static final int LONGEST_HAN = 6;
    /** Of a mark in letters so many must be given to tell which it is. */
    private static final int TELLING_LETTERS = 3;

    private static final int TELLING_HAN = 2;
    /** How like the mark a writing is that tells which it is, and one that does not. */
    private static final double TELLING = 0.88;

    private static final double BARELY = 0.8;

    private final Map<String, List<Meant>> byWriting = new HashMap<>();

    HiddenParts(Register register) {
        if (register.watch().everyRight()) {
            register.rights()
                    .filter(right -> right.kind() == RightKind.TRADEMARK)
                    .forEach(right -> right.names().forEach(name -> add(right, Folding.folded(name))));
        }
    }

    private void add(Right right, String name) {
        int length = name.length();
        if (length > 1 && length <= LONGEST_HAN && name.chars().allMatch(c -> Folding.isHan((char) c))) {
            for (int given = (length + 1) / 2; given < length; given++) {
                boolean telling = given >= TELLING_HAN && (given > TELLING_HAN || length > TELLING_HAN + 1);
                put(name.substring(0, given) + stars(length - given), new Meant(right, telling));
            }
        } else if (length > TELLING_LETTERS && length <= LONGEST && name.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            for (int given = 1; given < length - 1; given++) {
                var meant = new Meant(right, given >= TELLING_LETTERS);
                put(name.substring(0, given) + stars(length - given), meant);
                put(name.substring(0, given) + stars(length - given - 1) + name.charAt(length - 1), meant);
            }
        }
    }

    private void put(String writing, Meant meant) {
        byWriting.computeIfAbsent(writing, _ -> new ArrayList<>(1)).add(meant);
    }

    private static String stars(int count) {
        return String.valueOf(STAR).repeat(count);
    }

    /** Adds the marks that are written so in the field, at most so many to each list. */
    void addTo(List<RawMention> bold, List<RawMention> faint, FieldText field, int index, int most) {
        if (byWriting.isEmpty()) {
            return;
        }
        char[] text = field.folded();
        int at = 0;
        while (at < text.length) {
            if (text[at] != STAR) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length && text[end] == STAR) {
                end++;
            }
            addAround(bold, faint, new Stars(text, index, at, end), most);
            at = end;
        }
    }

    /** Stars before a number multiply. */
    private void addAround(List<RawMention> bold, List<RawMention> faint, Stars stars, int most) {
        if (stars.end < stars.text.length && Character.isDigit(stars.text[stars.end])) {
            return;
        }
        if (stars.start > 0 && Folding.isHan(stars.text[stars.start - 1])) {
            for (int start = Math.max(0, stars.start - LONGEST_HAN + 1); start < stars.start; start++) {
                add(bold, faint, stars, start, stars.end, most);
            }
            return;
        }
        int start = stars.start;
        while (start > 0 && Folding.isLatin(stars.text[start - 1])) {
            start--;
        }
        int end = stars.end;
        while (end < stars.text.length && Folding.isLatin(stars.text[end])) {
            end++;
        }
        if (start < stars.start && end - start <= LONGEST) {
            add(bold, faint, stars, start, end, most);
        }
    }

    private void add(List<RawMention> bold, List<RawMention> faint, Stars stars, int start, int end, int most) {
        String writing = new String(stars.text, start, end - start);
        boolean begins = start == 0 || !Folding.isHan(stars.text[start - 1]);
        for (Meant meant : byWriting.getOrDefault(writing, List.of())) {
            List<RawMention> into = meant.telling ? bold : faint;
            if (into.size() < most && (meant.telling || begins)) {
                into.add(new RawMention(
                        meant.right,
                        stars.field,
                        start,
                        end,
                        Variant.CONFUSABLE,
                        meant.telling ? TELLING : BARELY,
                        true));
            }
        }
    }

    /** A mark, and whether what is given of it tells which it is. */
    private record Meant(Right right, boolean telling) {}

    /** A row of stars in a field. */
    @SuppressWarnings("ArrayRecordComponent") // private to the class, never compared
    private record Stars(char[] text, int field, int start, int end) {}
}
