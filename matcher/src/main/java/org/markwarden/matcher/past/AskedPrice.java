package org.markwarden.matcher.past;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.Reason;

/** What an offer asks, or why it cannot be compared with another price. */
public sealed interface AskedPrice {

    /** A price in a known currency; the middle of a range. */
    record Told(double amount, String currency) implements AskedPrice {}

    /** A price that says nothing. */
    record Useless(Reason why) implements AskedPrice {}

    /** Reads a price; nothing where there is none. A missing currency is taken as the register's home currency, CNY. */
    static @Nullable AskedPrice of(@Nullable Price price) {
        if (price == null) {
            return null;
        }
        String currency = price.currency() == null ? Rules.HOME : price.currency();
        if (!Rules.KNOWN.contains(currency)) {
            return new Useless(
                    new Reason("not compared: " + currency + " is no known currency", "未比较：货币代码" + currency + "不明"));
        }
        double low = price.amount().doubleValue();
        BigDecimal max = price.max();
        double high = max == null ? low : max.doubleValue();
        if (low <= 0 || high > Rules.HIGHEST) {
            String shown = price.amount().stripTrailingZeros().toPlainString();
            return new Useless(new Reason("not compared: nobody sells at " + shown, "未比较：标价" + shown + "不合常理"));
        }
        if (high > Rules.WIDEST * low) {
            return new Useless(new Reason("not compared: the range of prices is too wide", "未比较：价格区间过宽"));
        }
        return new Told((low + high) / 2, currency);
    }

    /** Bounds of prices that mean something. */
    final class Rules {
        static final String HOME = "CNY";
        static final double HIGHEST = 1e8;
        static final double WIDEST = 3;
        static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !code.startsWith("X")
                        || Set.of("XAF", "XCD", "XOF", "XPF").contains(code))
                .collect(Collectors.toUnmodifiableSet());

        private Rules() {}
    }
}
