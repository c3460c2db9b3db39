package org.markwarden.storage;

import java.time.LocalDate;
import java.util.List;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightId;

/** What offers under a right asked, so that a price can be compared with those of like offers. */
public interface PriceStore {
    /** Keeps prices; a later one of the same listing and right takes the place of the earlier. */
    void add(List<SeenPrice> prices);

    /** Prices of like offers seen on this day or before, the newest first, then by listing. */
    List<SeenPrice> newest(SeenPrice.Like like, LocalDate asOf, int limit);

    /**
     * One price.
     *
     * @param amount in units of the currency, above 0
     */
    record SeenPrice(Like like, ListingId listing, double amount, LocalDate day) {

        /** What makes offers alike. */
        public record Like(String platform, RightId right, String goods, String currency) {}
    }
}
