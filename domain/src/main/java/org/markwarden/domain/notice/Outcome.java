package org.markwarden.domain.notice;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.SnapshotId;

/** What one follow-up visit found at one location of a notice. */
public record Outcome(
        NoticeId notice,
        URI location,
        OutcomeKind kind,
        String reason,
        @Nullable SnapshotId snapshot,
        Instant at) {}
