package org.markwarden.storage.jdbc;

import java.net.URI;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.Micros;

/** Binds values to the names in a statement, as types that both databases take. */
record Parameters(SqlStatement<?> statement) {
    Parameters text(String name, @Nullable String value) {
        statement.bind(name, value);
        return this;
    }

    Parameters number(String name, long value) {
        statement.bind(name, value);
        return this;
    }

    Parameters fraction(String name, double value) {
        statement.bind(name, value);
        return this;
    }

    Parameters flag(String name, boolean value) {
        statement.bind(name, value);
        return this;
    }

    Parameters numberOrNull(String name, @Nullable Long value) {
        statement.bind(name, value);
        return this;
    }

    Parameters instant(String name, @Nullable Instant value) {
        return numberOrNull(name, value == null ? null : Micros.of(value));
    }

    Parameters uri(String name, @Nullable URI value) {
        return text(name, value == null ? null : value.toString());
    }

    Parameters snapshot(String name, @Nullable SnapshotId value) {
        return text(name, value == null ? null : value.value());
    }
}
