package org.markwarden.matcher.signals;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.markwarden.matcher.fields.FieldText;
import org.markwarden.matcher.fields.ListingText;

/**
 * The codes printed in the words of a listing that may be those of a user of the special mark for geographical indications;
 * the mark carries its user's unified social credit code (CNIPA notice 354 of 2020).
 */
final class UserCodes {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 24;
    private static final int MOST = 64;
    private static final String SPECIAL_MARK = "专用标志";

    private final Set<String> codes = new HashSet<>();
    private boolean special;

    private UserCodes() {}

    static UserCodes of(ListingText text) {
        var found = new UserCodes();
        for (FieldText field : text.fields()) {
            if (!field.isSeller()) {
                found.read(field.text());
            }
        }
        return found;
    }

    /** Says whether this code stands in the listing. */
    boolean hold(String code) {
        return codes.contains(code.strip().toUpperCase(Locale.ROOT));
    }

    /** Says whether the listing speaks of the special mark itself. */
    boolean showSpecialMark() {
        return special;
    }

    private void read(String text) {
        special |= text.contains(SPECIAL_MARK);
        int start = 0;
        while (start < text.length() && codes.size() < MOST) {
            int end = start;
            boolean digit = false;
            while (end < text.length() && isOfCode(text.charAt(end))) {
                digit |= Character.isDigit(text.charAt(end));
                end++;
            }
            if (digit && end - start >= SHORTEST && end - start <= LONGEST) {
                codes.add(text.substring(start, end).toUpperCase(Locale.ROOT));
            }
            start = end + 1;
        }
    }

    private static boolean isOfCode(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
