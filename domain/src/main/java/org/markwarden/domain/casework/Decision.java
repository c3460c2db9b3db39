package org.markwarden.domain.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;

/**
 * What a person decided about a case file, when, and why. A later decision stands beside the earlier one.
 *
 * @param reason code of the reason, such as {@code counterfeit} or {@code compatible-use}
 * @param by account name of the person
 */
public record Decision(
        CaseId caseFile,
        Verdict verdict,
        String reason,
        @Nullable String note,
        String by,
        Instant at) {
    public Decision {
        CleanText.requireFilled("decision reason", reason);
        CleanText.requireIfPresent("decision note", note);
        CleanText.requireFilled("decision by", by);
    }
}
