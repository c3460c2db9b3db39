package org.markwarden.crawler.live.hls;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a stream.
 *
 * @param sequence its number in the stream (media sequence)
 * @param duration as announced
 * @param bytes the part of the resource, absent for all of it
 * @param map the initialisation section it needs (EXT-X-MAP)
 * @param mapBytes the part of that resource
 * @param encryption how it is encrypted, such as AES-128; absent for a clear one
 * @param isDiscontinuity whether clocks and formats begin anew here
 * @param isGap whether the server says that it has no such segment
 * @param programDate the time of day it was recorded at
 */
public record Segment(
        URI uri,
        long sequence,
        Duration duration,
        @Nullable ByteSpan bytes,
        @Nullable URI map,
        @Nullable ByteSpan mapBytes,
        @Nullable String encryption,
        boolean isDiscontinuity,
        boolean isGap,
        @Nullable Instant programDate) {}
