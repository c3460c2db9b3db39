package org.markwarden.crawler.frontier;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stops endless calendars and filters: addresses of one shape are planned up to a number, which grows with each page of
 * that shape that had listings to offer. Counts begin anew with the process.
 */
public final class TrapGuard {
    private static final int FREE = 200;
    private static final int FREE_WITH_PARAMETERS = 60;
    static final int FOR_EACH_YIELD = 20;
    private static final int DEEPEST_TREE = 6;
    private static final int MAX_SHAPES = 20_000;

    private final Map<PathShape, Count> counts = new ConcurrentHashMap<>();
    private final long salt = new SecureRandom().nextLong();

    private static final class Count {
        /** Hashes of the addresses admitted: one that every page names counts once. Salted, so that no site can make them meet. */
        private final Set<Long> admitted = new HashSet<>();

        private final Map<Integer, Integer> atDepth = new HashMap<>();
        private int yields;

        /** The inner branches of a large tree of categories have no goods, those below them may. */
        private boolean isNewDepth(int depth) {
            return depth <= DEEPEST_TREE && atDepth.getOrDefault(depth, 0) < FOR_EACH_YIELD;
        }
    }

    /**
     * Why this address may not be planned, or nothing; it is counted when it may.
     *
     * @param depth steps from a seed
     */
    public LeftOut.@Nullable Reason refusal(URI url, int depth) {
        if (PathShape.isRunaway(url)) {
            return LeftOut.Reason.INTO_ITSELF;
        }
        PathShape shape = PathShape.of(url);
        if (counts.size() >= MAX_SHAPES && !counts.containsKey(shape)) {
            return LeftOut.Reason.TOO_MANY_ALIKE;
        }
        Count count = counts.computeIfAbsent(shape, any -> new Count());
        synchronized (count) {
            int free = shape.hasParameters() ? FREE_WITH_PARAMETERS : FREE;
            long hash = hash(url.toString());
            if (count.admitted.contains(hash)) {
                return null;
            }
            boolean full = count.admitted.size() >= free + count.yields * FOR_EACH_YIELD;
            if (full && (shape.hasParameters() || !count.isNewDepth(depth))) {
                return LeftOut.Reason.TOO_MANY_ALIKE;
            }
            count.admitted.add(hash);
            count.atDepth.merge(depth, 1, Integer::sum);
            return null;
        }
    }

    private long hash(String text) {
        long hash = salt;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** A page of this shape was worth the visit. */
    public void learnYield(URI url) {
        Count count = counts.computeIfAbsent(PathShape.of(url), any -> new Count());
        synchronized (count) {
            count.yields++;
        }
    }
}
