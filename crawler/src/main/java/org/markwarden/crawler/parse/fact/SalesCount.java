package org.markwarden.crawler.parse.fact;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pieces sold as displayed: {@code 3万+}, {@code 7261人付款}, {@code 1.2k sold}. */
public final class SalesCount {
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?)\\s*(万|萬|w|k|rb)?", Pattern.CASE_INSENSITIVE);

    private SalesCount() {}

    /** The number as digits; the plus of {@code 3万+} is left out, so it is the least that is claimed. */
    public static @Nullable String of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.find() || matcher.group(1).length() > 15) {
            return null;
        }
        BigDecimal count = new BigDecimal(matcher.group(1).replace(",", ""));
        String unit = matcher.group(2) == null ? "" : matcher.group(2).toLowerCase(Locale.ROOT);
        long factor = switch (unit) {
            case "万", "萬", "w" -> 10_000;
            case "k", "rb" -> 1_000;
            default -> 1;
        };
        return count.multiply(BigDecimal.valueOf(factor)).toBigInteger().toString();
    }
}
