package org.markwarden.domain.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.text.CleanText;

/**
 * One thing on the shelf of a room (货架), as one visit saw it.
 *
 * @param price absent while the host has not named it
 * @param explainedAt when its explanation (讲解) began, since the start of the show, where the page says so
 * @param isExplained whether the page says that it is being explained now
 */
public record ShelfItem(
        ListingId listing,
        String title,
        @Nullable Price price,
        @Nullable String url,
        @Nullable Duration explainedAt,
        boolean isExplained) {
    public ShelfItem {
        CleanText.requireFilled("shelf item title", title);
        CleanText.requireIfPresent("shelf item url", url);
        if (explainedAt != null && explainedAt.isNegative()) {
            throw new IllegalArgumentException("explained at " + explainedAt);
        }
    }
}
