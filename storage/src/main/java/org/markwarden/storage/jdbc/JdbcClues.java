package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.clue.Clue;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ClueReceipt;
import org.markwarden.domain.clue.ItemOutcome;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.storage.ClueStore;

/** Clues in the tables {@code clue}, {@code clue_receipt}, {@code clue_item} and {@code clue_listing}. */
final class JdbcClues implements ClueStore {
    private final Transactions transactions;

    JdbcClues(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean add(Clue clue) {
        return transactions.write(handle -> new Sql(
                                handle,
                                """
                        INSERT INTO clue (id, file, format, bytes, received_at)
                        VALUES (:id, :file, :format, :bytes, :received_at) ON CONFLICT (id) DO NOTHING
                        """,
                                values -> values.text("id", clue.id().hex())
                                        .text("file", clue.file())
                                        .text("format", clue.format())
                                        .number("bytes", clue.bytes())
                                        .instant("received_at", clue.receivedAt()))
                        .change())
                > 0;
    }

    @Override
    public boolean add(ClueReceipt receipt) {
        return transactions.write(handle -> new Sql(
                                handle,
                                """
                        INSERT INTO clue_receipt (clue, source, receipt, url, received_by, at)
                        VALUES (:clue, :source, :receipt, :url, :received_by, :at)
                        ON CONFLICT (clue, source, receipt) DO NOTHING
                        """,
                                values -> values.text("clue", receipt.clue().hex())
                                        .text("source", receipt.source())
                                        .text("receipt", receipt.number() == null ? "" : receipt.number())
                                        .uri("url", receipt.url())
                                        .text("received_by", receipt.by())
                                        .instant("at", receipt.at()))
                        .change())
                > 0;
    }

    @Override
    public void addItems(List<ClueItem> items) {
        transactions.write(handle -> {
            items.forEach(item -> add(handle, item));
            return items.size();
        });
    }

    private static void add(Handle handle, ClueItem item) {
        int added = new Sql(
                        handle,
                        """
                        INSERT INTO clue_item (clue, number, place, outcome, reason, url, snapshot)
                        VALUES (:clue, :number, :place, :outcome, :reason, :url, :snapshot)
                        ON CONFLICT (clue, number) DO NOTHING
                        """,
                        values -> values.text("clue", item.clue().hex())
                                .number("number", item.number())
                                .text("place", item.place())
                                .text("outcome", item.outcome().label())
                                .text("reason", item.reason())
                                .uri("url", item.url())
                                .snapshot("snapshot", item.snapshot()))
                .change();
        if (added > 0) {
            Sql.each(
                    handle,
                    """
                    INSERT INTO clue_listing (clue, number, listing) VALUES (:clue, :number, :listing)
                    ON CONFLICT (clue, number, listing) DO NOTHING
                    """,
                    item.listings(),
                    (values, listing) -> values.text("clue", item.clue().hex())
                            .number("number", item.number())
                            .text("listing", listing.value()));
        }
    }

    @Override
    public Optional<Clue> find(Sha256 id) {
        return transactions.read(handle -> new Sql(
                        handle, "SELECT * FROM clue WHERE id = :id", values -> values.text("id", id.hex()))
                .first(JdbcClues::clue));
    }

    private static Clue clue(Row row) throws SQLException {
        return new Clue(
                row.digest("id"),
                row.text("file"),
                row.text("format"),
                row.number("bytes"),
                row.instant("received_at"));
    }

    @Override
    public List<ClueReceipt> receipts(Sha256 id) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM clue_receipt WHERE clue = :id ORDER BY at, source, receipt",
                        values -> values.text("id", id.hex()))
                .list(JdbcClues::receipt));
    }

    private static ClueReceipt receipt(Row row) throws SQLException {
        return new ClueReceipt(
                row.digest("clue"),
                row.text("source"),
                absentIfEmpty(row.text("receipt")),
                row.uriOrNull("url"),
                row.text("received_by"),
                row.instant("at"));
    }

    private static @Nullable String absentIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public List<ClueItem> items(Sha256 id, int offset, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM clue_item WHERE clue = :id ORDER BY number LIMIT :limit OFFSET :offset",
                        values -> values.text("id", id.hex())
                                .number("limit", limit)
                                .number("offset", offset))
                .list(row -> item(handle, row)));
    }

    @Override
    public List<ClueItem> of(ListingId listing) {
        return transactions.read(handle ->
                new Sql(handle, """
                        SELECT i.* FROM clue_item i JOIN clue_listing l ON l.clue = i.clue AND l.number = i.number
                        WHERE l.listing = :listing ORDER BY i.clue, i.number
                        """, values -> values.text("listing", listing.value())).list(row -> item(handle, row)));
    }

    private static ClueItem item(Handle handle, Row row) throws SQLException {
        Sha256 clue = row.digest("clue");
        int number = row.count("number");
        List<ListingId> listings = new Sql(
                        handle,
                        "SELECT listing FROM clue_listing WHERE clue = :clue AND number = :number ORDER BY listing",
                        values -> values.text("clue", clue.hex()).number("number", number))
                .list(found -> new ListingId(found.text("listing")));
        return new ClueItem(
                clue,
                number,
                row.text("place"),
                ItemOutcome.of(row.text("outcome")),
                row.text("reason"),
                row.uriOrNull("url"),
                row.snapshotOrNull("snapshot"),
                listings);
    }

    @Override
    public List<Clue> newest(int offset, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM clue ORDER BY received_at DESC, id DESC LIMIT :limit OFFSET :offset",
                        values -> values.number("limit", limit).number("offset", offset))
                .list(JdbcClues::clue));
    }

    @Override
    public long count() {
        return transactions.read(
                handle -> Sql.plain(handle, "SELECT count(*) FROM clue").number());
    }
}
