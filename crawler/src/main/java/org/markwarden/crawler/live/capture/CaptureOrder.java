package org.markwarden.crawler.live.capture;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.frontier.Site;

/**
 * What to capture.
 *
 * @param stream address of a master or media playlist
 * @param length how much of the show, at least a second, at most ten minutes
 * @param around the second of the show that the piece is to hold, where the playlist reaches back to it; the newest part else
 * @param site under whose budget, and from which hosts
 * @param from the page that named the stream
 */
public record CaptureOrder(
        URI stream,
        Duration length,
        @Nullable Duration around,
        Site site,
        @Nullable URI from) {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    public CaptureOrder {
        if (length.compareTo(Duration.ofSeconds(1)) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a capture wants 1 to 600 seconds, has " + length.toSeconds());
        }
        if (around != null && around.isNegative()) {
            throw new IllegalArgumentException("a second of a show is not negative");
        }
    }
}
