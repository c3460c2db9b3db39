package org.markwarden.console.wiring;

import java.util.List;
import org.markwarden.crawler.marketplace.MarketplaceFile;

/**
 * What is watched, and by which program.
 *
 * @param known the marketplaces that are described, watched or not: a case may come from a clue about any of them
 */
public record Reach(List<MarketplaceFile> marketplaces, List<MarketplaceFile> known, Software software) {
    public Reach {
        marketplaces = List.copyOf(marketplaces);
        known = List.copyOf(known);
    }
}
