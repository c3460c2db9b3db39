package org.markwarden.console.casework;

import java.util.List;
import java.util.Optional;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.Publication;
import org.markwarden.storage.NoticeStore;

/** A notice and everything that happened to it. */
public record NoticeFile(
        NoticeDraft draft,
        Optional<ClearedNotice> cleared,
        List<Dispatch> dispatches,
        List<Outcome> outcomes,
        List<Publication> publications,
        List<CounterStatement> counterStatements,
        List<Deadline> deadlines) {

    /** Gathers what the store holds of a notice. */
    public static NoticeFile of(NoticeDraft draft, NoticeStore notices) {
        NoticeId id = draft.id();
        return new NoticeFile(
                draft,
                notices.cleared(id),
                notices.dispatches(id),
                notices.outcomes(id),
                notices.publications(id),
                notices.counterStatements(id),
                notices.deadlines(id));
    }
}
