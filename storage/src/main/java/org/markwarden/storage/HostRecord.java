package org.markwarden.storage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a host between runs.
 *
 * @param nextAllowed no request before this instant
 * @param failures consecutive throttled or failed attempts
 * @param robots body of robots.txt, absent when it was not read yet
 * @param robotsStatus HTTP status it came with, 0 when the host did not answer
 * @param robotsAt when it was read
 * @param requestsToday requests made on the day of {@code nextAllowed}
 */
public record HostRecord(
        String host,
        Instant nextAllowed,
        int failures,
        @Nullable String robots,
        int robotsStatus,
        @Nullable Instant robotsAt,
        long requestsToday) {}
