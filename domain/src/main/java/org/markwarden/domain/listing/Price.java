package org.markwarden.domain.listing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for an offer, in units of the currency (yuan, not fen).
 *
 * @param amount the price, or the low end of a range; not negative
 * @param max the high end of a range, absent for a single price
 * @param currency ISO 4217 code, absent when the page leaves it open
 */
public record Price(
        BigDecimal amount,
        @Nullable BigDecimal max,
        @Nullable String currency) {
    public Price {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("price below zero: " + amount.toPlainString());
        }
        if (max != null && max.compareTo(amount) < 0) {
            throw new IllegalArgumentException(
                    "range ends below its start: " + amount.toPlainString() + " to " + max.toPlainString());
        }
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }

    /** A single price. */
    public static Price of(BigDecimal amount, @Nullable String currency) {
        return new Price(amount, null, currency);
    }
}
