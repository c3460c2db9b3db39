package org.markwarden.marketplace.world;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing offered by one shop. */
public record Offer(
        String id,
        String path,
        Corner corner,
        Shop shop,
        String category,
        String title,
        String description,
        @Nullable String brand,
        String sku,
        @Nullable String gtin,
        List<Attribute> attributes,
        boolean used,
        boolean inStock,
        BigDecimal price,
        @Nullable BigDecimal listPrice,
        String shipsFrom,
        @Nullable String origin,
        int sales) {

    public Offer {
        attributes = List.copyOf(attributes);
    }

    public Language language() {
        return shop.language();
    }

    public String currency() {
        return shop.language().currency();
    }

    /** Addresses of its pictures, relative to the site. */
    public List<String> pictures() {
        return List.of("/img/" + id + "-1.svg", "/img/" + id + "-2.svg");
    }
}
