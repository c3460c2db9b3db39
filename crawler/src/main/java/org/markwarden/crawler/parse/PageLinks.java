package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.markwarden.crawler.marketplace.FieldRule;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.layout.Anchor;

/**
 * Where a page leads to within its own site.
 *
 * @param next the following pages of a list
 * @param items addresses of known shape: listings, shops, rooms
 * @param others all else
 */
record PageLinks(List<URI> next, List<URI> items, List<URI> others) {
    /** The links of a list, or of a page that may be one. */
    static PageLinks of(HtmlPage page) {
        PageLinks links = of(
                page,
                new LinkedHashSet<>(NextLinks.of(
                        page.document(), page.anchors(), page.address().asked(), page.linkHeader())));
        return links.with(MenuLinks.of(page.document(), page.address().asked()));
    }

    private PageLinks with(Set<URI> entries) {
        Set<URI> all = new LinkedHashSet<>(others);
        entries.stream()
                .filter(entry -> !next.contains(entry) && !items.contains(entry))
                .forEach(all::add);
        return new PageLinks(next, items, List.copyOf(all));
    }

    /** The links of an offer's page, which has no following one. */
    static PageLinks ofOffer(HtmlPage page) {
        return of(page, new LinkedHashSet<>());
    }

    private static PageLinks of(HtmlPage page, Set<URI> next) {
        Set<URI> items = new LinkedHashSet<>();
        MarketplaceFile marketplace = page.marketplace();
        if (marketplace != null) {
            ruled(page, marketplace.next(), next);
            ruled(page, marketplace.items(), items);
        }
        Set<URI> others = new LinkedHashSet<>();
        for (Anchor anchor : page.anchors()) {
            URI target = anchor.target();
            if (isSameSite(page, target) && !next.contains(target)) {
                (page.identity(target) != null ? items : others).add(target);
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
