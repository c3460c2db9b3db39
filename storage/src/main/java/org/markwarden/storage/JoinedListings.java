package org.markwarden.storage;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.SellerPage;

/**
 * Listings with what the licence page of their shop says of the seller. Listings are kept as their own pages were read; the two
 * are joined when they are asked for, so that it does not matter which page was visited first.
 */
public final class JoinedListings implements ListingStore {
    private final ListingStore listings;
    private final JoinedSellers sellers;
    private final Joining joining;

    /** Joins these two. */
    public JoinedListings(ListingStore listings, JoinedSellers sellers) {
        this.listings = listings;
        this.sellers = sellers;
        this.joining = sellers.joining();
    }

    @Override
    public void add(Listing listing) {
        listings.add(listing);
        String licence = listing.seller().licenceUrl();
        String shop = SellerPage.shopOf(listing);
        if (licence != null && shop != null) {
            sellers.link(licence, shop);
        }
    }

    @Override
    public Optional<Listing> find(ListingId id) {
        return listings.find(id).map(joining::joined);
    }

    @Override
    public Optional<Listing> findByUrl(URI url) {
        return listings.findByUrl(url).map(joining::joined);
    }

    @Override
    public List<Listing> history(ListingId id, int limit) {
        return joining.joined(listings.history(id, limit));
    }

    @Override
    public List<Listing> due(int limit) {
        return joining.joined(listings.due(limit));
    }

    @Override
    public void matchAgain(List<ListingId> ids) {
        listings.matchAgain(ids);
    }

    @Override
    public void matchAllAgain() {
        listings.matchAllAgain();
    }

    @Override
    public List<Listing> ofShop(Set<String> names, @Nullable ListingId after, int limit) {
        return joining.joined(listings.ofShop(names, after, limit));
    }

    @Override
    public List<Listing> page(@Nullable ListingId after, int limit) {
        return joining.joined(listings.page(after, limit));
    }

    @Override
    public long count() {
        return listings.count();
    }
}
