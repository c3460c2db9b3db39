package org.markwarden.domain.notice;

import java.util.Arrays;
import java.util.Optional;

/** What the platform says it did (E-Commerce Law, article 44). */
public enum PlatformResult {
    REMOVED("removed"),
    REJECTED("rejected"),
    PENDING("pending"),
    OTHER("other");

    private final String label;

    PlatformResult(String label) {
        this.label = label;
    }

    /** The word used in files, in the database and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<PlatformResult> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
