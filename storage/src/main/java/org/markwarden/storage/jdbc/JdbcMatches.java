package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.SellerPage;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Versions;
import org.markwarden.storage.JoinedSellers;
import org.markwarden.storage.MatchStore;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.json.MatchJson;

/** Matches in the table {@code listing_match}. */
final class JdbcMatches implements MatchStore {
    private final Transactions transactions;
    private final JoinedSellers sellers;

    JdbcMatches(Transactions transactions, JoinedSellers sellers) {
        this.transactions = transactions;
        this.sellers = sellers;
    }

    /** The three versions as one text. */
    static String key(Versions versions) {
        return versions.model() + "\n" + versions.tables() + "\n" + versions.register();
    }

    @Override
    public String add(Listing listing, Match match, Instant at) {
        return transactions.write(handle -> {
            long version = JdbcListings.numberOf(handle, listing)
                    .orElseThrow(
                            () -> new StorageException("match of a listing version that is not kept: " + listing.id()));
            String versions = key(match.versions(), listing);
            String id = idOf(handle, version, versions).orElseGet(() -> insert(handle, match, at, version, versions));
            markMatched(handle, version, versions);
            if (!sellers.isCurrent(listing)) {
                markMatched(handle, version, "");
            }
            return id;
        });
    }

    /** With the licence page by which the listing was matched, if any. */
    private static String key(Versions versions, Listing listing) {
        String mark = SellerPage.markOf(listing);
        return mark.isEmpty() ? key(versions) : key(versions) + "\n" + mark;
    }

    private static Optional<String> idOf(Handle handle, long version, String versions) {
        return new Sql(
                        handle,
                        "SELECT id FROM listing_match WHERE version = :version AND versions = :versions",
                        values -> values.number("version", version).text("versions", versions))
                .first(row -> row.text("id"));
    }

    private static String insert(Handle handle, Match match, Instant at, long version, String versions) {
        String id = "M%016d".formatted(Counter.LISTING_MATCH.next(handle));
        new Sql(
                        handle,
                        """
                        INSERT INTO listing_match (id, listing, version, versions, at, body)
                        VALUES (:id, :listing, :version, :versions, :at, :body)
                        """,
                        values -> values.text("id", id)
                                .text("listing", match.listing().value())
                                .number("version", version)
                                .text("versions", versions)
                                .instant("at", at)
                                .text("body", MatchJson.write(match)))
                .change();
        return id;
    }

    /** Before it is asked whether the listing is current: whoever waits for the row has its say after this transaction. */
    private static void markMatched(Handle handle, long version, String versions) {
        new Sql(
                        handle,
                        "UPDATE listing SET matched = :versions WHERE id = "
                                + "(SELECT listing FROM listing_version WHERE number = :version) AND number = :version",
                        values -> values.number("version", version).text("versions", versions))
                .change();
    }

    @Override
    public Optional<Versions> standing() {
        return transactions.read(handle -> Sql.plain(
                        handle, "SELECT model, tables, register FROM matching_standing WHERE name = 'standing'")
                .first(row -> new Versions(row.text("model"), row.text("tables"), row.text("register"))));
    }

    @Override
    public void stand(Versions versions) {
        transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO matching_standing (name, model, tables, register)
                        VALUES ('standing', :model, :tables, :register)
                        ON CONFLICT (name) DO UPDATE SET model = excluded.model, tables = excluded.tables,
                            register = excluded.register
                        """,
                        values -> values.text("model", versions.model())
                                .text("tables", versions.tables())
                                .text("register", versions.register()))
                .change());
    }

    @Override
    public Optional<StoredMatch> find(String id) {
        return transactions.read(
                handle -> new Sql(handle, "SELECT * FROM listing_match WHERE id = :id", values -> values.text("id", id))
                        .first(JdbcMatches::stored));
    }

    private static StoredMatch stored(Row row) throws SQLException {
        return new StoredMatch(row.text("id"), MatchJson.read(row.text("body")), row.instant("at"));
    }

    @Override
    public Optional<StoredMatch> latest(ListingId listing) {
        return transactions.read(handle ->
                new Sql(handle, """
                        SELECT m.* FROM listing_match m
                        LEFT JOIN listing l ON l.id = m.listing AND l.number = m.version AND l.matched = m.versions
                        WHERE m.listing = :listing
                        ORDER BY CASE WHEN l.id IS NULL THEN 1 ELSE 0 END, m.id DESC LIMIT 1
                        """, values -> values.text("listing", listing.value())).first(JdbcMatches::stored));
    }

    @Override
    public List<StoredMatch> page(@Nullable String after, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM listing_match WHERE id > :after ORDER BY id LIMIT :limit",
                        values ->
                                values.text("after", after == null ? "" : after).number("limit", limit))
                .list(JdbcMatches::stored));
    }

    @Override
    public long count() {
        return transactions.read(handle ->
                Sql.plain(handle, "SELECT count(*) FROM listing_match").number());
    }
}
