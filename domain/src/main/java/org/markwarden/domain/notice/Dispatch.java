package org.markwarden.domain.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of sending a notice. A started attempt without an end is unknown, never "not sent". */
public sealed interface Dispatch {
    NoticeId notice();

    /** Counts from 1. */
    int attempt();

    Instant at();

    /** Written before the first byte leaves. */
    record Started(NoticeId notice, int attempt, String channel, Instant at) implements Dispatch {}

    /** The operator's system took it (an HTTP 2xx, an SMTP 250). */
    record Accepted(
            NoticeId notice,
            int attempt,
            Instant at,
            @Nullable String ticket,
            String answer) implements Dispatch {}

    /** It did not get through; it may be sent again with the same reference. */
    record NotAccepted(NoticeId notice, int attempt, Instant at, String answer, boolean permanent)
            implements Dispatch {}
}
