package org.markwarden.crawler.live.captions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was wrong with a file: each reason once, with where it was met first and how often. */
public final class Problems {
    private static final int MOST = 20;

    private final Map<String, int[]> byReason = new LinkedHashMap<>();

    /** Notes a fault at a line or entry, counted from 1. */
    public void add(String reason, int place) {
        int[] seen = byReason.get(reason);
        if (seen != null) {
            seen[1]++;
        } else if (byReason.size() < MOST) {
            byReason.put(reason, new int[] {place, 1});
        }
    }

    /** One sentence a reason. */
    public List<String> list() {
        return byReason.entrySet().stream()
                .map(entry -> entry.getKey()
                        + (entry.getValue()[0] > 0 ? " (at " + entry.getValue()[0] : " (in the file")
                        + (entry.getValue()[1] > 1 ? ", " + entry.getValue()[1] + " times)" : ")"))
                .toList();
    }
}
