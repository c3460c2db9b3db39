package org.markwarden.benchmarks.names;

import java.util.List;

/** One way to look for all names in titles. */
interface TitleScan {

    /** Scans every title and answers how often a name was found. */
    long scan(List<String> titles);

    /** Whether the calling thread does all the work. */
    default boolean isOnThisThread() {
        return true;
    }
}
