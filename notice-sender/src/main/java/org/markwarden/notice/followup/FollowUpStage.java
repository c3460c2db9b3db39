package org.markwarden.notice.followup;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.notice.followup.Looks.Look;
import org.markwarden.storage.Storage;

/** Asks for looks at every location of every accepted notice when they are due, and stores what they gave. */
public final class FollowUpStage {
    private static final String ACTOR = "stage:follow-up";
    private static final int BATCH = 500;

    /** How long a page may have been kept without having been read. */
    private static final Duration READING = Duration.ofMinutes(5);

    private final Storage storage;
    private final Looks looks;
    private final OfferJudge judge;
    private final Map<String, LookSchedule> schedules;

    /** @param schedules by the short name of the platform; others are looked at as {@link LookSchedule#USUAL} says */
    public FollowUpStage(Storage storage, Map<String, LookSchedule> schedules) {
        this.storage = storage;
        this.looks = new Looks(storage);
        this.judge = new OfferJudge(storage);
        this.schedules = Map.copyOf(schedules);
    }

    /** What one pass did. */
    public record Pass(int requested, int outcomes) {}

    public Pass runDue(Instant now) {
        int requested = 0;
        int outcomes = 0;
        for (int offset = 0; ; offset += BATCH) {
            List<NoticeDraft> notices = storage.notices().all(offset, BATCH);
            for (NoticeDraft notice : notices) {
                Pass pass = notice(notice, now);
                requested += pass.requested();
                outcomes += pass.outcomes();
            }
            if (notices.size() < BATCH) {
                return new Pass(requested, outcomes);
            }
        }
    }

    private Pass notice(NoticeDraft notice, Instant now) {
        Optional<Instant> accepted = accepted(notice);
        int requested = 0;
        int outcomes = 0;
        if (accepted.isPresent()) {
            List<Outcome> known = storage.notices().outcomes(notice.id());
            for (int i = 0; i < notice.locations().size(); i++) {
                Place place = new Place(
                        notice, notice.caseFiles().get(i), notice.locations().get(i));
                switch (place(place, accepted.get(), known, now)) {
                    case ASKED -> requested++;
                    case JUDGED -> outcomes++;
                    case NOTHING -> {}
                }
            }
        }
        return new Pass(requested, outcomes);
    }

    private Optional<Instant> accepted(NoticeDraft notice) {
        return storage.notices().dispatches(notice.id()).stream()
                .filter(Dispatch.Accepted.class::isInstance)
                .map(Dispatch::at)
                .findFirst();
    }

    private record Place(NoticeDraft notice, CaseId caseFile, URI location) {}

    private enum Step {
        NOTHING,
        ASKED,
        JUDGED
    }

    private Step place(Place place, Instant accepted, List<Outcome> known, Instant now) {
        List<Outcome> here = known.stream()
                .filter(outcome -> outcome.location().equals(place.location()))
                .toList();
        Instant last = here.isEmpty() ? accepted : here.getFirst().at();
        LookSchedule schedule = schedules.getOrDefault(place.notice().platform(), LookSchedule.USUAL);
        Instant due = schedule.nextAfter(accepted, last);
        if (now.isBefore(due) || !schedule.covers(accepted, due)) {
            return Step.NOTHING;
        }
        Optional<Look> look = looks.since(place.location(), due);
        if (look.isEmpty()) {
            looks.request(place.location(), place.notice().platform(), "follow-up", due);
            return Step.ASKED;
        }
        return outcome(place, look.get(), here, now);
    }

    private Step outcome(Place place, Look look, List<Outcome> before, Instant now) {
        return switch (look) {
            case Look.NotSeen(String reason, Instant at) -> {
                Judgement none = new Judgement(OutcomeKind.UNREACHABLE, "not seen: " + reason, "未能访问");
                keep(place, none, null, at);
                yield Step.JUDGED;
            }
            case Look.Seen(var snapshot, Instant at) -> {
                Optional<Judgement> judgement = storage.caseFiles()
                        .find(place.caseFile())
                        .flatMap(caseFile -> judge.judge(caseFile, snapshot))
                        .or(() -> unread(at, now));
                judgement.ifPresent(each -> keep(place, again(each, before), snapshot.id(), at));
                yield judgement.isPresent() ? Step.JUDGED : Step.NOTHING;
            }
        };
    }

    private static Optional<Judgement> unread(Instant at, Instant now) {
        return now.isBefore(at.plus(READING))
                ? Optional.empty()
                : Optional.of(new Judgement(
                        OutcomeKind.UNREACHABLE,
                        "the page was kept but no offer could be read from it",
                        "页面已保存但未能读出商品"));
    }

    /** What is up after it was down is back (F-63). */
    private static Judgement again(Judgement judgement, List<Outcome> before) {
        boolean wasRemoved = before.stream().anyMatch(outcome -> outcome.kind() == OutcomeKind.REMOVED);
        return wasRemoved && judgement.kind() == OutcomeKind.STILL_UP
                ? new Judgement(OutcomeKind.RELISTED, "back after it was removed", "删除后再次上架")
                : judgement;
    }

    private void keep(Place place, Judgement judgement, @Nullable SnapshotId snapshot, Instant at) {
        Outcome outcome =
                new Outcome(place.notice().id(), place.location(), judgement.kind(), judgement.reason(), snapshot, at);
        String detail = outcome.kind().label() + " at " + outcome.location();
        storage.atomically(() -> {
            storage.notices().add(outcome);
            storage.audit()
                    .append(List.of(new AuditEvent(
                            at, ACTOR, "notice.outcome", outcome.notice().value(), detail)));
        });
    }
}
