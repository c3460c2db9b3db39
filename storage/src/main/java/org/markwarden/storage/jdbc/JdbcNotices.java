package org.markwarden.storage.jdbc;

import java.net.URI;
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
import org.markwarden.domain.notice.Publication;
import org.markwarden.storage.CaseLocation;
import org.markwarden.storage.ListingStore;
import org.markwarden.storage.NoticeStore;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.json.NoticeDraftJson;

/** Notices and what happened to them, a table each. */
final class JdbcNotices implements NoticeStore {
    private final Transactions transactions;
    private final CaseStates states;
    private final ListingStore listings;
    private final Clearances clearances;
    private final FollowUps followUps;

    JdbcNotices(Transactions transactions, CaseStates states, ListingStore listings) {
        this.transactions = transactions;
        this.states = states;
        this.listings = listings;
        this.clearances = new Clearances(transactions, states);
        this.followUps = new FollowUps(transactions, states, clearances);
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
        clearances.clear(notice);
    }

    @Override
    public Optional<ClearedNotice> cleared(NoticeId id) {
        return clearances.cleared(id);
    }

    @Override
    public List<ClearedNotice> unsent(int offset, int limit) {
        return clearances.unsent(offset, limit);
    }

    @Override
    public List<ClearedNotice> unpublished(int offset, int limit) {
        return clearances.unpublished(offset, limit);
    }

    @Override
    public void add(Dispatch dispatch) {
        clearances.add(dispatch);
    }

    @Override
    public List<Dispatch> dispatches(NoticeId id) {
        return clearances.dispatches(id);
    }

    @Override
    public void add(Outcome outcome) {
        followUps.add(outcome);
    }

    @Override
    public List<Outcome> outcomes(NoticeId id) {
        return followUps.outcomes(id);
    }

    @Override
    public void add(Publication publication) {
        followUps.add(publication);
    }

    @Override
    public List<Publication> publications(NoticeId id) {
        return followUps.publications(id);
    }

    @Override
    public void add(CounterStatement statement) {
        followUps.add(statement);
    }

    @Override
    public List<CounterStatement> counterStatements(NoticeId id) {
        return followUps.counterStatements(id);
    }

    @Override
    public void add(Deadline deadline) {
        followUps.add(deadline);
    }

    @Override
    public List<Deadline> deadlines(NoticeId id) {
        return followUps.deadlines(id);
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
