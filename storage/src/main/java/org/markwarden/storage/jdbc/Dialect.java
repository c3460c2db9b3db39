package org.markwarden.storage.jdbc;

import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** The few words that SQLite and PostgreSQL do not share. */
enum Dialect {
    SQLITE("TEXT", "", TransactionIsolationLevel.SERIALIZABLE),
    POSTGRES("TEXT COLLATE \"C\"", "FOR UPDATE SKIP LOCKED", TransactionIsolationLevel.REPEATABLE_READ);

    private final String text;
    private final String lease;
    private final TransactionIsolationLevel oneView;

    Dialect(String text, String lease, TransactionIsolationLevel oneView) {
        this.text = text;
        this.lease = lease;
        this.oneView = oneView;
    }

    /** The type of a text that sorts by its bytes. */
    String text() {
        return text;
    }

    /** What ends the inner select of a lease, so that two who lease at once do not wait for each other. */
    String lease() {
        return lease;
    }

    /** What makes a long read see the database as it was at its start, without holding up any writer. */
    TransactionIsolationLevel oneView() {
        return oneView;
    }
}
