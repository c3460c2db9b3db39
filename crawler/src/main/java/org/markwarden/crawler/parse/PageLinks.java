package org.markwarden.crawler.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.marketplace.Identity;

/**
 * Where a page leads to within its own site.
 *
 * @param next the following pages of a list
 * @param items addresses of known shape: listings, shops, rooms
 * @param others all else
 */
record PageLinks(List<URI> next, List<URI> items, List<URI> others) {
    private static final int MOST = 5_000;

    static PageLinks of(Document document, URI page, Function<URI, @Nullable Identity> identity) {
        Set<URI> next = new LinkedHashSet<>();
        Set<URI> items = new LinkedHashSet<>();
        Set<URI> others = new LinkedHashSet<>();
        for (Element link : document.select("a[href], link[rel=next][href]")) {
            URI target = target(link);
            if (target != null && isSameSite(page, target) && others.size() < MOST) {
                boolean following = link.attr("rel").contains("next");
                (following ? next : identity.apply(target) != null ? items : others).add(target);
            }
        }
        return new PageLinks(List.copyOf(next), List.copyOf(items), List.copyOf(others));
    }

    private static boolean isSameSite(URI page, URI target) {
        return target.getHost() != null && target.getHost().equalsIgnoreCase(page.getHost());
    }

    private static @Nullable URI target(Element link) {
        String written = link.absUrl("href");
        if (!written.startsWith("http")) {
            return null;
        }
        int fragment = written.indexOf('#');
        try {
            return new URI((fragment < 0 ? written : written.substring(0, fragment))
                    .strip()
                    .replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return null; // not an address anybody could fetch
        }
    }
}
