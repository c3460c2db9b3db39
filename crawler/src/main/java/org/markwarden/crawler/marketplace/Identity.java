package org.markwarden.crawler.marketplace;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.PageKind;

/**
 * What an address says by its shape.
 *
 * @param kind what the page will be, unless it turns out to be a challenge or delisted
 * @param id the marketplace's own number of the listing, shop or room
 */
public record Identity(PageKind kind, @Nullable String id) {}
