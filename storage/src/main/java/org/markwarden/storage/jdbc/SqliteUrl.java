package org.markwarden.storage.jdbc;

import java.nio.file.Path;
import org.markwarden.storage.StorageException;

/** The one place where the address of an SQLite file is put together: a setting it misspells becomes part of the name. */
final class SqliteUrl {
    private SqliteUrl() {}

    /** For the one connection that writes: every commit synced, the write lock taken at the start of a transaction. */
    static String writer(Path file) {
        return of(file)
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=on&cache_size=-65536"
                + "&transaction_mode=IMMEDIATE";
    }

    /** For connections that only read. */
    static String reader(Path file) {
        return of(file) + "?busy_timeout=10000&open_mode=1";
    }

    private static String of(Path file) {
        if (file.toString().contains("?")) {
            throw new StorageException("a data folder cannot have a question mark in its name: " + file);
        }
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }
}
