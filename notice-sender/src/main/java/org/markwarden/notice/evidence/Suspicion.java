package org.markwarden.notice.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.right.Right;
import org.markwarden.storage.MatchStore.StoredMatch;

/**
 * Why a page was kept as evidence: the offer on it, the right it is held against, what compared them, what people decided.
 *
 * @param caseFile absent for a listing sealed without a case
 */
public record Suspicion(
        Listing listing,
        @Nullable CaseFile caseFile,
        @Nullable Right right,
        @Nullable StoredMatch match,
        List<Decision> decisions) {
    public Suspicion {
        decisions = List.copyOf(decisions);
    }
}
