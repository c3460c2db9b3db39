package org.markwarden.crawler.price;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Digits counted by characters for thousands, ten thousands and hundred millions: 1.2万, 3만 9천원, 2억 3천만원, 1万2,900円. */
final class CountedNumber {
    private static final int MOST_PARTS = 6;

    /** 千克, 千米 and 千瓦 are measures, no thousands. */
    private static final Pattern PART =
            Pattern.compile(" ?(\\d[\\d,]{0,11}(?:\\.\\d{1,4})?)?(?: ?(천|千(?![克米瓦卡])|[백百]|[만万萬억亿億]))");

    /** What is left below the last unit counts only where money is named behind it. */
    private static final Pattern REST = Pattern.compile(" ?(\\d{1,3}(?:,\\d{3})?|\\d{4})(?= ?[원円元])");

    private CountedNumber() {}

    /** The number that begins here, or nothing when no such character stands behind its first digits. */
    static @Nullable WrittenAmount at(String text, int start) {
        Matcher part = PART.matcher(text).region(start, text.length());
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal section = BigDecimal.ZERO;
        BigDecimal first = BigDecimal.ONE;
        int end = start;
        for (int i = 0; i < MOST_PARTS && part.lookingAt() && (part.group(1) != null || end > start); i++) {
            BigDecimal count = part.group(1) == null ? BigDecimal.ZERO : digits(part.group(1));
            BigDecimal unit = unit(part.group(2));
            first = end == start ? unit : first;
            if (unit.compareTo(BigDecimal.valueOf(10_000)) < 0) {
                section = section.add(count.multiply(unit));
            } else {
                total = total.add(section.add(count).multiply(unit));
                section = BigDecimal.ZERO;
            }
            end = part.end();
            part.region(end, text.length());
        }
        if (end == start) {
            return null;
        }
        Matcher rest = REST.matcher(text).region(end, text.length());
        boolean more = rest.lookingAt();
        BigDecimal value = total.add(section).add(more ? digits(rest.group(1)) : BigDecimal.ZERO);
        return new WrittenAmount(value, first, start, more ? rest.end() : end);
    }

    private static BigDecimal digits(String written) {
        return new BigDecimal(written.replace(",", ""));
    }

    private static BigDecimal unit(String sign) {
        return BigDecimal.valueOf(
                switch (sign) {
                    case "백", "百" -> 100;
                    case "천", "千" -> 1_000;
                    case "만", "万", "萬" -> 10_000;
                    default -> 100_000_000;
                });
    }
}
