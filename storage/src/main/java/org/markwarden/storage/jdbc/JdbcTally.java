package org.markwarden.storage.jdbc;

import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.markwarden.storage.AttemptKind;
import org.markwarden.storage.FrontierStore.Backlog;
import org.markwarden.storage.FrontierStore.Tally;
import org.markwarden.storage.FrontierStore.Unread;

/** Counts the addresses of a marketplace, and the attempts by what they have in common. */
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

    static Backlog backlog(Handle handle, String marketplace) {
        return new Sql(handle, """
                        SELECT count(*) AS planned, count(*) FILTER (WHERE attempts = 0) AS waiting
                        FROM visit WHERE marketplace = :marketplace
                        """, values -> values.text("marketplace", marketplace))
                .first(row -> new Backlog(row.number("planned"), row.number("waiting")))
                .orElseThrow();
    }

    static Map<AttemptKind, Long> unanswered(Handle handle, String marketplace) {
        Map<AttemptKind, Long> counts = new EnumMap<>(AttemptKind.class);
        new Sql(handle, """
                        SELECT a.kind AS kind, count(*) AS n
                        FROM attempt a
                        JOIN (
                            SELECT url_key, max(number) AS last FROM attempt WHERE marketplace = :marketplace
                            GROUP BY url_key
                            HAVING count(*) FILTER (WHERE kind IN ('fetched', 'not-modified')) = 0
                        ) u ON u.url_key = a.url_key AND u.last = a.number
                        GROUP BY a.kind
                        """, values -> values.text("marketplace", marketplace))
                .list(row -> counts.put(kind(row), row.number("n")));
        return counts;
    }

    static List<Unread> unread(Handle handle, String marketplace, int limit) {
        return new Sql(
                        handle,
                        """
                        SELECT a.url AS url, a.kind AS kind,
                            CASE WHEN s.page IS NOT NULL THEN s.page || ': ' || s.reason
                                ELSE coalesce(a.detail, '') END AS detail
                        FROM attempt a
                        JOIN (
                            SELECT url_key, max(number) AS last,
                                max(number) FILTER (WHERE kind = 'fetched') AS page,
                                count(*) FILTER (WHERE kind = 'not-modified') AS unchanged
                            FROM attempt WHERE marketplace = :marketplace
                            GROUP BY url_key
                        ) u ON u.url_key = a.url_key AND a.number = coalesce(u.page, u.last)
                        LEFT JOIN snapshot s ON s.id = a.snapshot AND a.kind = 'fetched'
                        WHERE s.page IN ('error', 'challenge') OR (u.page IS NULL AND u.unchanged = 0)
                        ORDER BY a.url LIMIT :limit
                        """,
                        values -> values.text("marketplace", marketplace).number("limit", limit))
                .list(row -> new Unread(URI.create(row.text("url")), reason(row)));
    }

    private static String reason(Row row) throws SQLException {
        String detail = row.text("detail");
        return detail.isEmpty() ? row.text("kind") : detail;
    }

    private static AttemptKind kind(Row row) throws SQLException {
        String kind = row.text("kind");
        return Arrays.stream(AttemptKind.values())
                .filter(value -> value.label().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Tally tally(Row row) throws SQLException {
        return new Tally(
                kind(row),
                row.text("detail"),
                row.text("host"),
                LocalDate.ofEpochDay(row.number("day")),
                row.number("n"));
    }
}
