package org.markwarden.crawler.coverage;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.CoverageStore.ListPage;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.Storage;

/**
 * How far one list (a shop, a category, a search) was followed.
 *
 * @param list what its pages have in common
 * @param pages pages seen
 * @param declared how many items it says it has, absent when it does not say
 * @param found different items on the pages seen
 * @param missing pages it names that were not seen, with the reason
 * @param isBounded whether anything but our own eyes says where it ends: a number of items, or a page that follows another
 */
public record ListCoverage(
        String list, int pages, @Nullable Long declared, long found, Map<String, String> missing, boolean isBounded) {
    private static final int MOST_MISSING = 50;

    /** How much of a list was seen. */
    public enum Extent {
        /** Nothing the list named or declared is missing. */
        COMPLETE,
        INCOMPLETE,
        /** One page that says neither how many items there are nor where more of them stand; scripts may load more. */
        UNKNOWN
    }

    /** How much of it was seen. */
    public Extent extent() {
        if (!missing.isEmpty() || (declared != null && found < declared)) {
            return Extent.INCOMPLETE;
        }
        return isBounded ? Extent.COMPLETE : Extent.UNKNOWN;
    }

    /** The lists of a marketplace. */
    public static List<ListCoverage> of(Storage storage, String marketplace) {
        List<ListPage> all = storage.coverage().lists(marketplace);
        Set<URI> seen = new HashSet<>();
        Set<URI> named = new HashSet<>();
        for (ListPage page : all) {
            seen.add(page.url());
            named.addAll(page.next());
        }
        return ListChains.of(all).stream()
                .map(pages -> of(pages, seen, isBounded(pages, named), storage.frontier()))
                .sorted(java.util.Comparator.comparing(ListCoverage::list))
                .toList();
    }

    private static boolean isBounded(List<ListPage> pages, Set<URI> named) {
        return pages.size() > 1
                || pages.stream()
                        .anyMatch(page ->
                                page.declared() != null || !page.next().isEmpty() || named.contains(page.url()));
    }

    private static ListCoverage of(List<ListPage> pages, Set<URI> seen, boolean isBounded, FrontierStore frontier) {
        Set<String> items = new HashSet<>();
        Map<String, String> missing = new LinkedHashMap<>();
        for (ListPage page : pages) {
            items.addAll(page.items());
            for (URI next : page.next()) {
                if (!seen.contains(next) && missing.size() < MOST_MISSING) {
                    reason(frontier, next, missing);
                }
            }
        }
        Long declared = pages.stream()
                .map(ListPage::declared)
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
        String list = pages.getFirst().list();
        return new ListCoverage(list, pages.size(), declared, items.size(), missing, isBounded);
    }

    private static void reason(FrontierStore frontier, URI next, Map<String, String> missing) {
        List<Fetch> attempts = frontier.attempts(next, 1);
        if (!attempts.isEmpty()) {
            String reason = reason(attempts.getFirst());
            if (reason != null) {
                missing.put(next.toString(), reason);
            }
            return;
        }
        missing.put(
                next.toString(),
                frontier.find(next).isPresent()
                        ? "not visited yet"
                        : "not planned: outside the site, or like too many others");
    }

    /** Why an attempt gave no page of the list; absent when it gave one that was read as something else. */
    private static @Nullable String reason(Fetch attempt) {
        return switch (attempt) {
            case Fetch.Failed failed -> failed.reason();
            case Fetch.RefusedByRobots refused -> "refused by robots.txt: " + refused.rule();
            case Fetch.Throttled _ -> "the host asked for patience";
            case Fetch.Fetched _ -> "visited, and no page of a list";
            case Fetch.NotModified _ -> null;
        };
    }
}
