package org.markwarden.crawler.parse;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

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
        Set<URI> next = new LinkedHashSet<>();
        Set<URI> items = new LinkedHashSet<>();
        Set<URI> others = new LinkedHashSet<>();
        URI here = page.address().asked();
        for (Element link : page.document().select("a[href], link[rel=next][href]")) {
            Addresses.of(link.absUrl("href"))
                    .filter(target -> isSameSite(here, target))
                    .ifPresent(target -> {
                        boolean following = link.attr("rel").contains("next");
                        (following ? next : marketplaces.identity(target) != null ? items : others).add(target);
                    });
            if (others.size() > MOST) {
                break;
            }
        }
        return new PageLinks(List.copyOf(next), List.copyOf(items), List.copyOf(others));
    }

    private static boolean isSameSite(URI page, URI target) {
        return target.getHost() != null && target.getHost().equalsIgnoreCase(page.getHost());
    }
}
