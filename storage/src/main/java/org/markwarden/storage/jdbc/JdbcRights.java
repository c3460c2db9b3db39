package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.RegisterVersion;
import org.markwarden.storage.RightStore;
import org.markwarden.storage.json.RightJson;

/** The register in the table {@code registered_right}. */
final class JdbcRights implements RightStore {
    private final Transactions transactions;

    JdbcRights(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void upsert(List<Right> rights) {
        if (rights.isEmpty()) {
            return;
        }
        transactions.write(handle -> {
            RegisterVersion next = locked(handle).afterUpsert(rights);
            Sql.each(
                    handle,
                    """
                    INSERT INTO registered_right (id, body, step) VALUES (:id, :body, :step)
                    ON CONFLICT (id) DO UPDATE SET body = excluded.body, step = excluded.step
                    WHERE registered_right.body <> excluded.body
                    """,
                    rights,
                    (values, right) -> values.text("id", right.id().value())
                            .text("body", RightJson.write(right))
                            .number("step", next.step()));
            Sql.each(
                    handle,
                    "DELETE FROM removed_right WHERE id = :id",
                    rights,
                    (values, right) -> values.text("id", right.id().value()));
            return save(handle, next);
        });
    }

    @Override
    public void remove(List<RightId> ids) {
        transactions.write(handle -> {
            RegisterVersion current = locked(handle);
            List<RightId> removed =
                    ids.stream().filter(id -> remove(handle, id) > 0).toList();
            return removed.isEmpty() ? 0 : save(handle, recorded(handle, removed, current.afterRemoval(removed)));
        });
    }

    private static RegisterVersion recorded(Handle handle, List<RightId> removed, RegisterVersion next) {
        Sql.each(
                handle,
                """
                INSERT INTO removed_right (id, step) VALUES (:id, :step)
                ON CONFLICT (id) DO UPDATE SET step = excluded.step
                """,
                removed,
                (values, id) -> values.text("id", id.value()).number("step", next.step()));
        return next;
    }

    private static int remove(Handle handle, RightId id) {
        return new Sql(handle, "DELETE FROM registered_right WHERE id = :id", values -> values.text("id", id.value()))
                .change();
    }

    /** The version, locked until the end of the transaction where several may change the register at once. */
    private static RegisterVersion locked(Handle handle) {
        return Sql.plain(
                        handle,
                        "UPDATE register_version SET step = step WHERE name = 'register' RETURNING step, digest")
                .first(JdbcRights::version)
                .orElseThrow();
    }

    private static RegisterVersion version(Row row) throws SQLException {
        return new RegisterVersion(row.number("step"), row.digest("digest"));
    }

    private static int save(Handle handle, RegisterVersion version) {
        new Sql(
                        handle,
                        "INSERT INTO register_step (step, digest) VALUES (:step, :digest)",
                        values -> values.number("step", version.step())
                                .text("digest", version.digest().hex()))
                .change();
        return new Sql(
                        handle,
                        """
                        UPDATE register_version SET step = :step, digest = :digest WHERE name = 'register'
                        """,
                        values -> values.number("step", version.step())
                                .text("digest", version.digest().hex()))
                .change();
    }

    @Override
    public Optional<List<RightChange>> changesSince(String version, int limit) {
        return transactions.read(handle -> {
            Optional<Long> step = stepOf(handle, version);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            long since = step.get();
            List<RightChange> changes = new ArrayList<>(new Sql(
                            handle,
                            "SELECT body FROM registered_right WHERE step > :step LIMIT :limit",
                            values -> values.number("step", since).number("limit", limit + 1L))
                    .list(row -> new RightChange.Put(right(row))));
            changes.addAll(new Sql(
                            handle,
                            "SELECT id FROM removed_right WHERE step > :step LIMIT :limit",
                            values -> values.number("step", since).number("limit", limit + 1L))
                    .list(row -> new RightChange.Remove(new RightId(row.text("id")))));
            return changes.size() > limit ? Optional.empty() : Optional.of(changes);
        });
    }

    /** The step of a version this register had. */
    private static Optional<Long> stepOf(Handle handle, String version) {
        int end = version.indexOf('-');
        if (!version.matches("[0-9]{1,18}-.*")) {
            return Optional.empty();
        }
        return new Sql(
                        handle,
                        "SELECT step, digest FROM register_step WHERE step = :step",
                        values -> values.number("step", Long.parseLong(version.substring(0, end))))
                .first(JdbcRights::version)
                .filter(known -> known.text().equals(version))
                .map(RegisterVersion::step);
    }

    @Override
    public Optional<Right> find(RightId id) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT body FROM registered_right WHERE id = :id",
                        values -> values.text("id", id.value()))
                .first(JdbcRights::right));
    }

    private static Right right(Row row) throws SQLException {
        return RightJson.read(row.text("body"));
    }

    @Override
    public Stream<Right> all() {
        return transactions.stream(
                handle -> Sql.plain(handle, "SELECT body FROM registered_right ORDER BY id").stream(JdbcRights::right));
    }

    @Override
    public long count() {
        return transactions.read(handle ->
                Sql.plain(handle, "SELECT count(*) FROM registered_right").number());
    }

    @Override
    public String version() {
        return transactions.read(
                handle -> Sql.plain(handle, "SELECT step, digest FROM register_version WHERE name = 'register'")
                        .first(JdbcRights::version)
                        .orElseThrow()
                        .text());
    }
}
