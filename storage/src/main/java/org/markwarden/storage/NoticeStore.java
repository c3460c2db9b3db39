package org.markwarden.storage;

import java.util.List;
import java.util.Optional;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.Publication;

/** Notices and everything that happened to them. Append-only. */
public interface NoticeStore {
    /**
     * Keeps a draft.
     *
     * @throws StorageException when one of its case files already stands in another notice: the same listing is never
     *     noticed twice by accident (F-61)
     */
    void draft(NoticeDraft draft);

    Optional<NoticeDraft> find(NoticeId id);

    /** The notice a case file stands in. */
    Optional<NoticeDraft> of(CaseId caseFile);

    void clear(ClearedNotice notice);

    Optional<ClearedNotice> cleared(NoticeId id);

    /** Cleared notices that no dispatch says were accepted or refused for good, oldest first. */
    List<ClearedNotice> unsent(int offset, int limit);

    /** Keeps one step of sending; a step that is there already is refused with a {@link StorageException}. */
    void add(Dispatch dispatch);

    /** Steps of sending, in order. */
    List<Dispatch> dispatches(NoticeId id);

    void add(Outcome outcome);

    /** Outcomes of a notice, newest first. */
    List<Outcome> outcomes(NoticeId id);

    void add(Publication publication);

    /** Publications of a notice, newest first. */
    List<Publication> publications(NoticeId id);

    void add(CounterStatement statement);

    List<CounterStatement> counterStatements(NoticeId id);

    void add(Deadline deadline);

    List<Deadline> deadlines(NoticeId id);

    /** Accepted notices whose result is not published yet, oldest first; a publication as pending does not count. */
    List<ClearedNotice> unpublished(int offset, int limit);

    /** Every notice, newest first. */
    List<NoticeDraft> all(int offset, int limit);
}
