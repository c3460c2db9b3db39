package org.markwarden.crawler;

import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.Visit;

/** Is told of every visit once it is acknowledged. Called by many threads. */
@FunctionalInterface
public interface Progress {
    void visited(Visit visit, Fetch fetch);

    /** Tells nobody. */
    static Progress silent() {
        return (visit, fetch) -> {};
    }
}
