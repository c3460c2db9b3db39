package org.markwarden.domain.right;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of right the register holds (S2, article 1). */
public enum RightKind {
    TRADEMARK("trademark"),
    PATENT("patent"),
    GI("gi"),
    SPECIAL_SIGN("special-sign"),
    COPYRIGHT("copyright"),
    PLANT_VARIETY("plant-variety");

    private final String label;

    RightKind(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<RightKind> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
