package org.markwarden.domain.match;

import java.util.Arrays;
import java.util.Optional;

/** How a listing uses a name it mentions (Trademark Law, articles 48 and 59). */
public enum Use {
    AS_MARK("as-mark"),
    COMPATIBLE("compatible"),
    DESCRIPTIVE("descriptive"),
    SECOND_HAND("second-hand"),
    AUTHORISED("authorised"),
    NEGATED("negated");

    private final String label;

    Use(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<Use> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
