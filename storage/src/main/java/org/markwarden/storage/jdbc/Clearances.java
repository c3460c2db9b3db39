package org.markwarden.storage.jdbc;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.storage.StorageException;

/** Notices a person or a rule let go, and every step of sending them. */
final class Clearances {
    private static final String CLEARED =
            "SELECT n.body, c.cleared_by, c.cleared_at FROM cleared_notice c JOIN notice n ON n.id = c.notice ";

    private final Transactions transactions;
    private final CaseStates states;

    Clearances(Transactions transactions, CaseStates states) {
        this.transactions = transactions;
        this.states = states;
    }

    void clear(ClearedNotice notice) {
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

    Optional<ClearedNotice> cleared(NoticeId id) {
        return transactions.read(handle -> new Sql(
                        handle, CLEARED + "WHERE c.notice = :id", values -> values.text("id", id.value()))
                .first(NoticeRows::cleared));
    }

    List<ClearedNotice> unsent(int offset, int limit) {
        return oldest("WHERE c.settled = FALSE ", offset, limit);
    }

    List<ClearedNotice> unpublished(int offset, int limit) {
        return oldest("WHERE c.accepted = TRUE AND c.published = FALSE ", offset, limit);
    }

    private List<ClearedNotice> oldest(String condition, int offset, int limit) {
        return transactions.read(handle -> new Sql(
                        handle,
                        CLEARED + condition + "ORDER BY c.cleared_at, c.notice LIMIT :limit OFFSET :offset",
                        values -> values.number("limit", limit).number("offset", offset))
                .list(NoticeRows::cleared));
    }

    void add(Dispatch dispatch) {
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

    List<Dispatch> dispatches(NoticeId id) {
        return transactions.read(handle -> new Sql(
                        handle,
                        "SELECT * FROM dispatch WHERE notice = :id ORDER BY attempt, step",
                        values -> values.text("id", id.value()))
                .list(NoticeRows::dispatch));
    }

    /** Notes inside the caller's transaction that the platform's result of a notice has been published. */
    void published(Handle handle, NoticeId notice) {
        settle(handle, notice, "published = TRUE");
    }
}
