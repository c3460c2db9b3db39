package org.markwarden.crawler.politeness;

import java.time.Duration;
import java.time.Instant;

/** Whether a request may be made now. */
public sealed interface Turn {
    /**
     * It may, and must be settled afterwards.
     *
     * @param waited for the pause or the patience asked for
     * @param interval the pause kept
     * @param requestsToday this one included
     */
    record Granted(Duration waited, Duration interval, long requestsToday) implements Turn {}

    /** Not before this instant, which is later than the asker can wait. */
    record Later(Instant when, String reason) implements Turn {}
}
