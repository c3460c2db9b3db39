package org.markwarden.storage.jdbc;

/** The few words that SQLite and PostgreSQL do not share. */
enum Dialect {
    SQLITE("TEXT", ""),
    POSTGRES("TEXT COLLATE \"C\"", "FOR UPDATE SKIP LOCKED");

    private final String text;
    private final String lease;

    Dialect(String text, String lease) {
        this.text = text;
        this.lease = lease;
    }

    /** The type of a text that sorts by its bytes. */
    String text() {
        return text;
    }

    /** What ends the inner select of a lease, so that two who lease at once do not wait for each other. */
    String lease() {
        return lease;
    }
}
