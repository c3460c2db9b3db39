package org.markwarden.domain.right;

import java.util.Arrays;
import java.util.Optional;

/** What the holder says of a seller. */
public enum AuthorisationMode {
    ALLOW("allow"),
    DENY("deny"),
    WATCH("watch");

    private final String label;

    AuthorisationMode(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<AuthorisationMode> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
