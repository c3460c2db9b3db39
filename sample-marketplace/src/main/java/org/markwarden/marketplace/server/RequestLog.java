package org.markwarden.marketplace.server;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every request since the start, in the order in which the answers began. */
public final class RequestLog {

    private final Queue<SeenRequest> seen = new ConcurrentLinkedQueue<>();

    void add(SeenRequest request) {
        seen.add(request);
    }

    public List<SeenRequest> all() {
        return List.copyOf(seen);
    }

    /** Requests that nobody who had read robots.txt would have made. */
    public List<SeenRequest> againstRobots() {
        return seen.stream().filter(SeenRequest::isClosedByRobots).toList();
    }
}
