package org.markwarden.domain.listing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a licence page, a page of shop information or an imprint says of who runs the shop (亮照, E-Commerce Law, article 15;
 * § 5 DDG).
 *
 * @param sources for each field that was read, where; the fields are called as in its JSON
 * @param unknown for each field that is written and cannot be relied on, why
 */
public record SellerDisclosure(
        Seller seller,
        SellerContacts contacts,
        Registration registration,
        Map<String, FieldSource> sources,
        Map<String, String> unknown) {
    public SellerDisclosure {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        unknown = Collections.unmodifiableMap(new LinkedHashMap<>(unknown));
    }
}
