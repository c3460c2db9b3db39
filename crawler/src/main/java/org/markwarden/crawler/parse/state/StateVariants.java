package org.markwarden.crawler.parse.state;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Money;
import org.markwarden.domain.listing.Price;
import tools.jackson.databind.JsonNode;

/** What the variants of an offer cost that names no price of its own. */
final class StateVariants {
    private static final int MOST = 500;

    private StateVariants() {}

    /** From the lowest to the highest; nothing where a price is a whole number, which may as well count cents. */
    static @Nullable Price range(JsonNode offer, @Nullable String currency) {
        JsonNode variants = offer.path("variants");
        if (!variants.isArray() || variants.isEmpty() || variants.size() > MOST) {
            return null;
        }
        SortedSet<BigDecimal> amounts = new TreeSet<>();
        for (JsonNode variant : variants) {
            BigDecimal amount = amount(variant.path("price"));
            if (amount == null) {
                return null;
            }
            amounts.add(amount);
        }
        BigDecimal low = amounts.first();
        BigDecimal high = amounts.last();
        return Money.price(low.toPlainString(), high.compareTo(low) > 0 ? high.toPlainString() : null, currency);
    }

    private static @Nullable BigDecimal amount(JsonNode price) {
        boolean pointed = price.isString() && price.stringValue().matches("\\d{1,9}\\.\\d{2}");
        BigDecimal amount = pointed ? new BigDecimal(price.stringValue()) : null;
        return amount != null && amount.signum() > 0 ? amount : null;
    }
}
