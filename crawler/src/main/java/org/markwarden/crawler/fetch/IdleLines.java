package org.markwarden.crawler.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Connections that may serve another request: at most one for each origin. */
final class IdleLines implements AutoCloseable {
    private static final long MAX_REST = Duration.ofSeconds(15).toNanos();
    private static final int MAX_LINES = 1_000;

    private final Map<Origin, Line> idle = new ConcurrentHashMap<>();

    Optional<Line> take(Origin origin) {
        Line line = idle.remove(origin);
        if (line != null && line.restsLongerThan(MAX_REST)) {
            line.close();
            return Optional.empty();
        }
        return Optional.ofNullable(line);
    }

    void give(Origin origin, Line line) {
        line.rest();
        if (idle.size() >= MAX_LINES) {
            evict();
        }
        Line before = idle.put(origin, line);
        if (before != null) {
            before.close();
        }
    }

    private void evict() {
        idle.forEach((origin, line) -> {
            if (line.restsLongerThan(MAX_REST) || idle.size() >= MAX_LINES) {
                if (idle.remove(origin, line)) {
                    line.close();
                }
            }
        });
    }

    @Override
    public void close() {
        idle.values().forEach(Line::close);
        idle.clear();
    }
}
