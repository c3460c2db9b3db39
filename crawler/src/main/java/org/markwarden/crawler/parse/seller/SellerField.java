package org.markwarden.crawler.parse.seller;

import org.jspecify.annotations.Nullable;

/**
 * What the words of such pages name. Capital and what is aside are read only to know where the value before them ends; a heading
 * is no label.
 */
enum SellerField {
    SHOP("name"),
    SHOP_ID("id"),
    LOCATION("location"),
    LICENCE("licence_name"),
    CODE("uscc"),
    ADDRESS("address"),
    PHONE("phone"),
    EMAIL("email"),
    PERSON("person"),
    REPRESENTATIVE("representative"),
    KIND("kind"),
    SCOPE("scope"),
    SINCE("since"),
    NUMBER("number"),
    VAT("vat_id"),
    CAPITAL(null),
    ASIDE(null),
    HEADING(null);

    private final @Nullable String key;

    SellerField(@Nullable String key) {
        this.key = key;
    }

    /** The key in the JSON of what was read; absent for what is passed over. */
    @Nullable
    String key() {
        return key;
    }

    /** Whether it tells an enterprise, and not only how to call it. */
    boolean isOfEnterprise() {
        return switch (this) {
            case LICENCE, CODE, NUMBER, VAT, REPRESENTATIVE, ADDRESS -> true;
            case SHOP, SHOP_ID, LOCATION, PHONE, EMAIL, PERSON, KIND, SCOPE, SINCE, CAPITAL, ASIDE, HEADING -> false;
        };
    }
}
