package org.markwarden.storage.jdbc;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.AttemptKind;

/** An attempt as a row of the table {@code attempt}. */
final class FetchRow {
    private FetchRow() {}

    static Parameters bind(Parameters values, Fetch attempt) {
        values.text("kind", AttemptKind.of(attempt).label())
                .uri("url", attempt.url())
                .instant("at", attempt.at());
        return switch (attempt) {
            case Fetch.Fetched it -> own(values, it.snapshot(), null, null, it.took());
            case Fetch.NotModified it -> own(values, it.unchanged(), null, null, null);
            case Fetch.RefusedByRobots it -> own(values, null, it.rule(), null, null);
            case Fetch.Throttled it -> own(values, null, null, (long) it.status(), it.retryAfter());
            case Fetch.Failed it -> own(values, null, it.reason(), null, null);
        };
    }

    private static Parameters own(
            Parameters values,
            @Nullable SnapshotId snapshot,
            @Nullable String detail,
            @Nullable Long status,
            @Nullable Duration duration) {
        return values.text("snapshot", snapshot == null ? null : snapshot.value())
                .text("detail", detail)
                .numberOrNull("status", status)
                .numberOrNull("duration", duration == null ? null : duration.toNanos() / 1000);
    }

    static Fetch read(Row row) throws SQLException {
        URI url = row.uri("url");
        Instant at = row.instant("at");
        return switch (kind(row.text("kind"))) {
            case FETCHED -> new Fetch.Fetched(url, at, snapshot(row), took(row));
            case NOT_MODIFIED -> new Fetch.NotModified(url, at, snapshot(row));
            case REFUSED_BY_ROBOTS -> new Fetch.RefusedByRobots(url, at, row.textOrEmpty("detail"));
            case THROTTLED -> new Fetch.Throttled(url, at, row.count("status"), duration(row));
            case FAILED -> new Fetch.Failed(url, at, row.textOrEmpty("detail"));
        };
    }

    private static AttemptKind kind(String label) {
        return Arrays.stream(AttemptKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static SnapshotId snapshot(Row row) throws SQLException {
        return new SnapshotId(row.text("snapshot"));
    }

    private static Duration took(Row row) throws SQLException {
        Duration took = duration(row);
        return took == null ? Duration.ZERO : took;
    }

    private static @Nullable Duration duration(Row row) throws SQLException {
        Long micros = row.numberOrNull("duration");
        return micros == null ? null : Duration.ofNanos(micros * 1000);
    }
}
