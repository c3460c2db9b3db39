package org.markwarden.domain.listing;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;

/**
 * Who offers a listing (平台内经营者), as far as the public pages say it.
 *
 * @param licenceName the name on the business licence, which often differs from the shop's
 * @param uscc unified social credit code (GB 32100-2015)
 * @param url the shop's own page
 * @param licenceUrl the page where the shop shows its business licence (E-Commerce Law, article 15)
 */
public record Seller(
        @Nullable String id,
        @Nullable String name,
        @Nullable ShopType type,
        @Nullable String licenceName,
        @Nullable String uscc,
        @Nullable String location,
        @Nullable String url,
        @Nullable String licenceUrl) {
    /** A seller of whom nothing is known. */
    public static final Seller UNKNOWN = new Seller(null, null, null, null, null, null);

    public Seller {
        CleanText.requireIfPresent("seller.id", id);
        CleanText.requireIfPresent("seller.name", name);
        CleanText.requireIfPresent("seller.licence_name", licenceName);
        CleanText.requireIfPresent("seller.uscc", uscc);
        CleanText.requireIfPresent("seller.location", location);
        CleanText.requireIfPresent("seller.url", url);
        CleanText.requireIfPresent("seller.licence_url", licenceUrl);
    }

    /** A seller of whose pages nothing is known. */
    public Seller(
            @Nullable String id,
            @Nullable String name,
            @Nullable ShopType type,
            @Nullable String licenceName,
            @Nullable String uscc,
            @Nullable String location) {
        this(id, name, type, licenceName, uscc, location, null, null);
    }

    /** The same seller with other addresses of the shop's page and of the licence page. */
    public Seller withPages(@Nullable String shopPage, @Nullable String licencePage) {
        return new Seller(id, name, type, licenceName, uscc, location, shopPage, licencePage);
    }

    /** A seller of whom only the shop's name is known. */
    public static Seller named(String name) {
        return new Seller(null, name, null, null, null, null);
    }
}
