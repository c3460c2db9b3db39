package org.markwarden.domain.notice;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.SnapshotId;

/**
 * The platform's public announcement of a notice, a counter-statement and the result (公示).
 *
 * @param page where it was seen
 * @param counterStatement whether the seller's statement is published with it
 */
public record Publication(
        NoticeId notice,
        URI page,
        PlatformResult result,
        String words,
        boolean counterStatement,
        @Nullable SnapshotId snapshot,
        Instant seenAt) {}
