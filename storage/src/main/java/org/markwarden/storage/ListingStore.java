package org.markwarden.storage;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;

/** Versions of listings, one per reading; the newest speaks for the listing. */
public interface ListingStore {
    /** Keeps a version; the same id, capture time and snapshot again changes nothing. */
    void add(Listing listing);

    /** The newest version. */
    Optional<Listing> find(ListingId id);

    /** The newest version of the listing found at, or canonical at, an address. */
    Optional<Listing> findByUrl(URI url);

    /** The versions of a listing, newest first. */
    List<Listing> history(ListingId id, int limit);

    /** Newest versions that were never matched or are to be matched again, oldest first. */
    List<Listing> due(int limit);

    /** Has the newest versions of these listings matched again; ids that are not there are passed over. */
    void matchAgain(List<ListingId> ids);

    /** Has the newest version of every listing matched again. */
    void matchAllAgain();

    /**
     * Newest versions that bear one of these {@link org.markwarden.domain.listing.SellerPage#keysOf names of a shop}, in the order of
     * their ids, after the one given.
     */
    List<Listing> ofShop(Set<String> names, @Nullable ListingId after, int limit);

    /** Newest versions in the order of their ids, after the one given; for passes over everything. */
    List<Listing> page(@Nullable ListingId after, int limit);

    /** How many listings there are, each counted once. */
    long count();
}
