package org.markwarden.notice.byhand;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.notice.byhand.Recording.Recorded;
import org.markwarden.notice.byhand.Recording.Refusal;
import org.markwarden.notice.byhand.Recording.Refused;
import org.markwarden.notice.channel.RetrySchedule;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;

/** Where it is recorded that a person submitted a notice: once, never on top of a sending, and never before the fact. */
public final class SubmissionDesk {
    /** The name of the channel in the record of an attempt. */
    public static final String CHANNEL = "by-hand";

    private final Storage storage;
    private final ByHand byHand;

    public SubmissionDesk(Storage storage, ByHand byHand) {
        this.storage = storage;
        this.byHand = byHand;
    }

    /** Which platforms a person has to go to. */
    public ByHand byHand() {
        return byHand;
    }

    /** How a submission is recorded on the command line. */
    public static String command(NoticeId id) {
        return "markwarden notice submitted --notice " + id + " --receipt NUMBER --by NAME";
    }

    /** Keeps that a person submitted a notice, with a line in the audit log, or says why not. */
    public Recording record(Submission submission, Instant now) {
        AtomicReference<Recording> result = new AtomicReference<>();
        try {
            storage.atomically(() -> result.set(recordNow(submission, now)));
            return result.get();
        } catch (StorageException e) {
            return refusal(submission, now).<Recording>map(refused -> refused).orElseThrow(() -> e);
        }
    }

    private Recording recordNow(Submission submission, Instant now) {
        Optional<Refused> refusal = refusal(submission, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        NoticeId id = submission.notice();
        String where = place(submission).orElseThrow();
        int attempt = 1
                + storage.notices().dispatches(id).stream()
                        .mapToInt(Dispatch::attempt)
                        .max()
                        .orElse(0);
        var taken = new Dispatch.Accepted(
                id, attempt, submission.at(), submission.receipt(), "submitted by " + submission.by() + " at " + where);
        storage.notices().add(new Dispatch.Started(id, attempt, CHANNEL, submission.at()));
        storage.notices().add(taken);
        String detail = "at " + where + " on " + submission.at() + ", receipt " + submission.receipt();
        storage.audit().append(List.of(new AuditEvent(now, submission.by(), "notice.submitted", id.value(), detail)));
        return new Recorded(taken);
    }

    private Optional<Refused> refusal(Submission submission, Instant now) {
        NoticeId id = submission.notice();
        if (storage.notices().find(id).isEmpty()) {
            return refused(Refusal.UNKNOWN_NOTICE, id);
        }
        Optional<ClearedNotice> cleared = storage.notices().cleared(id);
        if (cleared.isEmpty()) {
            return refused(Refusal.NOT_CLEARED, id);
        }
        List<Dispatch> steps = storage.notices().dispatches(id);
        for (Dispatch step : steps) {
            if (step instanceof Dispatch.Accepted taken) {
                return refused(Refusal.ACCEPTED_ALREADY, taken.answer() + ", receipt " + taken.ticket());
            }
        }
        if (RetrySchedule.USUAL.mayBeUnderWay(steps, now)) {
            return refused(Refusal.UNDER_WAY, id);
        }
        if (submission.at().isAfter(now)) {
            return refused(Refusal.IN_THE_FUTURE, submission.at());
        }
        if (submission.at().isBefore(cleared.get().clearedAt().truncatedTo(ChronoUnit.MINUTES))) {
            return refused(Refusal.BEFORE_CLEARANCE, cleared.get().clearedAt());
        }
        return place(submission).isPresent()
                ? Optional.empty()
                : refused(Refusal.NO_PLACE, cleared.get().draft().platform());
    }

    private static Optional<Refused> refused(Refusal why, Object detail) {
        return Optional.of(new Refused(why, detail.toString()));
    }

    private Optional<String> place(Submission submission) {
        return Optional.ofNullable(submission.where())
                .or(() -> storage.notices()
                        .find(submission.notice())
                        .flatMap(draft -> Optional.ofNullable(byHand.portals().get(draft.platform())))
                        .map(portal -> portal.address().toString()));
    }
}
