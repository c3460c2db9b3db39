package org.markwarden.crawler.coverage;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.storage.CoverageStore.PageFields;
import org.markwarden.storage.CoverageStore.Series;

/** What one page gave, to be counted. */
public final class PageYield {
    /** The field that stands for there being a listing at all. */
    public static final String LISTING = "listing";

    private PageYield() {}

    /**
     * Counts a page that should have listings; nothing for one that is gone, a challenge, or no such page.
     *
     * @param expected what the shape of its address says it is
     * @param read what it was read as
     */
    public static Optional<PageFields> of(
            String marketplace, @Nullable PageKind expected, PageKind read, List<Listing> listings, Instant at) {
        PageKind kind = expected != null && hasListings(expected) ? expected : read;
        boolean says = switch (read) {
            case PRODUCT, SEARCH, SHOP, LIVE_ROOM, ERROR, OTHER -> true;
            case DELISTED, CHALLENGE -> false;
        };
        return says && hasListings(kind)
                ? Optional.of(new PageFields(new Series(marketplace, kind), known(listings), at))
                : Optional.empty();
    }

    private static boolean hasListings(PageKind kind) {
        return switch (kind) {
            case PRODUCT, SEARCH, SHOP, LIVE_ROOM -> true;
            case DELISTED, CHALLENGE, ERROR, OTHER -> false;
        };
    }

    /** On a page of many offers a field counts when at least half of them have it. */
    private static Set<String> known(List<Listing> listings) {
        if (listings.isEmpty()) {
            return Set.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        listings.forEach(
                listing -> FieldCoverage.knownOf(listing).forEach(field -> counts.merge(field, 1, Integer::sum)));
        Set<String> known = new HashSet<>(Set.of(LISTING));
        counts.forEach((field, count) -> {
            if (2 * count >= listings.size()) {
                known.add(field);
            }
        });
        return known;
    }
}
