package org.markwarden.notice.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.notice.draft.NotRenderableException;
import org.markwarden.notice.draft.NoticeContents;
import org.markwarden.notice.draft.NoticeFormat;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;

/** Sends every cleared notice that was not taken yet, when its next attempt is due. */
public final class SendStage {
    private static final String ACTOR = "stage:send";
    private static final int BATCH = 200;

    private final Storage storage;
    private final NoticeContents contents;
    private final Map<String, Route> routes;
    private final RetrySchedule schedule;
    private final Clock clock;
    private final Patience patience;

    /** @param routes by the short name of the platform */
    public SendStage(Storage storage, Map<String, Route> routes, RetrySchedule schedule, Clock clock) {
        this.storage = storage;
        this.contents = new NoticeContents(storage);
        this.routes = Map.copyOf(routes);
        this.schedule = schedule;
        this.clock = clock;
        this.patience = new Patience(schedule.unknownAfter().dividedBy(2));
    }

    /** How one platform is written to. */
    public record Route(Channel channel, NoticeFormat format) {}

    /**
     * What one pass did.
     *
     * @param unrouted notices to platforms that no channel leads to
     */
    public record Pass(int accepted, int notAccepted, int waiting, int unrouted) {
        private Pass plus(Pass other) {
            return new Pass(
                    accepted + other.accepted,
                    notAccepted + other.notAccepted,
                    waiting + other.waiting,
                    unrouted + other.unrouted);
        }
    }

    private static final Pass ACCEPTED = new Pass(1, 0, 0, 0);
    private static final Pass NOT_ACCEPTED = new Pass(0, 1, 0, 0);
    private static final Pass WAITING = new Pass(0, 0, 1, 0);
    private static final Pass UNROUTED = new Pass(0, 0, 0, 1);

    public Pass runDue(Instant now) {
        Pass pass = new Pass(0, 0, 0, 0);
        for (ClearedNotice notice : unsent()) {
            pass = pass.plus(attempt(notice, now));
        }
        return pass;
    }

    /** All of them: however many wait for a person or for their hour, those behind them are sent. */
    private List<ClearedNotice> unsent() {
        List<ClearedNotice> notices = new ArrayList<>();
        List<ClearedNotice> page = storage.notices().unsent(0, BATCH);
        while (!page.isEmpty()) {
            notices.addAll(page);
            page = storage.notices().unsent(notices.size(), BATCH);
        }
        return notices;
    }

    private Pass attempt(ClearedNotice notice, Instant now) {
        Route route = routes.get(notice.draft().platform());
        if (route == null) {
            return UNROUTED;
        }
        List<Dispatch> steps = storage.notices().dispatches(notice.id());
        if (now.isBefore(schedule.due(notice.id(), steps))) {
            return WAITING;
        }
        try {
            Letter letter = Letter.of(notice, contents.of(notice.draft()), route.format());
            return send(letter, route.channel(), attempts(steps) + 1);
        } catch (NotRenderableException | StorageException e) {
            hindered(notice.id(), String.valueOf(e.getMessage()), now);
            return WAITING;
        }
    }

    /** One line in the log for a hindrance, not one for each try. */
    private void hindered(NoticeId id, String reason, Instant now) {
        boolean known = storage.audit().about(id.value(), BATCH).stream()
                .anyMatch(link -> link.event().detail().equals(reason));
        if (!known) {
            storage.audit().append(List.of(new AuditEvent(now, ACTOR, "notice.hindered", id.value(), reason)));
        }
    }

    private static int attempts(List<Dispatch> steps) {
        return steps.stream().mapToInt(Dispatch::attempt).max().orElse(0);
    }

    /** Begun when it begins: behind slow channels the hour of the pass is long gone, and who asks whether one is under way would be misled. */
    private Pass send(Letter letter, Channel channel, int attempt) {
        NoticeId id = letter.id();
        record(
                new Dispatch.Started(id, attempt, channel.name(), clock.instant()),
                "notice.attempt",
                "attempt " + attempt);
        Answer answer = patience.send(channel, letter);
        Instant at = clock.instant();
        return switch (answer) {
            case Answer.Taken taken -> {
                record(
                        new Dispatch.Accepted(id, attempt, at, taken.ticket(), taken.words()),
                        "notice.accepted",
                        taken.words());
                yield ACCEPTED;
            }
            case Answer.NotNow later -> {
                String words = RetrySchedule.recorded(later);
                record(new Dispatch.NotAccepted(id, attempt, at, words, false), "notice.not-accepted", words);
                yield NOT_ACCEPTED;
            }
            case Answer.Never never -> {
                record(new Dispatch.NotAccepted(id, attempt, at, never.words(), true), "notice.refused", never.words());
                yield NOT_ACCEPTED;
            }
        };
    }

    /** The record and its line in the log stand together or not at all, before anything else happens. */
    private void record(Dispatch step, String action, String detail) {
        storage.atomically(() -> {
            storage.notices().add(step);
            storage.audit()
                    .append(List.of(new AuditEvent(
                            step.at(), ACTOR, action, step.notice().value(), detail)));
        });
    }
}
