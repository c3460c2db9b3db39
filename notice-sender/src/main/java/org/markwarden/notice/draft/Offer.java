package org.markwarden.notice.draft;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.hash.Sha256;

/**
 * One offer a notice complains of.
 *
 * @param evidence digests of the packages that prove this offer, of those the notice relies on
 */
public record Offer(
        CaseId caseFile,
        URI location,
        String title,
        @Nullable String seller,
        @Nullable Instant capturedAt,
        List<Sha256> evidence) {
    public Offer {
        evidence = List.copyOf(evidence);
    }

    /** The same place with what the other calls what is offered there. */
    Offer and(Offer other) {
        String titles = title.contains(other.title) ? title : title + " | " + other.title;
        List<Sha256> both = Stream.concat(evidence.stream(), other.evidence.stream())
                .distinct()
                .toList();
        return new Offer(caseFile, location, titles, seller == null ? other.seller : seller, capturedAt, both);
    }
}
