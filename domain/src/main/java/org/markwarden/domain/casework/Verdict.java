package org.markwarden.domain.casework;

import java.util.Arrays;
import java.util.Optional;

/** What a person decided. */
public enum Verdict {
    CONFIRMED("confirmed"),
    DISMISSED("dismissed"),
    UNSURE("unsure");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The word used in files, in the database and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<Verdict> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
