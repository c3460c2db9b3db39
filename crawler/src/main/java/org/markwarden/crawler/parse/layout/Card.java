package org.markwarden.crawler.parse.layout;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Price;

/**
 * One item of a list page.
 *
 * @param key by which the item is known on its site
 * @param title as the card names it, absent when it shows no name
 */
public record Card(
        String key,
        String url,
        @Nullable String title,
        @Nullable Price price,
        @Nullable Price listPrice,
        @Nullable String image,
        String path) {}
