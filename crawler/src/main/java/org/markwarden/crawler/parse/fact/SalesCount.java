package org.markwarden.crawler.parse.fact;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pieces sold as displayed: {@code 3万+}, {@code 7261人付款}, {@code 1.2k sold}. */
public final class SalesCount {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{1,3}(?:\\.\\d{3})+(?![\\d.])|\\d[\\d,]*(?:\\.\\d+)?)\\s*(万|萬|만|천|тыс|mil|w|k|rb)?",
            Pattern.CASE_INSENSITIVE);

    private SalesCount() {}

    /** The number as digits; the plus of {@code 3万+} is left out, so it is the least that is claimed. */
    public static @Nullable String of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.find() || matcher.group(1).length() > 15) {
            return null;
        }
        String unit = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
        BigDecimal count = new BigDecimal(digits(matcher.group(1), !unit.isEmpty()));
        long factor = switch (unit) {
            case "万", "萬", "만", "w" -> 10_000;
            case "k", "rb", "천", "тыс", "mil" -> 1_000;
            default -> 1;
        };
        return count.multiply(BigDecimal.valueOf(factor)).toBigInteger().toString();
    }

    /** A sign before three digits parts thousands; before others, with a unit behind, it is the decimal point of {@code 3,4 тыс.} */
    private static String digits(String written, boolean hasUnit) {
        if (written.matches("\\d{1,3}(?:\\.\\d{3})+") && !hasUnit) {
            return written.replace(".", "");
        }
        boolean decimal = hasUnit && written.matches("\\d+,\\d{1,2}");
        return decimal ? written.replace(',', '.') : written.replace(",", "");
    }
}
