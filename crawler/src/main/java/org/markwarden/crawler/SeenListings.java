package org.markwarden.crawler;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.storage.ListingStore;

/** Knows which listings were seen, also those that are read and not written down yet. */
final class SeenListings {
    private static final int MOST = 200_000;

    private final ListingStore store;
    private final Set<ListingId> seen = ConcurrentHashMap.newKeySet();

    SeenListings(ListingStore store) {
        this.store = store;
    }

    /** Whether one of them was not seen before; from here on all of them were. */
    boolean hasNew(List<Listing> listings) {
        boolean some = false;
        for (Listing listing : listings) {
            boolean first = seen.size() < MOST ? seen.add(listing.id()) : !seen.contains(listing.id());
            some |= first && store.find(listing.id()).isEmpty();
        }
        return some;
    }
}
