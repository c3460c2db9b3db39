package org.markwarden.crawler.politeness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.HostRecord;

/** The manners kept towards one host. Who holds a granted turn holds the host; all others wait. */
final class HostManners {
    private static final int FORGIVABLE = 2;
    private static final Duration QUIET = Duration.ofMinutes(30);
    private static final Duration HOLD = Duration.ofMinutes(2);
    private static final Duration RENEW = Duration.ofSeconds(75);
    private static final Duration UNSAVED_AT_MOST = Duration.ofSeconds(1);

    private final FrontierStore frontier;
    private final Tools tools;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile HostRecord state;
    private Instant saved;
    private volatile Instant heldUntil = Instant.EPOCH;

    /**
     * What all hosts share.
     *
     * @param holder names this process among those that share a store
     */
    record Tools(Clock clock, Waiter waiter, ZoneId days, BackOff backOff, String holder) {}

    HostManners(String host, FrontierStore frontier, Tools tools) {
        this.frontier = frontier;
        this.tools = tools;
        this.state = frontier.host(host).orElseGet(() -> new HostRecord(host, Instant.EPOCH, 0, null, 0, null, 0));
        this.saved = state.nextAllowed();
        distrustAClockThatWasAhead();
    }

    HostRecord state() {
        return state;
    }

    Instant nextAllowed() {
        distrustAClockThatWasAhead();
        return state.nextAllowed();
    }

    /** No rest is longer than the longest: a later turn was written down while the clock was ahead, and the host is given a first rest instead. */
    private synchronized void distrustAClockThatWasAhead() {
        Instant now = tools.clock().instant();
        if (state.nextAllowed().isAfter(now.plus(BackOff.LONGEST_OF_ALL))) {
            change(now.plus(tools.backOff().first()), state.failures(), 0);
            saved = state.nextAllowed();
        }
    }

    Turn take(Pace pace, Instant latest) throws InterruptedException {
        oneAtATime.lockInterruptibly();
        boolean granted = false;
        try {
            Instant asked = tools.clock().instant();
            if (!isHeld(asked)) {
                return new Turn.Later(asked.plus(HOLD), "another process visits the host");
            }
            distrustAClockThatWasAhead();
            forgive(asked);
            if (requestsOn(asked) >= pace.requestsPerDay()) {
                return new Turn.Later(tomorrow(asked), "budget of the day is used up");
            }
            if (state.nextAllowed().isAfter(latest)) {
                return new Turn.Later(state.nextAllowed(), "the host is given a rest");
            }
            tools.waiter().waitUntil(state.nextAllowed());
            Instant now = tools.clock().instant();
            if (!isHeld(now)) {
                return new Turn.Later(now.plus(HOLD), "another process visits the host");
            }
            count(now, pace);
            granted = true;
            return new Turn.Granted(Duration.between(asked, now), pace.interval(), state.requestsToday());
        } finally {
            if (!granted) {
                oneAtATime.unlock();
            }
        }
    }

    void settle(Pace pace, Reply reply) {
        try {
            Instant now = tools.clock().instant();
            switch (reply) {
                case Reply.Served _ -> keep(state.nextAllowed(), Math.max(0, state.failures() - 1));
                case Reply.Throttled throttled -> rest(now, pace, throttled.retryAfter());
                case Reply.Broken _ -> breakOff(now, pace);
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Holds the host against other processes on the same store, and renews the hold in time; who newly holds it learns what
     * the one before did.
     */
    private boolean isHeld(Instant now) {
        if (heldUntil.isAfter(now.plus(RENEW))) {
            return true;
        }
        boolean fresh = !heldUntil.isAfter(now);
        Instant until = now.plus(HOLD);
        if (!frontier.holdHost(state.host(), tools.holder(), now, until)) {
            heldUntil = Instant.EPOCH;
            return false;
        }
        heldUntil = until;
        if (fresh) {
            learn();
        }
        return true;
    }

    private synchronized void learn() {
        frontier.host(state.host())
                .filter(known -> known.nextAllowed().isAfter(state.nextAllowed()))
                .ifPresent(known -> {
                    state = known;
                    saved = known.nextAllowed();
                    distrustAClockThatWasAhead();
                });
    }

    /** Lets other processes have the host. */
    synchronized void letGo() {
        if (heldUntil.isAfter(Instant.EPOCH) && !oneAtATime.isLocked()) {
            frontier.letGoOfHost(state.host(), tools.holder());
            heldUntil = Instant.EPOCH;
        }
    }

    synchronized void remember(@Nullable String robots, int status, Instant readAt) {
        HostRecord s = state;
        state = new HostRecord(s.host(), s.nextAllowed(), s.failures(), robots, status, readAt, s.requestsToday());
        save();
    }

    synchronized void save() {
        frontier.saveHost(state);
        saved = state.nextAllowed();
    }

    /** A quiet half hour makes up for what was. */
    private void forgive(Instant now) {
        if (state.failures() > 0 && now.isAfter(state.nextAllowed().plus(QUIET))) {
            keep(state.nextAllowed(), 0);
        }
    }

    private void count(Instant now, Pace pace) {
        long today = requestsOn(now) + 1;
        Instant next = now.plus(pace.interval());
        change(next, state.failures(), day(next).equals(day(now)) ? today : 0);
        if (Duration.between(saved, next).abs().compareTo(UNSAVED_AT_MOST) >= 0) {
            save();
        }
    }

    private void rest(Instant now, Pace pace, @Nullable Duration retryAfter) {
        int failures = state.failures() + 1;
        Duration rest = retryAfter == null
                ? tools.backOff().after(failures, pace.interval())
                : tools.backOff().asked(retryAfter, failures, pace.interval());
        restUntil(now.plus(rest), failures);
    }

    /** A failure or two may be the page's; more in a row are the host's. */
    private void breakOff(Instant now, Pace pace) {
        int failures = state.failures() + 1;
        if (failures > FORGIVABLE) {
            restUntil(now.plus(tools.backOff().after(failures - FORGIVABLE, pace.interval())), failures);
        } else {
            keep(state.nextAllowed(), failures);
        }
    }

    private void restUntil(Instant next, int failures) {
        Instant later = next.isAfter(state.nextAllowed()) ? next : state.nextAllowed();
        boolean sameDay = day(later).equals(day(state.nextAllowed()));
        change(later, failures, sameDay ? state.requestsToday() : 0);
        save();
    }

    private void keep(Instant next, int failures) {
        if (failures != state.failures()) {
            change(next, failures, state.requestsToday());
            save();
        }
    }

    private synchronized void change(Instant next, int failures, long requestsToday) {
        HostRecord s = state;
        state = new HostRecord(s.host(), next, failures, s.robots(), s.robotsStatus(), s.robotsAt(), requestsToday);
    }

    /** The count in the record is of the day of its next turn; on another day nothing was asked yet. */
    private long requestsOn(Instant now) {
        return day(state.nextAllowed()).equals(day(now)) ? state.requestsToday() : 0;
    }

    private Instant tomorrow(Instant now) {
        return day(now).plusDays(1).atStartOfDay(tools.days()).toInstant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, tools.days());
    }
}
