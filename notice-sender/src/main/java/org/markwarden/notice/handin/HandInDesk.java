package org.markwarden.notice.handin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.notice.channel.RetrySchedule;
import org.markwarden.notice.handin.Recording.Recorded;
import org.markwarden.notice.handin.Recording.Refusal;
import org.markwarden.notice.handin.Recording.Refused;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;

/** Where it is recorded that a person handed a notice in: once, never on top of a sending, and never before the fact. */
public final class HandInDesk {
    /** The name of the channel in the record of an attempt. */
    public static final String CHANNEL = "by-hand";

    private final Storage storage;
    private final ByHand byHand;

    public HandInDesk(Storage storage, ByHand byHand) {
        this.storage = storage;
        this.byHand = byHand;
    }

    /** Which platforms a person has to go to. */
    public ByHand byHand() {
        return byHand;
    }

    /** How a hand-in is recorded on the command line. */
    public static String command(NoticeId id) {
        return "markwarden notice handed-in --notice " + id + " --receipt NUMBER --by NAME";
    }

    /** Keeps that a person handed a notice in, with a line in the audit log, or says why not. */
    public Recording record(HandIn handIn, Instant now) {
        AtomicReference<Recording> result = new AtomicReference<>();
        try {
            storage.atomically(() -> result.set(recordNow(handIn, now)));
            return result.get();
        } catch (StorageException e) {
            return refusal(handIn, now).<Recording>map(refused -> refused).orElseThrow(() -> e);
        }
    }

    private Recording recordNow(HandIn handIn, Instant now) {
        Optional<Refused> refusal = refusal(handIn, now);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        NoticeId id = handIn.notice();
        String where = place(handIn).orElseThrow();
        int attempt = 1 + storage.notices().dispatches(id).stream()
                .mapToInt(Dispatch::attempt)
                .max()
                .orElse(0);
        var taken = new Dispatch.Accepted(
                id, attempt, handIn.at(), handIn.receipt(), "handed in by " + handIn.by() + " at " + where);
        storage.notices().add(new Dispatch.Started(id, attempt, CHANNEL, handIn.at()));
        storage.notices().add(taken);
        String detail = "at " + where + " on " + handIn.at() + ", receipt " + handIn.receipt();
        storage.audit().append(List.of(new AuditEvent(now, handIn.by(), "notice.handed-in", id.value(), detail)));
        return new Recorded(taken);
    }

    private Optional<Refused> refusal(HandIn handIn, Instant now) {
        NoticeId id = handIn.notice();
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
        if (handIn.at().isAfter(now)) {
            return refused(Refusal.IN_THE_FUTURE, handIn.at());
        }
        if (handIn.at().isBefore(cleared.get().clearedAt().truncatedTo(ChronoUnit.MINUTES))) {
            return refused(Refusal.BEFORE_CLEARANCE, cleared.get().clearedAt());
        }
        return place(handIn).isPresent()
                ? Optional.empty()
                : refused(Refusal.NO_PLACE, cleared.get().draft().platform());
    }

    private static Optional<Refused> refused(Refusal why, Object detail) {
        return Optional.of(new Refused(why, detail.toString()));
    }

    private Optional<String> place(HandIn handIn) {
        return Optional.ofNullable(handIn.where())
                .or(() -> storage.notices()
                        .find(handIn.notice())
                        .flatMap(draft -> Optional.ofNullable(byHand.portals().get(draft.platform())))
                        .map(portal -> portal.address().toString()));
    }
}
