package org.markwarden.storage.jdbc;

import org.jdbi.v3.core.Handle;

/** Numbers that only grow, handed out in the order of the transactions that keep them. */
enum Counter {
    LISTING_VERSION("listing_version"),
    LISTING_MATCH("listing_match"),
    DECISION("decision"),
    SECOND_READING("second_reading"),
    OUTCOME("outcome"),
    PUBLICATION("publication"),
    COUNTER_STATEMENT("counter_statement"),
    DEADLINE("deadline"),
    DRIFT("drift");

    private final String label;

    Counter(String label) {
        this.label = label;
    }

    long next(Handle handle) {
        return new Sql(handle, """
                        INSERT INTO counter (name, n) VALUES (:name, 1)
                        ON CONFLICT (name) DO UPDATE SET n = counter.n + 1
                        RETURNING n
                        """, values -> values.text("name", label)).number();
    }
}
