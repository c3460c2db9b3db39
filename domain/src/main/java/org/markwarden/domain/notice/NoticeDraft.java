package org.markwarden.domain.notice;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.right.RightId;

/**
 * A notice before clearance: one seller, one right, one or more locations.
 *
 * @param platform short name of the marketplace whose operator receives it
 * @param operator name of who runs it, absent when nobody knows
 * @param locations exact addresses of the offers (Civil Code 1195; E-Commerce Law 42)
 * @param reason the preliminary proof in words (构成侵权的初步证据)
 * @param sender the person or organisation in whose name it is sent
 * @param evidence digests of the sealed packages it relies on
 */
public record NoticeDraft(
        NoticeId id,
        String platform,
        @Nullable String operator,
        List<CaseId> caseFiles,
        RightId right,
        List<URI> locations,
        Reason reason,
        Principal sender,
        List<Sha256> evidence,
        Instant draftedAt) {
    public NoticeDraft {
        caseFiles = List.copyOf(caseFiles);
        locations = List.copyOf(locations);
        evidence = List.copyOf(evidence);
    }
}
