package org.markwarden.domain.live;

import java.util.Arrays;
import java.util.Optional;

/** Where a show stands. */
public enum LiveState {
    SCHEDULED("scheduled"),
    LIVE("live"),
    ENDED("ended"),
    NOT_FOUND("not-found");

    private final String label;

    LiveState(String label) {
        this.label = label;
    }

    /** The word used in files and in the database. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<LiveState> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
