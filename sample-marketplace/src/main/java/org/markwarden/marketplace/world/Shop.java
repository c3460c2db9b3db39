package org.markwarden.marketplace.world;

/** One seller and the face of its pages. */
public record Shop(
        String id,
        String role,
        String name,
        ShopType type,
        Language language,
        String licenceName,
        String creditCode,
        String place,
        Markup markup) {

    public String path() {
        return "/shop/" + id;
    }
}
