package org.markwarden.matcher.past;

import java.time.LocalDate;
import java.util.Optional;
import org.markwarden.domain.listing.ListingId;

/** Knows what like offers asked. */
@FunctionalInterface
public interface LikeOffers {

    /** Nobody was seen yet. */
    LikeOffers NONE = (_, _, _) -> Optional.empty();

    /** What offers like this one, but not this one itself, asked in the days before; nothing when they are too few. */
    Optional<PriceBasis> basis(PriceKey key, ListingId except, LocalDate asOf);
}
