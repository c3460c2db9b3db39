package org.markwarden.domain.right;

import java.util.Arrays;
import java.util.Optional;

/** The three patents of the Patent Law, article 2. */
public enum PatentType {
    INVENTION("invention"),
    UTILITY_MODEL("utility-model"),
    DESIGN("design");

    private final String label;

    PatentType(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<PatentType> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
