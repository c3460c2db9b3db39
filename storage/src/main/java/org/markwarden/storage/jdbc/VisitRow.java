package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import org.markwarden.storage.Visit;

/** A visit as a row of the table {@code visit}. */
final class VisitRow {
    /** Inserts a visit that is ready when it is due. */
    static final String INSERT = """
            INSERT INTO visit (url_key, url, host, marketplace, depth, purpose, due, from_url, etag, last_modified,
                ready, leased, attempts)
            VALUES (:url_key, :url, :host, :marketplace, :depth, :purpose, :due, :from_url, :etag, :last_modified,
                :ready, FALSE, :attempts)
            ON CONFLICT (url_key)
            """;

    private VisitRow() {}

    static Parameters bind(Parameters values, Visit visit) {
        return values.text("url_key", Sql.key(visit.url()))
                .uri("url", visit.url())
                .text("host", visit.host())
                .text("marketplace", visit.marketplace())
                .number("depth", visit.depth())
                .text("purpose", visit.purpose())
                .instant("due", visit.due())
                .uri("from_url", visit.from())
                .text("etag", visit.etag())
                .text("last_modified", visit.lastModified());
    }

    /** Binds a visit that was never made. */
    static Parameters bindFirst(Parameters values, Visit visit) {
        return bind(values, visit).instant("ready", visit.due()).number("attempts", 0);
    }

    static Visit read(Row row) throws SQLException {
        return new Visit(
                row.uri("url"),
                row.text("host"),
                row.text("marketplace"),
                row.count("depth"),
                row.text("purpose"),
                row.instant("due"),
                row.uriOrNull("from_url"),
                row.textOrNull("etag"),
                row.textOrNull("last_modified"));
    }
}
