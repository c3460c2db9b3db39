package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.marketplace.FieldRule;
import org.markwarden.crawler.marketplace.MarketplaceFile;

/**
 * Where a page leads to within its own site.
 *
 * @param next the following pages of a list
 * @param items addresses of known shape: listings, shops, rooms
 * @param others all else
 */
record PageLinks(List<URI> next, List<URI> items, List<URI> others) {
    private static final int MOST = 5_000;

    static PageLinks of(HtmlPage page, Marketplaces marketplaces) {
        Set<URI> next = new LinkedHashSet<>(NextLinks.of(page.document(), page.address().asked()));
        Set<URI> items = new LinkedHashSet<>();
        MarketplaceFile marketplace = page.marketplace();
        if (marketplace != null) {
            ruled(page, marketplace.next(), next);
            ruled(page, marketplace.items(), items);
        }
        Set<URI> others = new LinkedHashSet<>();
        for (Element link : page.document().select("a[href]")) {
            Addresses.of(link.absUrl("href"))
                    .filter(target -> isSameSite(page, target) && !next.contains(target))
                    .ifPresent(target -> (marketplaces.identity(target) != null ? items : others).add(target));
            if (others.size() > MOST) {
                break;
            }
        }
        return new PageLinks(List.copyOf(next), List.copyOf(items), List.copyOf(others));
    }

    private static void ruled(HtmlPage page, List<FieldRule> rules, Set<URI> found) {
        for (FieldRule rule : rules) {
            MarketplaceRules.values(page, rule).stream()
                    .map(page.address()::resolved)
                    .forEach(url -> Addresses.of(url).ifPresent(found::add));
        }
    }

    private static boolean isSameSite(HtmlPage page, URI target) {
        MarketplaceFile marketplace = page.marketplace();
        return (marketplace != null && marketplace.covers(target))
                || target.getHost().equalsIgnoreCase(page.address().asked().getHost());
    }
}
