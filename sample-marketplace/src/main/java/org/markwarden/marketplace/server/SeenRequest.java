package org.markwarden.marketplace.server;

import java.time.Instant;

/** One request as the server saw it; {@code target} is path and query as sent. */
public record SeenRequest(Instant at, String method, String target, String userAgent, int status) {

    /** Whether robots.txt closes the target to everybody. */
    public boolean isClosedByRobots() {
        return target.startsWith("/cart")
                || target.contains("sort=")
                || (target.startsWith("/backroom/") && !target.equals("/backroom/terms.html"));
    }
}
