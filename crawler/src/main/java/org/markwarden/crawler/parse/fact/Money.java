package org.markwarden.crawler.parse.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.price.PriceText;
import org.markwarden.domain.listing.Price;

/** A price of markup: a number written for machines, though shops write all sorts of things there. */
public final class Money {
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:\\.\\d{1,6})?");
    /** Letters right before and behind digits: a code, or a price that scripts have yet to decode. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z]\\d+[A-Za-z]");

    private static final BigDecimal BEYOND_BELIEF = new BigDecimal("1000000000000");

    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
    private static final Set<String> WITHOUT_COINS = Set.of("CLP", "PYG", "VND", "ISK");

    private Money() {}

    /** The price, with its currency where one is named; zero and what is no amount are no price. */
    public static @Nullable Price price(@Nullable String amount, @Nullable String max, @Nullable String currency) {
        if (amount == null || amount.length() > 200) {
            return null;
        }
        PriceText text = PriceText.of(amount, currency);
        BigDecimal low = amount(amount, currency);
        if (low == null || low.signum() == 0 || low.compareTo(BEYOND_BELIEF) > 0) {
            return null;
        }
        BigDecimal high = max == null ? text.max() : amount(max, currency);
        boolean range = high != null && high.compareTo(low) > 0;
        return new Price(low, range ? high : null, code(currency, text));
    }

    /** 1.299 pesos of Chile are no fraction of one: that currency has no smaller coin (ISO 4217). */
    private static @Nullable BigDecimal amount(String written, @Nullable String currency) {
        BigDecimal amount = amount(written);
        if (amount == null || currency == null || !WITHOUT_COINS.contains(currency.strip())) {
            return amount;
        }
        return GROUPED.matcher(written.strip()).matches() ? amount.movePointRight(3) : amount;
    }

    /** The amount alone; {@code 1234.567} of markup has a decimal point whatever the page's language. */
    public static @Nullable BigDecimal amount(String written) {
        String plain = written.strip();
        if (PLAIN.matcher(plain).matches()) {
            BigDecimal value = new BigDecimal(plain);
            return value.scale() > 2 ? value.stripTrailingZeros() : value;
        }
        return plain.startsWith("-") || CODE.matcher(plain).find()
                ? null
                : PriceText.of(plain).amount();
    }

    private static @Nullable String code(@Nullable String currency, PriceText text) {
        if (currency != null) {
            String code = currency.strip().toUpperCase(Locale.ROOT);
            if (code.equals("RMB")) {
                return "CNY";
            }
            if (code.matches("[A-Z]{3}")) {
                return code;
            }
        }
        List<String> codes = text.codes();
        return codes.size() == 1 ? codes.getFirst() : null;
    }
}
