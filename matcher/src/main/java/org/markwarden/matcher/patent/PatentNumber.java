package org.markwarden.matcher.patent;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.PatentType;

/**
 * A Chinese application or patent number as it stands in a text (ZC 0006-2003).
 *
 * @param start first UTF-16 unit of the number with its prefix
 * @param end unit after the last
 * @param text as written
 * @param body eight digits before October 2003, twelve since
 * @param check the check digit as written, {@code X} for ten; absent when it was left out
 * @param granted whether it is written with ZL, which claims a granted patent
 */
public record PatentNumber(
        int start,
        int end,
        String text,
        String body,
        @Nullable Character check,
        boolean granted) {

    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5};
    private static final int CENTURY_TURN = 85;

    /** The number without prefix and spaces, such as {@code 201410076931.X}. */
    public String number() {
        return check == null ? body : body + "." + check;
    }

    /** The kind its type digit names: 1 and 8 invention, 2 and 9 utility model, 3 design; absent for any other digit. */
    public @Nullable PatentType kind() {
        return switch (body.charAt(body.length() == 12 ? 4 : 2)) {
            case '1', '8' -> PatentType.INVENTION;
            case '2', '9' -> PatentType.UTILITY_MODEL;
            case '3' -> PatentType.DESIGN;
            default -> null;
        };
    }

    /** The year of application. */
    public int year() {
        if (body.length() == 12) {
            return Integer.parseInt(body.substring(0, 4));
        }
        int year = Integer.parseInt(body.substring(0, 2));
        return year >= CENTURY_TURN ? 1900 + year : 2000 + year;
    }

    /** Says whether the check digit fits; absent when there is none to check. */
    public @Nullable Boolean checkDigitFits() {
        return check == null ? null : check == expectedCheck();
    }

    /** Says whether the other has the same check digit, or one of the two was written without. */
    public boolean sharesCheckDigit(PatentNumber other) {
        return check == null || other.check == null || check.equals(other.check);
    }

    /** How alike it is to the number that differs only in the check digit. */
    public double likenessButForCheckDigit() {
        return body.length() / (body.length() + 1.0);
    }

    /** The check digit the body calls for: the weighted sum modulo 11, X for ten. */
    public char expectedCheck() {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }
}
