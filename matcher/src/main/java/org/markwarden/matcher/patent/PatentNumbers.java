package org.markwarden.matcher.patent;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.lexicon.Folding;

/**
 * Finds Chinese application and patent numbers in text: with ZL or CN, in groups, full width, with or without the dot.
 * Publication numbers (CN1234567A) are no application numbers and are passed over. A number without prefix, dot or
 * word that announces it counts only when it is all there is.
 */
public final class PatentNumbers {

    private static final int FIRST_YEAR = 1985;
    private static final int LAST_YEAR = 2099;
    /** Numbers have twelve digits since October 2003. */
    private static final int LAST_SHORT_YEAR = 2003;

    private PatentNumbers() {}

    /** The numbers of a text in the order they stand in it; places are UTF-16 units. */
    public static List<PatentNumber> in(String text) {
        return in(text, Folding.fold(text));
    }

    static List<PatentNumber> in(String text, char[] folded) {
        List<PatentNumber> found = new ArrayList<>();
        int i = 0;
        while (i < folded.length) {
            if (!isDigit(folded[i])) {
                i++;
                continue;
            }
            PatentNumber number = read(text, folded, i);
            if (number == null) {
                i = Digits.runEnd(folded, i);
            } else {
                found.add(number);
                i = number.end();
            }
        }
        return found;
    }

    private static @Nullable PatentNumber read(String text, char[] folded, int at) {
        NumberPrefix prefix = NumberPrefix.before(folded, at);
        if (prefix.isPartOfWord()) {
            return null;
        }
        Digits digits = Digits.read(folded, at, prefix.allowsGroups());
        Check check = Check.after(folded, digits);
        boolean whole = isBlank(folded, at, -1) && isBlank(folded, check.end() - 1, 1);
        if (check.isFollowedByLetter(folded) || !check.fitsLength() || !isCredible(prefix, check, digits, whole)) {
            return null;
        }
        String written = text.substring(prefix.start(), check.end());
        return new PatentNumber(
                prefix.start(),
                check.end(),
                written,
                check.body(),
                check.digit(),
                prefix.kind() == NumberPrefix.Kind.ZL);
    }

    private static boolean isCredible(NumberPrefix prefix, Check check, Digits digits, boolean whole) {
        var candidate = new PatentNumber(0, 1, "", check.body(), check.digit(), false);
        int last = check.body().length() == 8 ? LAST_SHORT_YEAR : LAST_YEAR;
        boolean dated = candidate.year() >= FIRST_YEAR && candidate.year() <= last;
        return switch (prefix.kind()) {
            case ZL -> true;
            case ANNOUNCED -> dated && digits.count() >= 8;
            case CN -> dated && (check.dotted() || (check.body().length() == 12 && check.digit() != null));
            case NONE -> dated && candidate.kind() != null && isCredibleAlone(candidate, check, whole);
        };
    }

    /** Eight digits and a decimal are too often a price, thirteen digits too often a bar code. */
    private static boolean isCredibleAlone(PatentNumber candidate, Check check, boolean whole) {
        boolean fits = Boolean.TRUE.equals(candidate.checkDigitFits());
        return check.dotted() ? check.body().length() == 12 || fits : whole && fits;
    }

    /** Says whether only white space stands on this side of a place. */
    private static boolean isBlank(char[] folded, int at, int step) {
        int i = at + step;
        while (i >= 0 && i < folded.length && Character.isWhitespace(folded[i])) {
            i += step;
        }
        return i < 0 || i == folded.length;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
