package org.markwarden.crawler.frontier;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.markwarden.crawler.parse.PageReader;

/**
 * Tells which addresses only select from a list that is visited itself: by colour, by price, by both. A shop's categories may be written in
 * the same way, so what a parameter does is tried: a few addresses of each kind are visited, the others are held back until one of these
 * has shown goods nobody had seen.
 */
final class Selections {
    private static final int TRIES = 3;
    private static final int FOR_EACH_YIELD = 20;
    private static final int MOST_TRIED = 20_000;
    private static final String IN_PATH = "/";
    /** Names of kinds begin with what the selection is made from. */
    static final String LIST = "list of ";

    static final String OFFER = "offer of ";

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<URI, String> tried = new HashMap<>();
    private final Set<URI> yielded = new HashSet<>();

    private static final class Kind {
        private final Set<URI> admitted = new HashSet<>();
        private int yields;

        private boolean isFull() {
            return admitted.size() >= TRIES + yields * FOR_EACH_YIELD;
        }
    }

    /**
     * The kind of selection that an address makes from the list on the page that names it, if it makes one.
     *
     * @param site its name behind {@link #LIST} or {@link #OFFER}
     * @param isAside whether the page names it among its filters
     */
    synchronized Optional<String> kind(String site, URI here, URI target, boolean isAside) {
        if (!String.valueOf(here.getRawAuthority()).equals(target.getRawAuthority())) {
            return Optional.empty();
        }
        String path = path(here);
        if (!haveOnePath(here, target)) {
            boolean below = path(target).startsWith(path + "/") && !path.isEmpty();
            return isAside && below ? Optional.of(site + IN_PATH) : Optional.empty();
        }
        Set<String> have = pairs(here);
        Set<String> names = have.stream().map(ListParameters::name).collect(Collectors.toSet());
        Set<String> added = new LinkedHashSet<>(pairs(target));
        boolean isPart = added.containsAll(have);
        added.removeAll(have);
        Set<String> news = added.stream().map(ListParameters::name).collect(Collectors.toCollection(TreeSet::new));
        if (news.isEmpty()) {
            return Optional.empty();
        }
        String kind = site + "?" + String.join("&", news);
        boolean further = isPart && news.stream().noneMatch(names::contains);
        return further || kinds.containsKey(kind) ? Optional.of(kind) : Optional.empty();
    }

    /** Whether two addresses differ in nothing but their queries and the page of a list. */
    static boolean haveOnePath(URI one, URI other) {
        return String.valueOf(one.getRawAuthority()).equals(other.getRawAuthority())
                && path(one).equals(path(other));
    }

    /** Whether an address of this kind may be visited now. */
    synchronized boolean admits(String kind, URI url) {
        Kind known = kinds.computeIfAbsent(kind, any -> new Kind());
        if (known.admitted.contains(url)) {
            return true;
        }
        if (known.isFull() || tried.size() >= MOST_TRIED) {
            return false;
        }
        known.admitted.add(url);
        tried.put(url, kind);
        return true;
    }

    /** Whether an address is one that was tried because a list named it. */
    synchronized boolean isTriedOnList(URI url) {
        return tried.getOrDefault(url, "").startsWith(LIST);
    }

    /** Notes that a page showed goods nobody had seen; the kind of which more may be visited now. */
    synchronized Optional<String> learnYield(URI url) {
        String kind = tried.get(url);
        if (kind == null || !yielded.add(url)) {
            return Optional.empty();
        }
        kinds.computeIfAbsent(kind, any -> new Kind()).yields++;
        return Optional.of(kind);
    }

    private static String path(URI url) {
        String list = PageReader.listOf(url);
        int query = list.indexOf('?');
        String whole = query < 0 ? list : list.substring(0, query);
        return whole.substring(Math.max(0, whole.indexOf('/')));
    }

    private static Set<String> pairs(URI url) {
        return ListParameters.pairs(ListParameters.inUsualOrder(url))
                .filter(pair -> !PageReader.countsPages(ListParameters.name(pair)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
