package org.markwarden.storage.jdbc;

import java.util.List;
import java.util.Set;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Seller;

/** Listings of shops that are known by a number, for tests. */
final class ShopListings {

    private ShopListings() {}

    static Listing of(String id, String shop) {
        return Listing.builder(new ListingId(id), "Tea")
                .platform("mall")
                .seller(new Seller(shop, "Pine", null, null, null, null))
                .build();
    }

    static List<String> of(JdbcStorage storage, String shop) {
        return storage.listings().ofShop(Set.of("id mall " + shop), null, 9).stream()
                .map(listing -> listing.id().value())
                .toList();
    }
}
