package org.markwarden.matcher.past;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Seller;
import org.markwarden.matcher.lexicon.Folding;

/** By what a seller is known again: the credit code anywhere, the shop's id or name on the same marketplace. */
record SellerKey(String value) {

    /** Every key of the seller of a listing; none when nothing is known of the seller. */
    static List<SellerKey> of(Listing listing) {
        List<SellerKey> keys = new ArrayList<>(3);
        Seller seller = listing.seller();
        String platform = listing.platform() == null ? "" : listing.platform();
        add(keys, "uscc", seller.uscc());
        add(keys, "id " + platform, seller.id());
        add(keys, "name " + platform, seller.name());
        return keys;
    }

    private static void add(List<SellerKey> keys, String kind, @Nullable String value) {
        if (value != null) {
            keys.add(new SellerKey(kind + " " + new String(Folding.fold(value)).strip()));
        }
    }
}
