package org.markwarden.console.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a beat since the start of the program.
 *
 * @param running whether it is at work now
 * @param lastStarted absent before the first call
 * @param lastTook how long the last finished call took
 * @param lastFailure why the last finished call failed, absent when it did not
 */
public record BeatStatus(
        String name,
        Duration interval,
        boolean running,
        long calls,
        long failures,
        @Nullable Instant lastStarted,
        @Nullable Duration lastTook,
        @Nullable String lastFailure) {

    static BeatStatus never(Beat beat) {
        return new BeatStatus(beat.name(), beat.interval(), false, 0, 0, null, null, null);
    }

    BeatStatus started(Instant now) {
        return new BeatStatus(name, interval, true, calls + 1, failures, now, lastTook, lastFailure);
    }

    BeatStatus finished(Duration took) {
        return new BeatStatus(name, interval, false, calls, failures, lastStarted, took, null);
    }

    BeatStatus failed(Duration took, String why) {
        return new BeatStatus(name, interval, false, calls, failures + 1, lastStarted, took, why);
    }
}
