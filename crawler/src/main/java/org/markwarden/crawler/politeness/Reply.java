package org.markwarden.crawler.politeness;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a host took a request. */
public sealed interface Reply {
    /** It answered, whatever it said. */
    record Served() implements Reply {}

    /**
     * It asks for patience.
     *
     * @param retryAfter how long, where it says so legibly
     */
    record Throttled(@Nullable Duration retryAfter) implements Reply {}

    /** It did not answer, or with an error of its own. */
    record Broken() implements Reply {}
}
