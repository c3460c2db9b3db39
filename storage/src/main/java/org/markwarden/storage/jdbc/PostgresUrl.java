package org.markwarden.storage.jdbc;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.StorageException;

/**
 * Where a PostgreSQL database is and as whom to enter it.
 *
 * @param url a JDBC address without user and password
 */
public record PostgresUrl(
        String url, @Nullable String user, @Nullable String password) {
    private static final String JDBC = "jdbc:";

    /**
     * Reads {@code jdbc:postgresql://…} or {@code postgres://user:password@host:port/database?…}.
     *
     * @throws StorageException when it is neither
     */
    public static PostgresUrl parse(String text) {
        if (text.startsWith(JDBC + "postgresql:")) {
            return new PostgresUrl(text, null, null);
        }
        if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
            return ofUri(uri(text));
        }
        throw unreadable();
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException _) {
            // The cause is left out: its message repeats the text, and with it a password.
            throw unreadable();
        }
    }

    private static StorageException unreadable() {
        return new StorageException("a database address wants jdbc:postgresql://… or postgres://…");
    }

    private static PostgresUrl ofUri(URI uri) {
        String authority = uri.getRawAuthority();
        String host = authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String url = JDBC + "postgresql://" + host + uri.getRawPath() + query;
        String credentials = uri.getRawUserInfo();
        if (credentials == null) {
            return new PostgresUrl(url, null, null);
        }
        int colon = credentials.indexOf(':');
        return colon < 0
                ? new PostgresUrl(url, decoded(credentials), null)
                : new PostgresUrl(
                        url, decoded(credentials.substring(0, colon)), decoded(credentials.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The address as it may be shown: without settings, which may hold a password. */
    String shown() {
        int settings = url.indexOf('?');
        return settings < 0 ? url : url.substring(0, settings);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return shown();
    }
}
