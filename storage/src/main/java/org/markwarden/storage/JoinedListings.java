package org.markwarden.storage;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.SellerPage;

/**
 * Listings with what the licence page of their shop says of the seller. Listings are kept as their own pages were read; the two
 * are joined when they are asked for, so that it does not matter which page was visited first.
 */
public final class JoinedListings implements ListingStore {
    private final ListingStore listings;
    private final SellerStore sellers;

    /** Joins these two. */
    public JoinedListings(ListingStore listings, SellerStore sellers) {
        this.listings = listings;
        this.sellers = sellers;
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
        return listings.find(id).map(this::joined);
    }

    @Override
    public Optional<Listing> findByUrl(URI url) {
        return listings.findByUrl(url).map(this::joined);
    }

    @Override
    public List<Listing> history(ListingId id, int limit) {
        return joined(listings.history(id, limit));
    }

    @Override
    public List<Listing> due(int limit) {
        return joined(listings.due(limit));
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
    public List<Listing> page(@Nullable ListingId after, int limit) {
        return joined(listings.page(after, limit));
    }

    @Override
    public long count() {
        return listings.count();
    }

    private Listing joined(Listing listing) {
        return joined(List.of(listing)).getFirst();
    }

    private List<Listing> joined(List<Listing> found) {
        Map<Set<String>, List<Known>> known = new HashMap<>();
        return found.stream().map(listing -> joined(listing, known)).toList();
    }

    private record Known(SellerPage page, boolean isShownBySeveral) {}

    private Listing joined(Listing listing, Map<Set<String>, List<Known>> known) {
        Seller seller = listing.seller();
        Set<String> keys = SellerPage.keysOf(listing);
        if (keys.isEmpty() || (seller.licenceName() != null && seller.uscc() != null)) {
            return listing;
        }
        return known.computeIfAbsent(keys, this::known).stream()
                .filter(page -> page.page().isOf(listing, page.isShownBySeveral()))
                .findFirst()
                .map(page -> page.page().completed(listing))
                .orElse(listing);
    }

    private List<Known> known(Set<String> keys) {
        return sellers.find(keys).stream()
                .map(page -> new Known(page, sellers.isShownBySeveral(page.addresses())))
                .toList();
    }
}
