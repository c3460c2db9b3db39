package org.markwarden.storage.jdbc;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.SellerPage;
import org.markwarden.storage.ListingStore;
import org.markwarden.storage.Micros;
import org.markwarden.storage.json.ListingJson;

/** Versions of listings in {@code listing_version}, the newest of each named by {@code listing}. */
final class JdbcListings implements ListingStore {
    private static final String NEWEST = "SELECT v.body FROM listing l JOIN listing_version v ON v.number = l.number ";

    private static final int PORTION = 500;

    private final Transactions transactions;

    JdbcListings(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Listing listing) {
        transactions.write(handle -> {
            if (numberOf(handle, listing).isPresent()) {
                return false;
            }
            long number = Counter.LISTING_VERSION.next(handle);
            return insert(handle, listing, number) > 0
                    && makeNewest(handle, listing, number)
                    && nameShop(handle, listing);
        });
    }

    private static boolean nameShop(Handle handle, Listing listing) {
        new Sql(
                        handle,
                        "DELETE FROM listing_shop WHERE listing = :listing",
                        values -> values.text("listing", listing.id().value()))
                .change();
        Sql.each(
                handle,
                "INSERT INTO listing_shop (name_key, listing) VALUES (:name_key, :listing)",
                SellerPage.keysOf(listing),
                (values, name) -> values.text("name_key", Sql.key(name))
                        .text("listing", listing.id().value()));
        return true;
    }

    /** Names the shops of all listings anew, for a database that kept listings before their shops were named. */
    static void nameShops(Handle handle) {
        List<Listing> portion = page(handle, "", PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(listing -> nameShop(handle, listing));
            portion = page(handle, portion.getLast().id().value(), PORTION);
        }
    }

    private static List<Listing> page(Handle handle, String after, int limit) {
        return new Sql(
                        handle,
                        NEWEST + "WHERE l.id > :after ORDER BY l.id LIMIT :limit",
                        values -> values.text("after", after).number("limit", limit))
                .list(JdbcListings::listing);
    }

    /** The number under which a version is kept. */
    static Optional<Long> numberOf(Handle handle, Listing listing) {
        return new Sql(handle, """
                        SELECT number FROM listing_version
                        WHERE listing = :listing AND captured_at = :captured_at AND snapshot = :snapshot
                        """, values -> identify(values, listing)).first(row -> row.number("number"));
    }

    private static Parameters identify(Parameters values, Listing listing) {
        return values.text("listing", listing.id().value())
                .number("captured_at", capturedAt(listing))
                .text("snapshot", Objects.requireNonNullElse(listing.snapshot(), ""));
    }

    private static long capturedAt(Listing listing) {
        Instant at = listing.capturedAt();
        return at == null ? Long.MIN_VALUE : Micros.of(at);
    }

    private static int insert(Handle handle, Listing listing, long number) {
        return new Sql(
                        handle,
                        """
                        INSERT INTO listing_version (number, listing, captured_at, snapshot, body)
                        VALUES (:number, :listing, :captured_at, :snapshot, :body)
                        ON CONFLICT (listing, captured_at, snapshot) DO NOTHING
                        """,
                        values -> identify(values, listing)
                                .number("number", number)
                                .text("body", ListingJson.write(listing)))
                .change();
    }

    private static boolean makeNewest(Handle handle, Listing listing, long number) {
        return new Sql(
                                handle,
                                """
                                INSERT INTO listing (id, number, captured_at, url_key, canonical_key, matched)
                                VALUES (:id, :number, :captured_at, :url_key, :canonical_key, '')
                                ON CONFLICT (id) DO UPDATE SET number = excluded.number,
                                    captured_at = excluded.captured_at, url_key = excluded.url_key,
                                    canonical_key = excluded.canonical_key, matched = ''
                                WHERE (excluded.captured_at, excluded.number) > (listing.captured_at, listing.number)
                                """,
                                values -> values.text("id", listing.id().value())
                                        .number("number", number)
                                        .number("captured_at", capturedAt(listing))
                                        .text("url_key", key(listing.url()))
                                        .text("canonical_key", key(listing.canonicalUrl())))
                        .change()
                > 0;
    }

    private static @Nullable String key(@Nullable String url) {
        return url == null ? null : Sql.key(url);
    }

    @Override
    public Optional<Listing> find(ListingId id) {
        return transactions.read(handle -> new Sql(
                        handle, NEWEST + "WHERE l.id = :id", values -> values.text("id", id.value()))
                .first(JdbcListings::listing));
    }

    private static Listing listing(Row row) throws SQLException {
        return ListingJson.read(row.text("body"));
    }

    @Override
    public Optional<Listing> findByUrl(URI url) {
        return transactions.read(handle ->
                new Sql(handle, NEWEST + """
                                WHERE l.url_key = :key OR l.canonical_key = :key
                                ORDER BY l.captured_at DESC, l.number DESC LIMIT 1
                                """, values -> values.text("key", Sql.key(url))).first(JdbcListings::listing));
    }

    @Override
    public List<Listing> history(ListingId id, int limit) {
        return transactions.read(handle -> new Sql(
                        handle, """
                        SELECT body FROM listing_version WHERE listing = :id
                        ORDER BY captured_at DESC, number DESC LIMIT :limit
                        """, values -> values.text("id", id.value()).number("limit", limit))
                .list(JdbcListings::listing));
    }

    @Override
    public List<Listing> due(int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        NEWEST + "WHERE l.matched = '' ORDER BY l.number LIMIT :limit",
                        values -> values.number("limit", limit))
                .list(JdbcListings::listing));
    }

    @Override
    public void matchAgain(List<ListingId> ids) {
        transactions.write(handle -> Sql.each(
                handle,
                "UPDATE listing SET matched = '' WHERE id = :id",
                ids,
                (values, id) -> values.text("id", id.value())));
    }

    @Override
    public void matchAllAgain() {
        transactions.write(handle -> Sql.plain(handle, "UPDATE listing SET matched = '' WHERE matched <> ''")
                .change());
    }

    @Override
    public List<Listing> ofShop(Set<String> names, @Nullable ListingId after, int limit) {
        List<String> keys = names.stream().map(Sql::key).toList();
        String places =
                IntStream.range(0, keys.size()).mapToObj(i -> ":name" + i).collect(Collectors.joining(", "));
        return keys.isEmpty()
                ? List.of()
                : transactions.read(handle -> new Sql(
                                handle,
                                NEWEST
                                        + "WHERE l.id > :after AND l.id IN (SELECT listing FROM listing_shop WHERE name_key IN ("
                                        + places + ")) ORDER BY l.id LIMIT :limit",
                                values -> {
                                    for (int i = 0; i < keys.size(); i++) {
                                        values.text("name" + i, keys.get(i));
                                    }
                                    values.text("after", after == null ? "" : after.value())
                                            .number("limit", limit);
                                })
                        .list(JdbcListings::listing));
    }

    @Override
    public List<Listing> page(@Nullable ListingId after, int limit) {
        return transactions.read(handle -> page(handle, after == null ? "" : after.value(), limit));
    }

    @Override
    public long count() {
        return transactions.read(
                handle -> Sql.plain(handle, "SELECT count(*) FROM listing").number());
    }
}
