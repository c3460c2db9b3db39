package org.markwarden.crawler.parse.fact;

/** The fields of a listing that a page is searched for; prices and variants are kept apart. */
public enum Field {
    TITLE("title"),
    DESCRIPTION("description"),
    BRAND("brand"),
    SKU("sku"),
    MPN("mpn"),
    GTIN("gtin"),
    CATEGORY("category"),
    CONDITION("condition"),
    AVAILABILITY("availability"),
    IMAGES("images"),
    SELLER_ID("seller.id"),
    SELLER_NAME("seller.name"),
    SELLER_TYPE("seller.type"),
    SELLER_LICENCE("seller.licence_name"),
    SELLER_CODE("seller.uscc"),
    SELLER_LOCATION("seller.location"),
    SELLER_URL("seller.url"),
    SELLER_LICENCE_URL("seller.licence_url"),
    SHIPS_FROM("ships_from"),
    ORIGIN("origin"),
    SALES("sales"),
    REVIEWS("reviews"),
    POSTED("posted_at"),
    LISTING_ID("id"),
    CANONICAL_URL("canonical_url");

    private final String label;

    Field(String label) {
        this.label = label;
    }

    /** The name in the listing's JSON. */
    public String label() {
        return label;
    }
}
