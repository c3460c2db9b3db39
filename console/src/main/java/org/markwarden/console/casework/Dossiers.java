package org.markwarden.console.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.MatchStore.StoredMatch;
import org.markwarden.storage.Storage;

/** Gathers what the stores hold of a case file. */
public final class Dossiers {
    private static final int VERSIONS = 50;

    private final Storage storage;

    public Dossiers(Storage storage) {
        this.storage = storage;
    }

    /** Everything about a case file, or nothing when there is none of this id. */
    public Optional<Dossier> find(CaseId id) {
        return storage.caseFiles()
                .find(id)
                .map(caseFile -> of(caseFile, storage.caseFiles().state(id)));
    }

    /** Every case file of the stores, state by state, the highest score first. */
    public List<Dossier> all() {
        return Arrays.stream(CaseState.values())
                .flatMap(state -> storage.caseFiles().inState(state, 0, Integer.MAX_VALUE).stream()
                        .map(caseFile -> of(caseFile, state)))
                .toList();
    }

    private Dossier of(CaseFile caseFile, CaseState state) {
        Optional<StoredMatch> match = storage.matches().find(caseFile.matchId());
        Optional<Listing> listing = listing(caseFile, match.map(StoredMatch::match));
        CaseId id = caseFile.id();
        return new Dossier(
                caseFile,
                state,
                listing,
                listing.map(Listing::snapshot)
                        .flatMap(snapshot -> storage.snapshots().find(new SnapshotId(snapshot))),
                storage.rights().find(caseFile.right()),
                match,
                storage.caseFiles().decisions(id),
                storage.evidence().of(id),
                storage.notices().of(id).map(draft -> NoticeFile.of(draft, storage.notices())));
    }

    private Optional<Listing> listing(CaseFile caseFile, Optional<Match> match) {
        return MatchedVersion.of(storage.listings().history(caseFile.listing(), VERSIONS), match);
    }
}
