package org.markwarden.marketplace.operator;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the public announcement: notice, listing, result, and the seller's statement if there is one. */
public record Publication(
        String noticeId,
        @Nullable String right,
        URI listing,
        Instant publishedAt,
        Result result,
        String explanation,
        @Nullable String statement) {}
