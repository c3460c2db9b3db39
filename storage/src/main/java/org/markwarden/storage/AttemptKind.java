package org.markwarden.storage;

import org.markwarden.domain.snapshot.Fetch;

/** The kinds of attempt that coverage is counted by. */
public enum AttemptKind {
    FETCHED("fetched"),
    NOT_MODIFIED("not-modified"),
    REFUSED_BY_ROBOTS("refused-by-robots"),
    THROTTLED("throttled"),
    FAILED("failed");

    private final String label;

    AttemptKind(String label) {
        this.label = label;
    }

    /** The word used in counts and in the database. */
    public String label() {
        return label;
    }

    /** Whether the server sent the page, now or before. */
    public boolean gavePage() {
        return this == FETCHED || this == NOT_MODIFIED;
    }

    public static AttemptKind of(Fetch attempt) {
        return switch (attempt) {
            case Fetch.Fetched _ -> FETCHED;
            case Fetch.NotModified _ -> NOT_MODIFIED;
            case Fetch.RefusedByRobots _ -> REFUSED_BY_ROBOTS;
            case Fetch.Throttled _ -> THROTTLED;
            case Fetch.Failed _ -> FAILED;
        };
    }
}
