package org.markwarden.notice.clearance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.notice.draft.NoticeDrafts;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;

/** Where drafts are kept and cleared. */
public final class NoticeDesk {
    private static final String ACTOR = "stage:notice";
    private static final int BATCH = 1000;

    private final Storage storage;
    private final NoticeDrafts drafts;
    private final NoticeClearance clearance;

    public NoticeDesk(Storage storage, NoticeDrafts drafts, NoticeClearance clearance) {
        this.storage = storage;
        this.drafts = drafts;
        this.clearance = clearance;
    }

    /** What one pass did. */
    public record Pass(int drafted, int cleared, List<Obstacle> obstacles) {
        public Pass {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * Drafts what is sealed and clears what was not cleared yet, in the name of the person who confirmed its cases. A draft
     * whose cases were confirmed by different people waits for {@link #clear}.
     */
    public Pass runDue(Instant now) {
        int drafted = draft(now).size();
        int cleared = 0;
        List<Obstacle> obstacles = new ArrayList<>();
        for (NoticeDraft draft : uncleared()) {
            switch (clear(draft.id(), confirmers(draft), now)) {
                case Clearance.Granted _ -> cleared++;
                case Clearance.Refused(List<Obstacle> reasons) -> obstacles.addAll(reasons);
            }
        }
        return new Pass(drafted, cleared, obstacles);
    }

    /** Keeps a draft for every seller and right with sealed cases. */
    public List<NoticeDraft> draft(Instant now) {
        List<NoticeDraft> due = drafts.due(now);
        for (NoticeDraft draft : due) {
            storage.atomically(() -> {
                storage.notices().draft(draft);
                log(draft.id(), ACTOR, "notice.drafted", draft.locations().size() + " locations", now);
            });
        }
        return due;
    }

    /** Clears a kept draft in the name of somebody, or names every obstacle. */
    public Clearance clear(NoticeId id, Voucher voucher, Instant now) {
        NoticeDraft draft = storage.notices().find(id).orElseThrow(() -> new StorageException("no notice " + id));
        Clearance answer = clearance.check(draft, voucher, now);
        switch (answer) {
            case Clearance.Granted(var notice) ->
                storage.atomically(() -> {
                    storage.notices().clear(notice);
                    log(id, notice.clearedBy(), "notice.cleared", "every check passed", now);
                });
            case Clearance.Refused(List<Obstacle> obstacles) -> refused(id, obstacles, now);
        }
        return answer;
    }

    private List<NoticeDraft> uncleared() {
        return storage.notices().all(0, BATCH).stream()
                .filter(draft -> storage.notices().cleared(draft.id()).isEmpty())
                .toList();
    }

    private Voucher confirmers(NoticeDraft draft) {
        List<String> people = draft.caseFiles().stream()
                .flatMap(id -> storage.caseFiles().decisions(id).stream().limit(1))
                .filter(decision -> decision.verdict() == Verdict.CONFIRMED)
                .map(Decision::by)
                .distinct()
                .toList();
        return people.size() == 1 ? Voucher.of(people.getFirst()) : new Voucher(null, null);
    }

    /** One line in the log for a reason, not one for each try. */
    private void refused(NoticeId id, List<Obstacle> obstacles, Instant now) {
        String reasons = obstacles.stream()
                .map(obstacle -> obstacle.check().label())
                .distinct()
                .collect(Collectors.joining(", "));
        boolean known = storage.audit().about(id.value(), BATCH).stream()
                .anyMatch(link -> link.event().detail().equals(reasons));
        if (!known) {
            log(id, ACTOR, "notice.refused-clearance", reasons, now);
        }
    }

    private void log(NoticeId id, String actor, String action, String detail, Instant now) {
        storage.audit().append(List.of(new AuditEvent(now, actor, action, id.value(), detail)));
    }
}
