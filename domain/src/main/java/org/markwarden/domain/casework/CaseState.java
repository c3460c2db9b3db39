package org.markwarden.domain.casework;

import java.util.Arrays;
import java.util.Optional;

/** Where a case file stands, as its records tell. */
public enum CaseState {
    /** No decision yet, or unsure. */
    OPEN("open"),
    /** Confirmed, no evidence package yet. */
    CONFIRMED("confirmed"),
    /** Evidence is sealed, no notice sent. */
    SEALED("sealed"),
    /** A notice was sent, no outcome yet. */
    NOTICED("noticed"),
    /** The platform turned the notice down. */
    REJECTED("rejected"),
    /** The offer is gone, the publication is awaited. */
    REMOVED("removed"),
    /** Removed or rejected, and published by the platform. */
    PUBLISHED("published"),
    /** Not an infringement. */
    DISMISSED("dismissed");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    /** The word used in files, in the database and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<CaseState> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
