package org.markwarden.notice.followup;

import org.markwarden.domain.notice.OutcomeKind;

/** What one look says about one offer, in both languages of the product. */
record Judgement(OutcomeKind kind, String english, String chinese) {
    /** As an outcome keeps it. */
    String reason() {
        return chinese + " / " + english;
    }
}
