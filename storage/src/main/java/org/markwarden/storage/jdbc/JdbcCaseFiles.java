package org.markwarden.storage.jdbc;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.RightId;
import org.markwarden.storage.CaseFileStore;
import org.markwarden.storage.StorageException;

/** Case files and decisions in the tables {@code case_file}, {@code decision} and {@code second_reading}. */
final class JdbcCaseFiles implements CaseFileStore {
    private final Transactions transactions;
    private final CaseStates states;

    JdbcCaseFiles(Transactions transactions, CaseStates states) {
        this.transactions = transactions;
        this.states = states;
    }

    @Override
    public CaseFile open(CaseFile caseFile) {
        return transactions.write(handle -> {
            int added = insert(handle, caseFile);
            if (added > 0) {
                states.refresh(handle, caseFile.id().value());
                return caseFile;
            }
            return find(handle, caseFile.listing(), caseFile.right())
                    .orElseThrow(() -> new StorageException("case file of this id is kept already: " + caseFile.id()));
        });
    }

    private static int insert(Handle handle, CaseFile caseFile) {
        return new Sql(
                        handle,
                        """
                        INSERT INTO case_file (id, listing, right_id, match_id, score, opened_at, state)
                        VALUES (:id, :listing, :right_id, :match_id, :score, :opened_at, :state)
                        ON CONFLICT DO NOTHING
                        """,
                        values -> values.text("id", caseFile.id().value())
                                .text("listing", caseFile.listing().value())
                                .text("right_id", caseFile.right().value())
                                .text("match_id", caseFile.matchId())
                                .fraction("score", caseFile.score())
                                .instant("opened_at", caseFile.openedAt())
                                .text("state", CaseState.OPEN.label()))
                .change();
    }

    @Override
    public Optional<CaseFile> find(CaseId id) {
        return transactions.read(handle -> new Sql(
                        handle, "SELECT * FROM case_file WHERE id = :id", values -> values.text("id", id.value()))
                .first(JdbcCaseFiles::caseFile));
    }

    @Override
    public Optional<CaseFile> find(ListingId listing, RightId right) {
        return transactions.read(handle -> find(handle, listing, right));
    }

    private static Optional<CaseFile> find(Handle handle, ListingId listing, RightId right) {
        return new Sql(
                        handle,
                        "SELECT * FROM case_file WHERE listing = :listing AND right_id = :right_id",
                        values -> values.text("listing", listing.value()).text("right_id", right.value()))
                .first(JdbcCaseFiles::caseFile);
    }

    private static CaseFile caseFile(Row row) throws SQLException {
        return new CaseFile(
                new CaseId(row.text("id")),
                new ListingId(row.text("listing")),
                new RightId(row.text("right_id")),
                row.text("match_id"),
                row.fraction("score"),
                row.instant("opened_at"));
    }

    @Override
    public void decide(Decision decision) {
        transactions.write(handle -> {
            String caseFile = decision.caseFile().value();
            if (states.read(handle, caseFile).isEmpty()) {
                throw unknown(decision.caseFile());
            }
            insert(handle, "decision", Counter.DECISION, decision);
            states.refresh(handle, caseFile);
            return true;
        });
    }

    private static void insert(Handle handle, String table, Counter counter, Decision decision) {
        long number = counter.next(handle);
        new Sql(
                        handle,
                        "INSERT INTO " + table + " (number, case_file, verdict, reason, note, decided_by, at)"
                                + " VALUES (:number, :case_file, :verdict, :reason, :note, :decided_by, :at)",
                        values -> values.number("number", number)
                                .text("case_file", decision.caseFile().value())
                                .text("verdict", decision.verdict().label())
                                .text("reason", decision.reason())
                                .text("note", decision.note())
                                .text("decided_by", decision.by())
                                .instant("at", decision.at()))
                .change();
    }

    private static StorageException unknown(CaseId id) {
        return new StorageException("no such case file: " + id);
    }

    @Override
    public List<Decision> decisions(CaseId id) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM decision WHERE case_file = :id ORDER BY at DESC, number DESC",
                        values -> values.text("id", id.value()))
                .list(JdbcCaseFiles::decision));
    }

    private static Decision decision(Row row) throws SQLException {
        return new Decision(
                new CaseId(row.text("case_file")),
                Verdict.of(row.text("verdict")).orElseThrow(),
                row.text("reason"),
                row.textOrNull("note"),
                row.text("decided_by"),
                row.instant("at"));
    }

    @Override
    public void readAgain(Decision reading) {
        transactions.write(handle -> {
            if (states.read(handle, reading.caseFile().value()).isEmpty()) {
                throw unknown(reading.caseFile());
            }
            insert(handle, "second_reading", Counter.SECOND_READING, reading);
            return true;
        });
    }

    @Override
    public List<Decision> secondReadings(CaseId id) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM second_reading WHERE case_file = :id ORDER BY at, number",
                        values -> values.text("id", id.value()))
                .list(JdbcCaseFiles::decision));
    }

    @Override
    public List<CaseFile> decided(@Nullable CaseId after, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        """
                        SELECT * FROM case_file WHERE id > :after
                        AND EXISTS (SELECT 1 FROM decision d WHERE d.case_file = case_file.id)
                        ORDER BY id LIMIT :limit
                        """,
                        values -> values.text("after", after == null ? "" : after.value())
                                .number("limit", limit))
                .list(JdbcCaseFiles::caseFile));
    }

    @Override
    public CaseState state(CaseId id) {
        return transactions.read(handle -> states.read(handle, id.value())).orElseThrow(() -> unknown(id));
    }

    @Override
    public List<CaseFile> inState(CaseState state, int offset, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        """
                        SELECT * FROM case_file WHERE state = :state
                        ORDER BY score DESC, id LIMIT :limit OFFSET :offset
                        """,
                        values -> values.text("state", state.label())
                                .number("limit", limit)
                                .number("offset", offset))
                .list(JdbcCaseFiles::caseFile));
    }

    @Override
    public Map<CaseState, Long> counts() {
        Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
        transactions
                .read(handle -> Sql.plain(handle, "SELECT state, count(*) AS n FROM case_file GROUP BY state")
                        .list(row -> Map.entry(CaseState.of(row.text("state")).orElseThrow(), row.number("n"))))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
