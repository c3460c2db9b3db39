package org.markwarden.crawler.price;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the numbers of a text are money, and which two of them are the ends of a range. */
final class Amounts {
    private static final Pattern RANGE_SIGN = Pattern.compile(
            "(?U)^[^\\d]{0,12}?(?:[-–—~～〜至]|到(?!手)|\\bto\\b|\\bà\\b|\\btot\\b|\\btil\\b|\\btill\\b|\\bhasta\\b|\\baté\\b|\\bbis\\b|\\ba\\b|\\bdo\\b|\\bдо\\b|\\bتا\\b|\\bإلى\\b|\\bالى\\b)[^\\d]{0,12}$");

    /** The dash of {@code 49,-} stands for cents. */
    private static final Pattern NO_CENTS = Pattern.compile("^[.,:][-–—]+");

    private static final Pattern BETWEEN =
            Pattern.compile("(?iuU)\\b(?:between|zwischen|entre|tra|między|между)\\s[^\\d]{0,4}$");
    private static final Pattern AND = Pattern.compile("(?iuU)^[^\\d]{0,4}\\b(?:and|und|et|y|e|a|i|и)\\s[^\\d]{0,4}$");
    private static final Pattern CENTS = Pattern.compile("[^.,]*[.,]\\d{2}");
    private static final Pattern MEASURE = Pattern.compile(
            "(?iuU)^ ?(?:\\p{IsIdeographic}|(?:[mck]?[lgm]|m²|oz|fl|lb|lit(?:er|re)s?|inch|zoll|x)\\b|[×\"★])");
    private static final CurrencySigns SIGNS = CurrencySigns.shipped();

    private Amounts() {}

    /**
     * The amounts from the first that a currency stands beside; what stands before it counts pieces, names a model or a
     * measure (iPhone 15 ¥5999, 500 ml 3,50 €), but for the low end of a range and for cents before a sign that follows
     * its amounts (39,99 statt 49,99 €).
     */
    static List<WrittenAmount> ofMoney(String text, List<WrittenAmount> amounts) {
        if (amounts.size() < 2) {
            return amounts;
        }
        int at = 0;
        while (at < amounts.size() && !isBesideSign(text, amounts.get(at))) {
            at++;
        }
        if (at == 0 || at == amounts.size()) {
            return amounts;
        }
        WrittenAmount signed = amounts.get(at);
        int from = isRange(text, amounts.get(at - 1), signed) ? at - 1 : at;
        boolean shared = !SIGNS.standsBeside(text, signed.start(), signed.start());
        for (int i = 0; shared && i < from; i++) {
            if (isCents(text, amounts.get(i))) {
                return amounts.subList(i, amounts.size());
            }
        }
        return amounts.subList(from, amounts.size());
    }

    /** The second amount where it ends a range. */
    static @Nullable WrittenAmount rangeEnd(String text, List<WrittenAmount> amounts) {
        if (amounts.size() < 2) {
            return null;
        }
        return isRange(text, amounts.get(0), amounts.get(1)) ? amounts.get(1) : null;
    }

    /** The low end, in the unit that only the high end names: 10-15万, 3~5만원. */
    static WrittenAmount inUnitOf(@Nullable WrittenAmount high, WrittenAmount low) {
        if (high == null
                || low.unit().compareTo(BigDecimal.ONE) != 0
                || high.unit().compareTo(BigDecimal.ONE) <= 0) {
            return low;
        }
        WrittenAmount counted = low.times(high.unit(), low.end());
        return counted.value().compareTo(high.value()) < 0 ? counted : low;
    }

    private static boolean isRange(String text, WrittenAmount low, WrittenAmount high) {
        String between =
                NO_CENTS.matcher(text.substring(low.end(), high.start())).replaceFirst("");
        return high.value().compareTo(low.value()) > 0
                && !isHyphenated(text, low.end())
                && (RANGE_SIGN.matcher(between).find()
                        || (AND.matcher(between).find()
                                && BETWEEN.matcher(text.substring(0, low.start()))
                                        .find()));
    }

    /** 4-port $25.99, 6-Pack: the dash joins a word. */
    private static boolean isHyphenated(String text, int end) {
        int word = end + 1;
        return word < text.length()
                && text.charAt(end) == '-'
                && Character.isLetter(text.charAt(word))
                && !Character.isIdeographic(text.charAt(word))
                && SIGNS.endBehind(text, word) < 0;
    }

    private static boolean isBesideSign(String text, WrittenAmount amount) {
        return SIGNS.standsBeside(text, amount.start(), amount.end())
                || "元圆块角毛円원¢".indexOf(text.charAt(amount.end() - 1)) >= 0;
    }

    private static boolean isCents(String text, WrittenAmount amount) {
        return CENTS.matcher(text.substring(amount.start(), amount.end())).matches()
                && !MEASURE.matcher(text.substring(amount.end())).find();
    }
}
