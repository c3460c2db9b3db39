package org.markwarden.crawler.frontier;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stops endless calendars and filters: addresses of one shape are planned up to a number, which grows with each page of
 * that shape that had listings to offer. Counts begin anew with the process.
 */
public final class TrapGuard {
    private static final int FREE = 200;
    private static final int FREE_WITH_PARAMETERS = 60;
    private static final int FOR_EACH_YIELD = 20;
    private static final int MAX_SHAPES = 20_000;

    private final Map<PathShape, Count> counts = new ConcurrentHashMap<>();

    private static final class Count {
        private int planned;
        private int yields;
    }

    /** Says whether one more address of this shape may be planned, and counts it. */
    public boolean admits(URI url) {
        if (PathShape.isRunaway(url)) {
            return false;
        }
        PathShape shape = PathShape.of(url);
        if (counts.size() >= MAX_SHAPES && !counts.containsKey(shape)) {
            return false;
        }
        Count count = counts.computeIfAbsent(shape, any -> new Count());
        synchronized (count) {
            int free = shape.hasParameters() ? FREE_WITH_PARAMETERS : FREE;
            if (count.planned >= free + count.yields * FOR_EACH_YIELD) {
                return false;
            }
            count.planned++;
            return true;
        }
    }

    /** A page of this shape was worth the visit. */
    public void learnYield(URI url) {
        Count count = counts.computeIfAbsent(PathShape.of(url), any -> new Count());
        synchronized (count) {
            count.yields++;
        }
    }
}
