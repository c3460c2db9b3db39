package org.markwarden.marketplace.pages;

import static org.markwarden.marketplace.pages.Html.escape;

import org.markwarden.marketplace.world.Offer;

/** A drawn stand-in for a product photo: colours from the number, a sign for the category. */
public final class Picture {

    private Picture() {}

    public static Page of(Offer offer, int view) {
        int hue = Math.floorMod(offer.id().hashCode() + view * 40, 360);
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><defs><linearGradient id="g" x2="1" y2="1">\
                <stop stop-color="hsl(%d 45%% 88%%)"/><stop offset="1" stop-color="hsl(%d 40%% 72%%)"/></linearGradient></defs>\
                <rect width="400" height="400" fill="url(#g)"/><text x="200" y="235" font-size="150" text-anchor="middle">%s</text>\
                <text x="200" y="345" font-size="22" text-anchor="middle" fill="#444" font-family="sans-serif">%s</text></svg>""".formatted(hue, (hue + 30) % 360, sign(offer.category()), escape(offer.sku()));
        return Page.text("image/svg+xml", svg);
    }

    private static String sign(String category) {
        return switch (category) {
            case "digital", "electronics" -> "🎧";
            case "accessory" -> "🔌";
            case "fashion" -> "👟";
            case "beauty" -> "💄";
            case "food" -> "🍚";
            case "drink" -> "🍶";
            case "outdoor" -> "🛴";
            case "kids", "toys" -> "🧸";
            case "tools" -> "🛠️";
            case "stationery" -> "🖋️";
            case "garden" -> "🪴";
            default -> "🏺";
        };
    }
}
