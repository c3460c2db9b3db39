package org.markwarden.domain.listing;

import java.util.Arrays;
import java.util.Optional;

/** Whether the offer can be bought, as the page says it. */
public enum Availability {
    IN_STOCK("in-stock"),
    OUT_OF_STOCK("out-of-stock"),
    PRE_ORDER("pre-order"),
    DISCONTINUED("discontinued"),
    UNKNOWN("unknown");

    private final String label;

    Availability(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<Availability> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
