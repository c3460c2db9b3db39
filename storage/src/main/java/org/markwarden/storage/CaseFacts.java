package org.markwarden.storage;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;

/**
 * What the records say about one case file; the one rule that every store reads its state by.
 *
 * @param verdict of the newest decision
 * @param sealed whether an evidence package was made for it
 * @param accepted whether the platform's system took its notice
 * @param refused whether the platform's system refused its notice for good
 * @param outcome newest one at its location, those left out that say nothing about the offer
 * @param result of the newest publication that is not pending
 */
public record CaseFacts(
        @Nullable Verdict verdict,
        boolean sealed,
        boolean accepted,
        boolean refused,
        @Nullable OutcomeKind outcome,
        @Nullable PlatformResult result) {
    /** Where the case file stands. A platform's word that it removed an offer counts only once a visit confirms it. */
    public CaseState state() {
        return switch (verdict) {
            case null -> CaseState.OPEN;
            case UNSURE -> CaseState.OPEN;
            case DISMISSED -> CaseState.DISMISSED;
            case CONFIRMED -> confirmed();
        };
    }

    private CaseState confirmed() {
        if (accepted) {
            return noticed();
        }
        if (refused) {
            return CaseState.REJECTED;
        }
        return sealed ? CaseState.SEALED : CaseState.CONFIRMED;
    }

    private CaseState noticed() {
        if (result == PlatformResult.REJECTED) {
            return CaseState.PUBLISHED;
        }
        if (!isGone()) {
            return CaseState.NOTICED;
        }
        return result == null ? CaseState.REMOVED : CaseState.PUBLISHED;
    }

    private boolean isGone() {
        return outcome == OutcomeKind.REMOVED || outcome == OutcomeKind.EDITED;
    }
}
