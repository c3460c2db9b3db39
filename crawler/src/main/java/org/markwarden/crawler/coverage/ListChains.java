package org.markwarden.crawler.coverage;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.storage.CoverageStore.ListPage;

/**
 * Puts together the pages of each list: those whose addresses say so, and those that one names as the following of another, be it an
 * endpoint's answer or behind a cursor. The page that no other names comes first and gives the list its name.
 */
final class ListChains {
    private final Map<String, String> parents = new HashMap<>();

    private ListChains() {}

    static Collection<List<ListPage>> of(List<ListPage> pages) {
        ListChains chains = new ListChains();
        Map<URI, String> lists = new HashMap<>();
        pages.forEach(page -> lists.put(page.url(), page.list()));
        for (ListPage page : pages) {
            for (URI next : page.next()) {
                String following = lists.get(next);
                if (following != null) {
                    chains.join(chains.root(page.list()), chains.root(following));
                }
            }
        }
        Map<String, List<ListPage>> joined = new LinkedHashMap<>();
        for (ListPage page : pages) {
            String root = chains.root(page.list());
            List<ListPage> list = joined.computeIfAbsent(root, any -> new ArrayList<>());
            list.add(page.list().equals(root) ? 0 : list.size(), page);
        }
        return joined.values();
    }

    /** Both begin chains of their own; joined only when they differ, so that no chain leads into itself. */
    private void join(String first, String following) {
        if (!first.equals(following)) {
            parents.put(following, first);
        }
    }

    private String root(String list) {
        String root = list;
        for (String parent = parents.get(root); parent != null; parent = parents.get(root)) {
            root = parent;
        }
        return root;
    }
}
