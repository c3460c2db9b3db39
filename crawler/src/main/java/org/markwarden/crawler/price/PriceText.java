package org.markwarden.crawler.price;

import java.math.BigDecimal;
import java.util.List;
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
    private static final int LONGEST_IN_WORDS = 16;
    private static final CurrencySigns SIGNS = CurrencySigns.shipped();
    private static final Pattern FREE =
            Pattern.compile("(?iuU)[^\\p{L}]*(?:(?:price|preis|prix|precio|цена|价格|价)\\W{0,3})?"
                    + "(?:free(?: of charge)?|for free|gratis|gratuit[oae]?|grátis|gratuïto|kostenlos|umsonst|ilmainen|ilmaiseksi|zdarma|zadarmo"
                    + "|za darmo|darmowe|bezpłatn[ieay]|ingyen(?:es)?|besplatno|brezplačno|безплатно|бесплатно|безкоштовно|безплатно|тегін"
                    + "|δωρεάν|ücretsiz|bedava|pulsuz|percuma|miễn phí|nemokamai|bez maksas|tasuta|ókeypis|مجان[اي]ً?ا?ً?|رایگان|مفت|חינם|בחינם"
                    + "|मुफ़्त|मुफ्त|निःशुल्क|বিনামূল্যে|ฟรี|免费(?:领取|赠送)?|免費|無料|무료)[^\\p{L}]*");
    /** {@code -,99 €} leaves out the zero. */
    private static final Pattern NO_EURO = Pattern.compile("(?<!\\d)[-–—],(?=\\d\\d(?!\\d))");

    /** {@code ¥1?9}, {@code ¥2**9} and {@code ¥1xx} hide what the offer will cost. */
    private static final String MASKS = "?？*＊xX●○□■◯•_";

    private static final Pattern MARKS = Pattern.compile("\\p{Cf}");

    private static final String CANADIAN = "C $";

    private static final String DIGITS = "0123456789";
    private static final Pattern MASKED = Pattern.compile(
            "\\d[?？]+\\d|[¥￥$€£] ?[?？]+\\d|(?<!\\d)(?<!\\d )[¥￥$€£][xX*＊]+(?:[.,]\\d{1,2})?(?!\\d)|\\d[?？]{2}|[¥￥] ?\\d+[?？]$|\\d[*＊]+\\d"
                    + "|[¥￥] ?\\d+[*＊]{2}|[¥￥] ?\\d+[.]?[xX]+\\d{0,3}(?![\\p{L}\\d])|\\d[xX]{2,}(?!\\p{L})"
                    + "|\\d[●○□■◯•_]+(?:\\d|元|$)");

    public PriceText {
        codes = List.copyOf(codes);
    }

    /** Reads the text alone. */
    public static PriceText of(String text) {
        return of(text, null);
    }

    /** Reads the text; the hint, often the label beside it, tells the currency where the text does not. */
    public static PriceText of(String text, @Nullable String currencyHint) {
        String price = plain(text);
        String currency = currency(price, currencyHint);
        PriceText unread = named(price, currency);
        if (holdsAny(price, MASKS) && MASKED.matcher(price).find()) {
            return unread;
        }
        if (!holdsAny(price, DIGITS) && FREE.matcher(price).matches()) {
            return new PriceText(BigDecimal.ZERO, null, currency, unread.codes);
        }
        return unread.from(Amounts.ofMoney(price, WrittenAmount.all(price, unread.codes)), price);
    }

    /** Nothing but the currency; where none is named the coin tells it. */
    private static PriceText named(String price, @Nullable String currency) {
        Coins.Coin coin = currency == null ? Coins.named(price) : null;
        return coin == null
                ? new PriceText(null, null, currency, currency == null ? List.of() : SIGNS.codes(currency))
                : new PriceText(null, null, coin.word(), coin.codes());
    }

    /** The amounts of money in a plain text. */
    public static List<WrittenAmount> amounts(String plain, @Nullable String currencyHint) {
        String currency = currency(plain, currencyHint);
        List<String> codes = currency == null ? List.of() : SIGNS.codes(currency);
        return Amounts.ofMoney(plain, WrittenAmount.all(plain, codes));
    }

    /** The text in the digits, spaces and signs that amounts are read from. */
    public static String plain(String text) {
        String plain = HanNumbers.plain(Digits.plain(Written.plain(withoutMarks(cut(text)))));
        return plain.contains(",") ? NO_EURO.matcher(plain).replaceAll("0,") : plain;
    }

    /** Signs without width break lines or turn the direction of writing, in the middle of a number too. */
    private static String withoutMarks(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) == Character.FORMAT) {
                return MARKS.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    /** The same currency with the first of these amounts of a text, and the second where both are the ends of a range. */
    public PriceText from(List<WrittenAmount> amounts, String plain) {
        if (amounts.isEmpty()) {
            return this;
        }
        WrittenAmount high = Amounts.rangeEnd(plain, amounts);
        WrittenAmount low = Amounts.inUnitOf(high, amounts.getFirst());
        return new PriceText(low.value(), high == null ? null : high.value(), currency, codes);
    }

    /** The currency alone. */
    public PriceText withoutAmount() {
        return new PriceText(null, null, currency, codes);
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

    /** Whether a short text is an amount in Chinese numerals. */
    public static boolean isInWords(String text) {
        return text.length() <= LONGEST_IN_WORDS && HanNumbers.isAmount(text);
    }

    /** Whether the text names a currency by sign, code or abbreviation. */
    public static boolean namesCurrency(String text) {
        return SIGNS.sign(text) != null || SIGNS.word(text) != null;
    }

    /** Where the currency begins that is named right before a number, behind at most one space; else the same place. */
    public static int startOfSign(String text, int number) {
        int at = number > 0 && text.charAt(number - 1) == ' ' ? number - 1 : number;
        int sign = SIGNS.startBefore(text, at);
        return sign < 0 ? number : sign;
    }

    /** Where the currency ends that is named right behind a number, behind at most one space; else the same place. */
    public static int endOfSign(String text, int number) {
        int at = number < text.length() && text.charAt(number) == ' ' ? number + 1 : number;
        int sign = SIGNS.endBehind(text, at);
        return sign < 0 ? number : sign;
    }

    /** The one ISO 4217 code the text leaves possible. */
    public @Nullable String code() {
        return codes.size() == 1 ? codes.getFirst() : null;
    }

    private static boolean holdsAny(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static @Nullable String currency(String price, @Nullable String currencyHint) {
        String hint = currencyHint == null ? "" : Digits.plain(cut(currencyHint));
        if (price.indexOf('$') >= 0) {
            if (price.startsWith(CANADIAN)) { // elsewhere the letter may be the last of a name: USB-C $9.99
                return "C$";
            }
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
}
