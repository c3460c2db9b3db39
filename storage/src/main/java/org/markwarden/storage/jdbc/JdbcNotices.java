package org.markwarden.storage.jdbc;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;
import org.markwarden.storage.CaseLocation;
import org.markwarden.storage.ListingStore;
import org.markwarden.storage.NoticeStore;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.json.NoticeDraftJson;

/** Notices and what happened to them, a table each. */
final class JdbcNotices implements NoticeStore {
    private static final String CLEARED =
            "SELECT n.body, c.cleared_by, c.cleared_at FROM cleared_notice c JOIN notice n ON n.id = c.notice ";

    private final Transactions transactions;
    private final CaseStates states;
    private final ListingStore listings;

    JdbcNotices(Transactions transactions, CaseStates states, ListingStore listings) {
        this.transactions = transactions;
        this.states = states;
        this.listings = listings;
    }

    @Override
    public void draft(NoticeDraft draft) {
        transactions.atomically(handle -> {
            int added = new Sql(
                            handle,
                            """
                            INSERT INTO notice (id, drafted_at, body) VALUES (:id, :drafted_at, :body)
                            ON CONFLICT (id) DO NOTHING
                            """,
                            values -> values.text("id", draft.id().value())
                                    .instant("drafted_at", draft.draftedAt())
                                    .text("body", NoticeDraftJson.write(draft)))
                    .change();
            if (added == 0) {
                throw new StorageException("notice is kept already: " + draft.id());
            }
            draft.caseFiles().forEach(caseFile -> bind(handle, draft, caseFile));
            return added;
        });
    }

    private void bind(Handle handle, NoticeDraft draft, CaseId caseFile) {
        Optional<URI> location = CaseLocation.of(draft, caseFile, listing(handle, caseFile));
        int added = new Sql(
                        handle,
                        """
                        INSERT INTO notice_case (case_file, notice, location) VALUES (:case_file, :notice, :location)
                        ON CONFLICT (case_file) DO NOTHING
                        """,
                        values -> values.text("case_file", caseFile.value())
                                .text("notice", draft.id().value())
                                .uri("location", location.orElse(null)))
                .change();
        if (added == 0) {
            throw new StorageException(
                    "case file " + caseFile + " stands in notice " + noticeOf(handle, caseFile) + " already");
        }
        states.refresh(handle, caseFile.value());
    }

    private Optional<Listing> listing(Handle handle, CaseId caseFile) {
        return new Sql(
                        handle,
                        "SELECT listing FROM case_file WHERE id = :id",
                        values -> values.text("id", caseFile.value()))
                .first(row -> new ListingId(row.text("listing")))
                .flatMap(listings::find);
    }

    private static String noticeOf(Handle handle, CaseId caseFile) {
        return new Sql(
                        handle,
                        "SELECT notice FROM notice_case WHERE case_file = :id",
                        values -> values.text("id", caseFile.value()))
                .first(row -> row.text("notice"))
                .orElseThrow();
    }

    @Override
    public Optional<NoticeDraft> find(NoticeId id) {
        return transactions.read(handle -> new Sql(
                        handle, "SELECT body FROM notice WHERE id = :id", values -> values.text("id", id.value()))
                .first(NoticeRows::draft));
    }

    @Override
    public Optional<NoticeDraft> of(CaseId caseFile) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT n.body FROM notice n JOIN notice_case c ON c.notice = n.id WHERE c.case_file = :id",
                        values -> values.text("id", caseFile.value()))
                .first(NoticeRows::draft));
    }

    @Override
    public void clear(ClearedNotice notice) {
        int added = transactions.write(handle -> new Sql(
                        handle,
                        """
                        INSERT INTO cleared_notice (notice, cleared_by, cleared_at, settled, accepted, published)
                        SELECT n.id, :cleared_by, :cleared_at, FALSE, FALSE, FALSE FROM notice n WHERE n.id = :notice
                        ON CONFLICT (notice) DO NOTHING
                        """,
                        values -> values.text("notice", notice.id().value())
                                .text("cleared_by", notice.clearedBy())
                                .instant("cleared_at", notice.clearedAt()))
                .change());
        if (added == 0) {
            throw new StorageException("notice is cleared already, or has no draft: " + notice.id());
        }
    }

    @Override
    public Optional<ClearedNotice> cleared(NoticeId id) {
        return transactions.read(handle -> new Sql(
                        handle, CLEARED + "WHERE c.notice = :id", values -> values.text("id", id.value()))
                .first(NoticeRows::cleared));
    }

    @Override
    public List<ClearedNotice> unsent(int limit) {
        return oldest("WHERE c.settled = FALSE ", limit);
    }

    @Override
    public List<ClearedNotice> unpublished(int limit) {
        return oldest("WHERE c.accepted = TRUE AND c.published = FALSE ", limit);
    }

    private List<ClearedNotice> oldest(String condition, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        CLEARED + condition + "ORDER BY c.cleared_at, c.notice LIMIT :limit",
                        values -> values.number("limit", limit))
                .list(NoticeRows::cleared));
    }

    @Override
    public void add(Dispatch dispatch) {
        int added = transactions.write(handle -> {
            int inserted = new Sql(handle, """
                            INSERT INTO dispatch (notice, attempt, step, kind, at, channel, ticket, answer)
                            VALUES (:notice, :attempt, :step, :kind, :at, :channel, :ticket, :answer)
                            ON CONFLICT (notice, attempt, step) DO NOTHING
                            """, values -> NoticeRows.bind(values, dispatch)).change();
            if (inserted > 0) {
                settle(handle, dispatch);
            }
            return inserted;
        });
        if (added == 0) {
            throw new StorageException(
                    "step of sending is kept already: notice " + dispatch.notice() + ", attempt " + dispatch.attempt());
        }
    }

    private void settle(Handle handle, Dispatch dispatch) {
        switch (dispatch) {
            case Dispatch.Started _ -> {}
            case Dispatch.Accepted _ -> settle(handle, dispatch.notice(), "settled = TRUE, accepted = TRUE");
            case Dispatch.NotAccepted it when it.permanent() -> settle(handle, dispatch.notice(), "settled = TRUE");
            case Dispatch.NotAccepted _ -> {}
        }
    }

    private void settle(Handle handle, NoticeId notice, String what) {
        new Sql(
                        handle,
                        "UPDATE cleared_notice SET " + what + " WHERE notice = :notice",
                        values -> values.text("notice", notice.value()))
                .change();
        states.refresh(handle, notice);
    }

    @Override
    public List<Dispatch> dispatches(NoticeId id) {
        return ofNotice(id, "SELECT * FROM dispatch WHERE notice = :id ORDER BY attempt, step", NoticeRows::dispatch);
    }

    private <T> List<T> ofNotice(NoticeId id, String text, Sql.RowReader<T> reader) {
        return transactions.read(handle -> new Sql(handle, text, values -> values.text("id", id.value())).list(reader));
    }

    @Override
    public void add(Outcome outcome) {
        transactions.write(handle -> {
            long number = Counter.OUTCOME.next(handle);
            int added = new Sql(
                            handle,
                            """
                            INSERT INTO outcome (number, notice, location, kind, reason, snapshot, at)
                            VALUES (:number, :notice, :location, :kind, :reason, :snapshot, :at)
                            """,
                            values -> values.number("number", number)
                                    .text("notice", outcome.notice().value())
                                    .uri("location", outcome.location())
                                    .text("kind", outcome.kind().label())
                                    .text("reason", outcome.reason())
                                    .snapshot("snapshot", outcome.snapshot())
                                    .instant("at", outcome.at()))
                    .change();
            states.refresh(handle, outcome.notice());
            return added;
        });
    }

    @Override
    public List<Outcome> outcomes(NoticeId id) {
        return ofNotice(
                id, "SELECT * FROM outcome WHERE notice = :id ORDER BY at DESC, number DESC", NoticeRows::outcome);
    }

    @Override
    public void add(Publication publication) {
        transactions.write(handle -> {
            long number = Counter.PUBLICATION.next(handle);
            int added = new Sql(
                            handle,
                            """
                            INSERT INTO publication
                                (number, notice, page, result, words, counter_statement, snapshot, seen_at)
                            VALUES (:number, :notice, :page, :result, :words, :counter_statement, :snapshot, :seen_at)
                            """,
                            values -> values.number("number", number)
                                    .text("notice", publication.notice().value())
                                    .uri("page", publication.page())
                                    .text("result", publication.result().label())
                                    .text("words", publication.words())
                                    .flag("counter_statement", publication.counterStatement())
                                    .snapshot("snapshot", publication.snapshot())
                                    .instant("seen_at", publication.seenAt()))
                    .change();
            if (publication.result() != PlatformResult.PENDING) {
                settle(handle, publication.notice(), "published = TRUE");
            }
            return added;
        });
    }

    @Override
    public List<Publication> publications(NoticeId id) {
        return ofNotice(
                id,
                "SELECT * FROM publication WHERE notice = :id ORDER BY seen_at DESC, number DESC",
                NoticeRows::publication);
    }

    @Override
    public void add(CounterStatement statement) {
        transactions.write(handle -> {
            long number = Counter.COUNTER_STATEMENT.next(handle);
            return new Sql(
                            handle,
                            """
                            INSERT INTO counter_statement (number, notice, location, words, received_at)
                            VALUES (:number, :notice, :location, :words, :received_at)
                            """,
                            values -> values.number("number", number)
                                    .text("notice", statement.notice().value())
                                    .uri("location", statement.location())
                                    .text("words", statement.words())
                                    .instant("received_at", statement.receivedAt()))
                    .change();
        });
    }

    @Override
    public List<CounterStatement> counterStatements(NoticeId id) {
        return ofNotice(
                id, "SELECT * FROM counter_statement WHERE notice = :id ORDER BY number", NoticeRows::counterStatement);
    }

    @Override
    public void add(Deadline deadline) {
        LocalDate due = deadline.due();
        transactions.write(handle -> {
            long number = Counter.DEADLINE.next(handle);
            return new Sql(
                            handle,
                            """
                            INSERT INTO deadline (number, notice, clock, from_at, due, law)
                            VALUES (:number, :notice, :clock, :from_at, :due, :law)
                            """,
                            values -> values.number("number", number)
                                    .text("notice", deadline.notice().value())
                                    .text("clock", deadline.clock())
                                    .instant("from_at", deadline.from())
                                    .text("due", due == null ? null : due.toString())
                                    .text("law", deadline.law()))
                    .change();
        });
    }

    @Override
    public List<Deadline> deadlines(NoticeId id) {
        return ofNotice(id, "SELECT * FROM deadline WHERE notice = :id ORDER BY number", NoticeRows::deadline);
    }

    @Override
    public List<NoticeDraft> all(int offset, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT body FROM notice ORDER BY drafted_at DESC, id DESC LIMIT :limit OFFSET :offset",
                        values -> values.number("limit", limit).number("offset", offset))
                .list(NoticeRows::draft));
    }
}
