package org.markwarden.console.config;

import org.jspecify.annotations.Nullable;

/**
 * Where records are kept.
 *
 * @param url {@code jdbc:postgresql://…}; absent for SQLite in the folder of data
 * @param passwordEnv name of the environment variable that holds the password
 */
public record DatabaseConfig(
        @Nullable String url,
        @Nullable String user,
        @Nullable String passwordEnv) {
    static final DatabaseConfig EMBEDDED = new DatabaseConfig(null, null, null);
}
