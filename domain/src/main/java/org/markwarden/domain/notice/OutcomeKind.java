package org.markwarden.domain.notice;

import java.util.Arrays;
import java.util.Optional;

/** What a later visit found of the offer (F-62). */
public enum OutcomeKind {
    /** The page is gone or says so. */
    REMOVED("removed"),
    /** It is up, and what was complained of is not. */
    EDITED("edited"),
    /** It is up as it was. */
    STILL_UP("still-up"),
    /** A challenge, a block or an error: says nothing about the offer. */
    UNREACHABLE("unreachable"),
    /** It was removed and is back. */
    RELISTED("relisted");

    private final String label;

    OutcomeKind(String label) {
        this.label = label;
    }

    /** The word used in files, in the database and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<OutcomeKind> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
