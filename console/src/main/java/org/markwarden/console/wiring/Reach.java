package org.markwarden.console.wiring;

import java.util.List;
import org.markwarden.crawler.marketplace.MarketplaceFile;

/** What is watched, and by which program. */
public record Reach(List<MarketplaceFile> marketplaces, Software software) {
    public Reach {
        marketplaces = List.copyOf(marketplaces);
    }
}
