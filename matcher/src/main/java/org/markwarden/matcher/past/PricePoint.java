package org.markwarden.matcher.past;

import java.time.LocalDate;
import org.markwarden.domain.listing.ListingId;

/**
 * What one offer asked on one day.
 *
 * @param amount in units of the key's currency, above 0
 */
public record PricePoint(PriceKey key, ListingId listing, double amount, LocalDate day) {
    public PricePoint {
        if (!(amount > 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("no price to compare with: " + amount);
        }
    }
}
