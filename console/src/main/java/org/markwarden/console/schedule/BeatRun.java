package org.markwarden.console.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.fault.FaultWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls one beat and keeps what became of it; a failure ends the call, never the beat. */
final class BeatRun {
    private static final Logger LOG = LoggerFactory.getLogger(BeatRun.class);

    private final Beat beat;
    private final Clock clock;
    private final Lock running;
    private volatile BeatStatus status;

    /**
     * @param running held during a call, so that closing can wait for it
     */
    BeatRun(Beat beat, Clock clock, Lock running) {
        this.beat = beat;
        this.clock = clock;
        this.running = running;
        this.status = BeatStatus.never(beat);
    }

    Beat beat() {
        return beat;
    }

    BeatStatus status() {
        return status;
    }

    /** Does nothing when the program is closing. */
    void call() {
        if (!running.tryLock()) {
            return;
        }
        try {
            callNow();
        } finally {
            running.unlock();
        }
    }

    private void callNow() {
        Instant now = clock.instant();
        long start = System.nanoTime(); // the clock may be set while the beat is at work
        status = status.started(now);
        try {
            beat.runDue().accept(now);
            tellOnce(null);
            status = status.finished(since(start));
        } catch (RuntimeException | Error problem) {
            String why = FaultWords.of(problem);
            tellOnce(why);
            status = status.failed(since(start), why);
            LOG.debug("beat {} failed", beat.name(), problem);
        }
    }

    /** A beat fails every few seconds while a disk is full; the log, which may be on that disk, is told once. */
    private void tellOnce(@Nullable String why) {
        String before = status.lastFailure();
        if (why == null && before != null) {
            LOG.info("beat {} works again", beat.name());
        } else if (why != null && !why.equals(before)) {
            LOG.warn("beat {} failed: {}", beat.name(), why);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
