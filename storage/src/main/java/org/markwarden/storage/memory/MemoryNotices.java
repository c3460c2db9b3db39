package org.markwarden.storage.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;
import org.markwarden.storage.NoticeStore;
import org.markwarden.storage.StorageException;

/** Notices in memory. */
final class MemoryNotices implements NoticeStore {
    private static final Comparator<NoticeDraft> NEWEST_FIRST = Comparator.comparing(NoticeDraft::draftedAt)
            .thenComparing(draft -> draft.id().value())
            .reversed();
    private static final Comparator<ClearedNotice> OLDEST_FIRST = Comparator.comparing(ClearedNotice::clearedAt)
            .thenComparing(notice -> notice.id().value());

    private final Journal journal;
    private final Table<String, NoticeDraft> drafts;
    private final Table<String, String> caseFiles;
    private final Table<String, ClearedNotice> cleared;
    private final Table<String, Dispatch> dispatches;
    private final Log<Outcome> outcomes;
    private final Log<Publication> publications;
    private final Log<CounterStatement> statements;
    private final Log<Deadline> deadlines;

    MemoryNotices(Journal journal) {
        this.journal = journal;
        drafts = new Table<>(journal);
        caseFiles = new Table<>(journal);
        cleared = new Table<>(journal);
        dispatches = new Table<>(journal);
        outcomes = new Log<>(journal);
        publications = new Log<>(journal);
        statements = new Log<>(journal);
        deadlines = new Log<>(journal);
    }

    @Override
    public void draft(NoticeDraft draft) {
        journal.atomically(() -> {
            if (drafts.has(draft.id().value())) {
                throw new StorageException("notice is kept already: " + draft.id());
            }
            drafts.put(draft.id().value(), draft);
            draft.caseFiles().forEach(caseFile -> bind(draft, caseFile));
        });
    }

    private void bind(NoticeDraft draft, CaseId caseFile) {
        String other = caseFiles.get(caseFile.value());
        if (other != null) {
            throw new StorageException("case file " + caseFile + " stands in notice " + other + " already");
        }
        caseFiles.put(caseFile.value(), draft.id().value());
    }

    @Override
    public Optional<NoticeDraft> find(NoticeId id) {
        return journal.atomically(() -> Optional.ofNullable(drafts.get(id.value())));
    }

    @Override
    public Optional<NoticeDraft> of(CaseId caseFile) {
        return journal.atomically(
                () -> Optional.ofNullable(caseFiles.get(caseFile.value())).map(drafts::get));
    }

    @Override
    public void clear(ClearedNotice notice) {
        journal.atomically(() -> {
            String id = notice.id().value();
            if (!drafts.has(id)) {
                throw new StorageException("no draft of this notice: " + id);
            }
            if (cleared.has(id)) {
                throw new StorageException("notice is cleared already: " + id);
            }
            cleared.put(id, notice);
        });
    }

    @Override
    public Optional<ClearedNotice> cleared(NoticeId id) {
        return journal.atomically(() -> Optional.ofNullable(cleared.get(id.value())));
    }

    @Override
    public List<ClearedNotice> unsent(int offset, int limit) {
        return page(notice -> !isAccepted(notice.id()) && !isRefused(notice.id()), offset, limit);
    }

    boolean isAccepted(NoticeId id) {
        return dispatches(id).stream().anyMatch(Dispatch.Accepted.class::isInstance);
    }

    boolean isRefused(NoticeId id) {
        return dispatches(id).stream()
                .anyMatch(dispatch -> dispatch instanceof Dispatch.NotAccepted refusal && refusal.permanent());
    }

    private List<ClearedNotice> page(Predicate<ClearedNotice> condition, int offset, int limit) {
        return journal.atomically(() -> cleared.rows()
                .filter(condition)
                .sorted(OLDEST_FIRST)
                .skip(offset)
                .limit(limit)
                .toList());
    }

    @Override
    public void add(Dispatch dispatch) {
        String step = dispatch instanceof Dispatch.Started ? "start" : "then";
        String key = "%s\n%010d %s".formatted(dispatch.notice().value(), dispatch.attempt(), step);
        journal.atomically(() -> {
            if (dispatches.has(key)) {
                throw new StorageException("step of sending is kept already: notice " + dispatch.notice() + ", attempt "
                        + dispatch.attempt());
            }
            dispatches.put(key, dispatch);
        });
    }

    @Override
    public List<Dispatch> dispatches(NoticeId id) {
        return journal.atomically(() -> dispatches
                .rowsFrom(id.value() + "\n", true)
                .takeWhile(dispatch -> dispatch.notice().equals(id))
                .toList());
    }

    @Override
    public void add(Outcome outcome) {
        journal.atomically(() -> outcomes.add(outcome));
    }

    @Override
    public List<Outcome> outcomes(NoticeId id) {
        return newestFirst(outcomes, outcome -> outcome.notice().equals(id), Comparator.comparing(Outcome::at));
    }

    @Override
    public void add(Publication publication) {
        journal.atomically(() -> publications.add(publication));
    }

    @Override
    public List<Publication> publications(NoticeId id) {
        return newestFirst(
                publications,
                publication -> publication.notice().equals(id),
                Comparator.comparing(Publication::seenAt));
    }

    private <T> List<T> newestFirst(Log<T> log, Predicate<T> condition, Comparator<T> order) {
        return journal.atomically(
                () -> log.newestFirst(condition).sorted(order.reversed()).toList());
    }

    @Override
    public void add(CounterStatement statement) {
        journal.atomically(() -> statements.add(statement));
    }

    @Override
    public List<CounterStatement> counterStatements(NoticeId id) {
        return inOrder(statements.where(statement -> statement.notice().equals(id)));
    }

    @Override
    public void add(Deadline deadline) {
        journal.atomically(() -> deadlines.add(deadline));
    }

    @Override
    public List<Deadline> deadlines(NoticeId id) {
        return inOrder(deadlines.where(deadline -> deadline.notice().equals(id)));
    }

    private <T> List<T> inOrder(Stream<T> rows) {
        return journal.atomically(rows::toList);
    }

    @Override
    public List<ClearedNotice> unpublished(int offset, int limit) {
        return page(notice -> isAccepted(notice.id()) && !isPublished(notice.id()), offset, limit);
    }

    private boolean isPublished(NoticeId id) {
        return publications(id).stream().anyMatch(publication -> publication.result() != PlatformResult.PENDING);
    }

    @Override
    public List<NoticeDraft> all(int offset, int limit) {
        return journal.atomically(() ->
                drafts.rows().sorted(NEWEST_FIRST).skip(offset).limit(limit).toList());
    }
}
