package org.markwarden.crawler.parse.fact;

import org.markwarden.domain.listing.Price;

/** A price that one source names. */
public record PriceClaim(Price price, String path, double confidence) {

    /** Whether a visitor sees it. */
    public boolean isSeen() {
        return path.startsWith("text:");
    }
}
