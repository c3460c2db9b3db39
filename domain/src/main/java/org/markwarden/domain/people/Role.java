package org.markwarden.domain.people;

import java.util.Arrays;
import java.util.Optional;

/** What an account may do. */
public enum Role {
    ADMINISTRATOR("administrator"),
    ANALYST("analyst"),
    REVIEWER("reviewer"),
    RIGHTS_HOLDER("rights-holder"),
    REGULATOR("regulator"),
    PLATFORM("platform"),
    ASSOCIATION("association");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The word used in files, in the database and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<Role> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
