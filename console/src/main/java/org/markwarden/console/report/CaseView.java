package org.markwarden.console.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.Publication;
import org.markwarden.domain.right.Right;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;

/** One case file with everything that belongs to it, gathered for reading. */
public record CaseView(
        CaseFile caseFile,
        CaseState state,
        Listing listing,
        Right right,
        Match match,
        List<Decision> decisions,
        List<EvidencePackage> evidence,
        @Nullable NoticeDraft notice,
        List<Dispatch> dispatches,
        List<Outcome> outcomes,
        List<Publication> publications,
        List<Deadline> deadlines) {

    /** Every case file of the stores, state by state, the highest score first. */
    public static List<CaseView> all(Storage storage) {
        List<CaseView> views = new ArrayList<>();
        for (CaseState state : CaseState.values()) {
            for (CaseFile caseFile : storage.caseFiles().inState(state, 0, Integer.MAX_VALUE)) {
                of(storage, caseFile, state).ifPresent(views::add);
            }
        }
        return views;
    }

    /** What the listing weighed against the right of this case. */
    public Optional<RightMatch> weighed() {
        return match.matches().stream()
                .filter(weighed -> weighed.right().equals(right.id()))
                .findFirst();
    }

    private static Optional<CaseView> of(Storage storage, CaseFile caseFile, CaseState state) {
        Optional<Listing> listing = storage.listings().find(caseFile.listing());
        Optional<Right> right = storage.rights().find(caseFile.right());
        Optional<StoredMatch> match = storage.matches().find(caseFile.matchId());
        if (listing.isEmpty() || right.isEmpty() || match.isEmpty()) {
            return Optional.empty();
        }
        Optional<NoticeDraft> notice = storage.notices().of(caseFile.id());
        return Optional.of(new CaseView(
                caseFile,
                state,
                asMatched(storage, listing.get(), match.get()),
                right.get(),
                match.get().match(),
                storage.caseFiles().decisions(caseFile.id()),
                storage.evidence().of(caseFile.id()),
                notice.orElse(null),
                notice.map(draft -> storage.notices().dispatches(draft.id())).orElse(List.of()),
                notice.map(draft -> storage.notices().outcomes(draft.id())).orElse(List.of()),
                notice.map(draft -> storage.notices().publications(draft.id())).orElse(List.of()),
                notice.map(draft -> storage.notices().deadlines(draft.id())).orElse(List.of())));
    }

    /** The version that was matched, not a later one: after a removal the newest version may be empty. */
    private static Listing asMatched(Storage storage, Listing newest, StoredMatch match) {
        return storage.listings().history(newest.id(), 50).stream()
                .filter(version ->
                        version.capturedAt() == null || !version.capturedAt().isAfter(match.at()))
                .findFirst()
                .orElse(newest);
    }
}
