package org.markwarden.storage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.SellerPage;

/** Completes listings by what is known of their shops now. */
final class Joining {
    private final SellerStore sellers;

    Joining(SellerStore sellers) {
        this.sellers = sellers;
    }

    private record Known(SellerPage page, boolean isShownBySeveral) {}

    Listing joined(Listing listing) {
        return joined(List.of(listing)).getFirst();
    }

    List<Listing> joined(List<Listing> found) {
        Map<Set<String>, List<Known>> known = new HashMap<>();
        return found.stream().map(listing -> joined(listing, known)).toList();
    }

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
