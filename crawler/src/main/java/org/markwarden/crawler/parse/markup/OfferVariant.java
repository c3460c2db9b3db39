package org.markwarden.crawler.parse.markup;

import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Tidy;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.ListingVariant;
import org.markwarden.domain.listing.Price;

/** Makes variants of offers. */
final class OfferVariant {
    private OfferVariant() {}

    static ListingVariant of(OfferThing offer) {
        return of(offer.thing().text("sku"), offer.thing().text("name"), offer.price(), offer.availability());
    }

    static ListingVariant of(
            @Nullable String sku, @Nullable String title, @Nullable Price price, Availability availability) {
        return new ListingVariant(
                filled(sku), filled(title), price, availability == Availability.UNKNOWN ? null : availability);
    }

    private static @Nullable String filled(@Nullable String text) {
        String tidy = text == null ? "" : Tidy.text(text);
        return tidy.isEmpty() ? null : tidy;
    }
}
