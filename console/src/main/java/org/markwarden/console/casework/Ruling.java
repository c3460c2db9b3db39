package org.markwarden.console.casework;

import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Verdict;

/** What somebody wants to decide. */
public record Ruling(
        CaseId caseFile,
        Verdict verdict,
        DecisionReason reason,
        @Nullable String note) {}
