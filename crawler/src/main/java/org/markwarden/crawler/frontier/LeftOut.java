package org.markwarden.crawler.frontier;

import java.net.URI;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Addresses that a page named and that were not planned then, counted for one run, so that a pass that ends complete does not hide
 * them. One that another page leads to by a shorter way later stays counted.
 */
public final class LeftOut {
    /** More are not told apart; the counts are then the least there are. */
    private static final int MOST = 100_000;

    private final Map<URI, Reason> addresses = new HashMap<>();
    private final Map<String, Map<Reason, Long>> counts = new HashMap<>();

    /** Why an address was left out. */
    public enum Reason {
        TOO_DEEP("more than " + Planner.MAX_DEPTH + " steps from a seed"),
        INTO_ITSELF("leads into itself"),
        TOO_MANY_ALIKE("more of one shape than its pages were worth"),
        SELECTION("selects from a list or an offer that is visited itself"),
        SAME_OFFER("leads to an offer that is visited at another address"),
        ACT("would put something in a cart or on a list of the visitor's");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    synchronized void note(String site, URI address, Reason reason) {
        if (addresses.size() < MOST && addresses.putIfAbsent(address, reason) == null) {
            counts.computeIfAbsent(site, _ -> new EnumMap<>(Reason.class)).merge(reason, 1L, Long::sum);
        }
    }

    /** An address that was left out is planned after all. */
    synchronized void forget(String site, URI address) {
        Reason reason = addresses.remove(address);
        if (reason != null) {
            counts.getOrDefault(site, Map.of()).computeIfPresent(reason, (_, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** Whether goods may stand at what was left out of a site. */
    public synchronized boolean mayHideGoods(String site) {
        Map<Reason, Long> left = counts.getOrDefault(site, Map.of());
        return left.containsKey(Reason.TOO_DEEP) || left.containsKey(Reason.TOO_MANY_ALIKE);
    }

    /** How many addresses of a site were left out, by the reason in words. */
    public synchronized Map<String, Long> of(String site) {
        Map<String, Long> words = new LinkedHashMap<>();
        counts.getOrDefault(site, Map.of()).forEach((reason, count) -> words.put(reason.words, count));
        return words;
    }
}
