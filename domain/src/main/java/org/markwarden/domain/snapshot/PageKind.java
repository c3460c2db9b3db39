package org.markwarden.domain.snapshot;

import java.util.Arrays;
import java.util.Optional;

/** What a page is; only the first four yield listings, and only their own. */
public enum PageKind {
    PRODUCT("product"),
    SEARCH("search"),
    SHOP("shop"),
    LIVE_ROOM("live-room"),
    DELISTED("delisted"),
    CHALLENGE("challenge"),
    ERROR("error"),
    OTHER("other");

    private final String label;

    PageKind(String label) {
        this.label = label;
    }

    /** The word used in files, in the database and on the command line. */
    public String label() {
        return label;
    }

    /** The value with this label, or nothing. */
    public static Optional<PageKind> of(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst();
    }
}
