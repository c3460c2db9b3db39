package org.markwarden.domain.listing;

import org.jspecify.annotations.Nullable;

/** One choice within an offer, such as a size, with its own price where it has one. */
public record ListingVariant(
        @Nullable String sku,
        @Nullable String title,
        @Nullable Price price,
        @Nullable Availability availability) {}
