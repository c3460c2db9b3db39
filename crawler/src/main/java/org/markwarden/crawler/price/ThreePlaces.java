package org.markwarden.crawler.price;

import java.util.List;
import java.util.Set;

/** Which sign before three digits is a decimal one, by the currency; elsewhere it parts thousands. */
enum ThreePlaces {
    NONE(""),
    POINT("."),
    BOTH(".,");

    /** Kuwait, Bahrain, Oman, Jordan, Libya count in thousandths (ISO 4217, minor unit 3). */
    private static final Set<String> THOUSANDTHS = Set.of("KWD", "BHD", "OMR", "JOD", "LYD");

    private final String signs;

    ThreePlaces(String signs) {
        this.signs = signs;
    }

    /** Tunisia writes thousandths behind a comma; China never parts thousands with a point, and wholesale has thousandths of a yuan. */
    static ThreePlaces of(List<String> codes) {
        if (codes.contains("TND")) {
            return BOTH;
        }
        boolean point = codes.stream().anyMatch(THOUSANDTHS::contains) || codes.equals(List.of("CNY"));
        return point || (codes.contains("CNY") && codes.contains("TWD")) ? POINT : NONE;
    }

    boolean has(char sign) {
        return signs.indexOf(sign) >= 0;
    }
}
