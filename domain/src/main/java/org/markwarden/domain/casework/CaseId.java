package org.markwarden.domain.casework;

import org.markwarden.domain.text.CleanText;

/** Identifies one case file. */
public record CaseId(String value) {
    public CaseId {
        CleanText.requireFilled("CaseId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
