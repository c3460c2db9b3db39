package org.markwarden.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightId;

/** Case files and the decisions on them. Append-only. */
public interface CaseFileStore {
    /** Opens a case file unless there is one for the same listing and right. Returns the one that stands. */
    CaseFile open(CaseFile caseFile);

    Optional<CaseFile> find(CaseId id);

    Optional<CaseFile> find(ListingId listing, RightId right);

    void decide(Decision decision);

    /** Decisions on a case file, newest first. */
    List<Decision> decisions(CaseId id);

    /**
     * Keeps what a second person says who read the case file without knowing the first decision (F-85). It moves nothing: the
     * state of the case file is read from the decisions alone.
     */
    void readAgain(Decision reading);

    /** Second readings of a case file, oldest first. */
    List<Decision> secondReadings(CaseId id);

    /** Case files with a decision, in the order of their ids, after the one given; for passes over everything. */
    List<CaseFile> decided(@Nullable CaseId after, int limit);

    /** Where a case file stands, as its decisions, evidence, notices, outcomes and publications tell. */
    CaseState state(CaseId id);

    /** Case files in this state, highest score first, then by id. */
    List<CaseFile> inState(CaseState state, int offset, int limit);

    /** How many stand in each state; states without any are left out. */
    Map<CaseState, Long> counts();
}
