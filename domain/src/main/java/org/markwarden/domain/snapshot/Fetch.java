package org.markwarden.domain.snapshot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt to fetch an address, and what became of it. Every attempt is kept, for coverage is counted from them. */
public sealed interface Fetch {
    URI url();

    Instant at();

    /** The answer was kept. */
    record Fetched(URI url, Instant at, SnapshotId snapshot, Duration took) implements Fetch {}

    /** The server says nothing changed since the snapshot named here (RFC 9110, section 15.4.5). */
    record NotModified(URI url, Instant at, SnapshotId unchanged) implements Fetch {}

    /** robots.txt disallows it, or could not be read (RFC 9309). */
    record RefusedByRobots(URI url, Instant at, String rule) implements Fetch {}

    /** The server asked for patience: 429 or 503. */
    record Throttled(
            URI url, Instant at, int status, @Nullable Duration retryAfter) implements Fetch {}

    /** Nothing usable came: unreachable, refused by our own address or size rules, cut off. */
    record Failed(URI url, Instant at, String reason) implements Fetch {}
}
