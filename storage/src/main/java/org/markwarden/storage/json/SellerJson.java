package org.markwarden.storage.json;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.ShopType;

/** A seller as an object of a listing, or as the first keys of what a shop says of itself. */
final class SellerJson {
    private static final Labels<ShopType> TYPES = new Labels<>(ShopType.values(), ShopType::label);

    private SellerJson() {}

    static Seller read(@Nullable Fields fields) {
        if (fields == null) {
            return Seller.UNKNOWN;
        }
        return new Seller(
                fields.text("id"),
                fields.text("name"),
                fields.label("type", TYPES),
                fields.text("licence_name"),
                fields.text("uscc"),
                fields.text("location"),
                fields.text("url"),
                fields.text("licence_url"));
    }

    static void write(ObjectOutput out, Seller seller) {
        if (!seller.equals(Seller.UNKNOWN)) {
            out.object("seller", inner -> writeKeys(inner, seller));
        }
    }

    static void writeKeys(ObjectOutput out, Seller seller) {
        out.text("id", seller.id());
        out.text("name", seller.name());
        ShopType type = seller.type();
        out.text("type", type == null ? null : type.label());
        out.text("licence_name", seller.licenceName());
        out.text("uscc", seller.uscc());
        out.text("location", seller.location());
        out.text("url", seller.url());
        out.text("licence_url", seller.licenceUrl());
    }
}
