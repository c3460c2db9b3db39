package org.markwarden.domain.right;

import java.util.Arrays;
import java.util.Optional;

/** Where a right stands in its life. */
public enum RightStatus {
    PENDING("pending"),
    REGISTERED("registered"),
    EXPIRED("expired"),
    CANCELLED("cancelled"),
    INVALIDATED("invalidated");

    private final String label;

    RightStatus(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<RightStatus> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
