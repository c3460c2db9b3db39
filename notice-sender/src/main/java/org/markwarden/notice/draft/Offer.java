package org.markwarden.notice.draft;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseId;

/** One offer a notice complains of. */
public record Offer(
        CaseId caseFile,
        URI location,
        String title,
        @Nullable String seller,
        @Nullable Instant capturedAt) {}
