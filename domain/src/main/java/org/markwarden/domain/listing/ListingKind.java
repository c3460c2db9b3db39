package org.markwarden.domain.listing;

import java.util.Arrays;
import java.util.Optional;

/** What kind of offer a listing is. */
public enum ListingKind {
    PRODUCT("product"),
    LIVE_ROOM("live-room"),
    LIVE_ITEM("live-item");

    private final String label;

    ListingKind(String label) {
        this.label = label;
    }

    /** The word used in files and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<ListingKind> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
