package org.markwarden.crawler.price;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a written price says.
 *
 * @param amount the first amount, absent when the text holds none ({@code 面议}, "on request")
 * @param max the high end when the text is a range
 * @param currency the currency as written ({@code US$}, {@code руб.}, {@code CHF})
 * @param codes the ISO 4217 codes written so, the commonest first; more than one means the sign alone leaves it open
 */
public record PriceText(
        @Nullable BigDecimal amount,
        @Nullable BigDecimal max,
        @Nullable String currency,
        List<String> codes) {
    private static final int LONGEST = 1_000;
    private static final CurrencySigns SIGNS = CurrencySigns.shipped();
    private static final Pattern FREE = Pattern.compile(
            "(?iu)\\bfree\\b(?!\\s*(?:shipping|delivery|returns))|\\bgratis\\b|\\bgratuit\\b|\\bkostenlos\\b"
                    + "|\\bбесплатно\\b|^\\s*(?:免费|無料|무료)\\s*$");
    /** {@code ¥1?9} and {@code ¥2**9} hide what the offer will cost. */
    private static final Pattern MASKED =
            Pattern.compile("\\d[?？]+\\d|[¥￥$€£] ?[?？]+\\d|\\d[?？]{2}|[¥￥] ?\\d+[?？]$|\\d[*＊]+\\d");

    private static final Pattern RANGE_SIGN =
            Pattern.compile("^[^\\d]{0,12}?(?:[-–—~～〜至]|\\bto\\b|\\bbis\\b|\\ba\\b|\\bdo\\b|\\bдо\\b)[^\\d]{0,12}$");

    public PriceText {
        codes = List.copyOf(codes);
    }

    /** Reads the text alone. */
    public static PriceText of(String text) {
        return of(text, null);
    }

    /** Reads the text; the hint, often the label beside it, tells the currency where the text does not. */
    public static PriceText of(String text, @Nullable String currencyHint) {
        String price = HanNumbers.plain(Digits.plain(cut(text)));
        String hint = currencyHint == null ? "" : Digits.plain(cut(currencyHint));
        String currency = currency(price, hint);
        List<String> codes = currency == null ? List.of() : SIGNS.codes(currency);
        if (MASKED.matcher(price).find()) {
            return new PriceText(null, null, currency, codes);
        }
        List<WrittenAmount> amounts = WrittenAmount.all(price, codes);
        if (amounts.isEmpty()) {
            return new PriceText(FREE.matcher(price).find() ? BigDecimal.ZERO : null, null, currency, codes);
        }
        WrittenAmount first = amounts.getFirst();
        return new PriceText(first.value(), rangeEnd(price, amounts), currency, codes);
    }

    /** Whether the text holds a sign that is used for money alone, such as $ or 元. */
    public static boolean hasMoneySign(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$'
                    || (c > 127
                            && (Character.getType(c) == Character.CURRENCY_SYMBOL
                                    || c == '元'
                                    || c == '円'
                                    || c == '원'))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text names a currency by sign, code or abbreviation. */
    public static boolean namesCurrency(String text) {
        return SIGNS.sign(text) != null || SIGNS.word(text) != null;
    }

    /** The one ISO 4217 code the text leaves possible. */
    public @Nullable String code() {
        return codes.size() == 1 ? codes.getFirst() : null;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static @Nullable String currency(String price, String hint) {
        if (price.indexOf('$') >= 0) {
            String code = SIGNS.dollarCode(price);
            if (code != null) {
                return code;
            }
        }
        String found = SIGNS.sign(price);
        found = found == null ? SIGNS.sign(hint) : found;
        found = found == null ? SIGNS.word(price) : found;
        return found == null ? SIGNS.word(hint) : found;
    }

    private static @Nullable BigDecimal rangeEnd(String price, List<WrittenAmount> amounts) {
        if (amounts.size() < 2) {
            return null;
        }
        WrittenAmount low = amounts.get(0);
        WrittenAmount high = amounts.get(1);
        Matcher between = RANGE_SIGN.matcher(price.substring(low.end(), high.start()));
        return between.find() && high.value().compareTo(low.value()) > 0 ? high.value() : null;
    }
}
