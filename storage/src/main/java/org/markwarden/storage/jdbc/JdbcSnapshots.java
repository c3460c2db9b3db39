package org.markwarden.storage.jdbc;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.SnapshotStore;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.json.SnapshotJson;

/** Snapshots in the table {@code snapshot}. */
final class JdbcSnapshots implements SnapshotStore {
    private final Transactions transactions;

    JdbcSnapshots(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Snapshot snapshot) {
        int added = transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO snapshot (id, url_key, captured_at, page, reason, body)
                        VALUES (:id, :url_key, :captured_at, :page, :reason, :body)
                        ON CONFLICT (id) DO NOTHING
                        """,
                        values -> values.text("id", snapshot.id().value())
                                .text("url_key", Sql.key(snapshot.url()))
                                .instant("captured_at", snapshot.capturedAt())
                                .text("page", snapshot.page().label())
                                .text("reason", snapshot.pageReason())
                                .text("body", SnapshotJson.write(snapshot)))
                .change());
        if (added == 0) {
            throw new StorageException("snapshot is kept already: " + snapshot.id());
        }
    }

    @Override
    public Optional<Snapshot> find(SnapshotId id) {
        return transactions.read(handle -> new Sql(
                        handle, "SELECT body FROM snapshot WHERE id = :id", values -> values.text("id", id.value()))
                .first(JdbcSnapshots::snapshot));
    }

    private static Snapshot snapshot(Row row) throws SQLException {
        return SnapshotJson.read(row.text("body"));
    }

    @Override
    public Optional<Snapshot> latest(URI url) {
        return history(url, 1).stream().findFirst();
    }

    @Override
    public List<Snapshot> history(URI url, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        """
                        SELECT body FROM snapshot WHERE url_key = :url_key
                        ORDER BY captured_at DESC, id DESC LIMIT :limit
                        """,
                        values -> values.text("url_key", Sql.key(url)).number("limit", limit))
                .list(JdbcSnapshots::snapshot));
    }

    @Override
    public long count() {
        return transactions.read(
                handle -> Sql.plain(handle, "SELECT count(*) FROM snapshot").number());
    }
}
