package org.markwarden.crawler.parse.fact;

import org.jspecify.annotations.Nullable;

/** Global Trade Item Numbers (GS1 General Specifications, section 7.9: check digit). */
public final class Gtin {
    private Gtin() {}

    /** The digits when they are a GTIN-8, -12, -13 or -14 with a right check digit. */
    public static @Nullable String digits(String written) {
        String digits = written.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{8}|\\d{12,14}") || digits.chars().allMatch(c -> c == '0')) {
            return null;
        }
        int sum = 0;
        for (int i = 0; i < digits.length() - 1; i++) {
            int weight = (digits.length() - 1 - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        int check = (10 - sum % 10) % 10;
        return check == digits.charAt(digits.length() - 1) - '0' ? digits : null;
    }
}
