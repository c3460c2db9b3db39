package org.markwarden.storage.jdbc;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.Micros;

/** One row of a result, its columns by name as types of the domain. */
record Row(ResultSet columns) {
    String text(String name) throws SQLException {
        return Objects.requireNonNull(columns.getString(name), name);
    }

    @Nullable
    String textOrNull(String name) throws SQLException {
        return columns.getString(name);
    }

    /** Text of a column that is absent where the record allows the empty text. */
    String textOrEmpty(String name) throws SQLException {
        return Objects.requireNonNullElse(columns.getString(name), "");
    }

    long number(String name) throws SQLException {
        return columns.getLong(name);
    }

    @Nullable
    Long numberOrNull(String name) throws SQLException {
        long number = columns.getLong(name);
        return columns.wasNull() ? null : number;
    }

    int count(String name) throws SQLException {
        return Math.toIntExact(columns.getLong(name));
    }

    boolean is(String name) throws SQLException {
        return columns.getBoolean(name);
    }

    double fraction(String name) throws SQLException {
        return columns.getDouble(name);
    }

    Instant instant(String name) throws SQLException {
        return Micros.instant(columns.getLong(name));
    }

    @Nullable
    Instant instantOrNull(String name) throws SQLException {
        Long micros = numberOrNull(name);
        return micros == null ? null : Micros.instant(micros);
    }

    URI uri(String name) throws SQLException {
        return URI.create(text(name));
    }

    @Nullable
    URI uriOrNull(String name) throws SQLException {
        String text = columns.getString(name);
        return text == null ? null : URI.create(text);
    }

    Sha256 digest(String name) throws SQLException {
        return new Sha256(text(name));
    }

    @Nullable
    SnapshotId snapshotOrNull(String name) throws SQLException {
        String text = columns.getString(name);
        return text == null ? null : new SnapshotId(text);
    }
}
