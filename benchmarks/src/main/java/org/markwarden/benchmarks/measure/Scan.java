package org.markwarden.benchmarks.measure;

import java.util.List;

/**
 * One way to go through texts or listings.
 *
 * @param <T> what is gone through
 */
public interface Scan<T> {

    /** Scans everything and answers how often something was found. */
    long scan(List<T> all);

    /** Whether the calling thread does all the work. */
    default boolean isOnThisThread() {
        return true;
    }
}
