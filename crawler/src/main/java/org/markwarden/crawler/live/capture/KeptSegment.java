package org.markwarden.crawler.live.capture;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;

/**
 * One segment of a capture.
 *
 * @param sequence its number in the stream
 * @param file its name in the folder; absent for one that was missed
 * @param sha256 digest of the bytes in that file
 * @param at when it was fetched
 * @param encryption as the playlist says, absent for a clear one
 * @param missed why it is not there
 */
public record KeptSegment(
        long sequence,
        URI uri,
        Duration duration,
        @Nullable String file,
        @Nullable Sha256 sha256,
        long bytes,
        @Nullable Instant at,
        @Nullable String encryption,
        boolean isDiscontinuity,
        @Nullable String missed) {}
