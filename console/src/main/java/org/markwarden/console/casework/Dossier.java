package org.markwarden.console.casework;

import java.util.List;
import java.util.Optional;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Finding;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.MatchStore.StoredMatch;

/**
 * Everything that is kept about one case file (案卷).
 *
 * @param listing the version that was matched, as far as it can be told; absent when the store lost it
 * @param right absent when it was taken out of the register since
 * @param decisions newest first
 */
public record Dossier(
        CaseFile caseFile,
        CaseState state,
        Optional<Listing> listing,
        Optional<Snapshot> snapshot,
        Optional<Right> right,
        Optional<StoredMatch> match,
        List<Decision> decisions,
        List<EvidencePackage> evidence,
        Optional<NoticeFile> notice) {

    /** Where the right of this case file was found in the listing. */
    public List<Mention> mentions() {
        return match.map(StoredMatch::match).map(Match::mentions).orElse(List.of()).stream()
                .filter(mention -> mention.right().equals(caseFile.right()))
                .toList();
    }

    /** What is wrong with the listing whatever right it touches. */
    public List<Finding> findings() {
        return match.map(StoredMatch::match).map(Match::findings).orElse(List.of());
    }

    /** How the listing was weighed against the right of this case file. */
    public Optional<RightMatch> weighed() {
        return match.flatMap(stored -> stored.match().matches().stream()
                .filter(weighed -> weighed.right().equals(caseFile.right()))
                .findFirst());
    }
}
