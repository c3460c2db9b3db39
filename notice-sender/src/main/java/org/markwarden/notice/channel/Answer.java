package org.markwarden.notice.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came back. */
public sealed interface Answer {
    /** One line for the record. */
    String words();

    /** The other side took it (HTTP 2xx, SMTP 250, written file). */
    record Taken(@Nullable String ticket, String words) implements Answer {}

    /** Not now; the other side may have said when. */
    record NotNow(String words, @Nullable Duration retryAfter) implements Answer {}

    /** Never in this form. */
    record Never(String words) implements Answer {}
}
