package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.markwarden.storage.AttemptKind;
import org.markwarden.storage.FrontierStore.Tally;

/** Counts the attempts of a marketplace by what they have in common. */
final class JdbcTally {
    private static final long MICROS = 1_000_000;

    private JdbcTally() {}

    static List<Tally> of(Handle handle, String marketplace, ZoneOffset days) {
        return new Sql(
                        handle,
                        """
                        SELECT a.kind AS kind, v.host AS host, (a.at + :shift) / 86400000000 AS day,
                            CASE WHEN s.page IS NOT NULL THEN s.page || ': ' || s.reason
                                ELSE coalesce(a.detail, '') END AS detail,
                            count(*) AS n
                        FROM attempt a
                        JOIN visit v ON v.url_key = a.url_key
                        LEFT JOIN snapshot s ON s.id = a.snapshot AND a.kind = 'fetched'
                        WHERE a.marketplace = :marketplace
                        GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
                        """,
                        values -> values.text("marketplace", marketplace)
                                .number("shift", days.getTotalSeconds() * MICROS))
                .list(JdbcTally::tally);
    }

    private static Tally tally(Row row) throws SQLException {
        String kind = row.text("kind");
        return new Tally(
                Arrays.stream(AttemptKind.values())
                        .filter(value -> value.label().equals(kind))
                        .findFirst()
                        .orElseThrow(),
                row.text("detail"),
                row.text("host"),
                LocalDate.ofEpochDay(row.number("day")),
                row.number("n"));
    }
}
