package org.markwarden.crawler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.SellerPage;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.CoverageStore;
import org.markwarden.storage.Visit;

/**
 * A visit that was made and is not acknowledged yet.
 *
 * @param visit with the conditions and purpose of the next one
 * @param next when to come again
 * @param written hosts whose WARC files must be synced first
 */
record Visited(
        Visit visit,
        Fetch fetch,
        @Nullable Instant next,
        Optional<Kept> kept,
        List<Visit> planned,
        Set<String> written) {

    /**
     * What a visit brought home.
     *
     * @param fields what is counted of the page
     * @param list what the page said of the list it belongs to
     * @param seller what it said of who runs the shop
     */
    record Kept(
            Snapshot snapshot,
            List<Listing> listings,
            Optional<CoverageStore.PageFields> fields,
            Optional<CoverageStore.ListPage> list,
            Optional<SellerPage> seller) {}
}
