package org.markwarden.crawler.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Seller;

/** Gives the items of a shop or of a live room the seller that the page names once for all; none is unknown any longer. */
final class SellerOfAll {
    private SellerOfAll() {}

    static Listing.Builder of(Listing.Builder item, Listing listing, Seller seller) {
        Map<String, String> unknown = new LinkedHashMap<>(listing.unknown());
        if (seller.name() != null) {
            unknown.remove(Field.SELLER_NAME.label());
        }
        return item.seller(seller).unknown(unknown);
    }
}
