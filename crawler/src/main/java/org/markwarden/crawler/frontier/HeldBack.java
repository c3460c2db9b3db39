package org.markwarden.crawler.frontier;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.markwarden.storage.Visit;

/** Visits that wait until addresses of their kind have proved worth it. Kept for one run; a later run finds them again on their pages. */
final class HeldBack {
    private static final int MOST = 50_000;

    private final Map<Object, Map<URI, Visit>> waiting = new HashMap<>();
    private int size;

    synchronized void add(Object kind, Visit visit) {
        if (size < MOST
                && waiting.computeIfAbsent(kind, any -> new LinkedHashMap<>()).putIfAbsent(visit.url(), visit)
                        == null) {
            size++;
        }
    }

    /** At most so many of a kind, the first ones first; they wait no longer. */
    synchronized List<Visit> release(Object kind, int most) {
        Map<URI, Visit> ofKind = waiting.getOrDefault(kind, Map.of());
        List<Visit> released = ofKind.values().stream().limit(most).toList();
        released.forEach(visit -> ofKind.remove(visit.url()));
        size -= released.size();
        return new ArrayList<>(released);
    }
}
