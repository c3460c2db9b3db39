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
        @Nullable Instant capturedAt) {

    /** The same place with what the other calls what is offered there. */
    Offer and(Offer other) {
        String titles = title.contains(other.title) ? title : title + " | " + other.title;
        return new Offer(caseFile, location, titles, seller == null ? other.seller : seller, capturedAt);
    }
}
