package org.markwarden.crawler.politeness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits; in tests by moving the clock. */
@FunctionalInterface
public interface Waiter {
    /** Returns at this instant or, when it is past, at once. */
    void waitUntil(Instant when) throws InterruptedException;

    /** Waits in real time. */
    static Waiter sleeping(Clock clock) {
        return when -> {
            for (Duration left = left(clock, when); left.isPositive(); left = left(clock, when)) {
                Thread.sleep(left);
            }
        };
    }

    private static Duration left(Clock clock, Instant when) {
        return Duration.between(clock.instant(), when);
    }
}
