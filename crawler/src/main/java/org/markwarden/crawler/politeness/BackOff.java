package org.markwarden.crawler.politeness;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to leave a host alone: sixty of its intervals, doubled with each failure in a row, at most a day at one request
 * a second and in proportion otherwise, plus up to a tenth so that hosts do not come back in step.
 */
record BackOff(RandomGenerator random) {
    private static final int INTERVALS = 60;
    private static final int MAX_DOUBLINGS = 10;
    private static final double JITTER = 0.1;
    private static final double WAIT_JITTER = 0.03;
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int PATIENT_TURNS = 3;
    /** A day with what is added at random; nobody leaves a host alone for longer. */
    static final Duration LONGEST_OF_ALL = LONGEST.plus(Duration.ofHours(3));

    private static final Duration ORDINARY = Duration.ofSeconds(1);

    /** A first rest at the ordinary pace, where nothing tells how long one is due. */
    Duration first() {
        return after(1, ORDINARY);
    }

    /** After so many failures in a row. */
    Duration after(int failures, Duration interval) {
        Duration base = bounded(interval.multipliedBy(INTERVALS), LEAST, LONGEST);
        Duration grown = base.multipliedBy(1L << Math.min(failures - 1, MAX_DOUBLINGS));
        return stretched(bounded(grown, LEAST, LONGEST), JITTER);
    }

    /** As asked for; a host that keeps asking for next to nothing gets the doubled rest instead. */
    Duration asked(Duration retryAfter, int failures, Duration interval) {
        Duration own = after(failures, interval);
        if (retryAfter.isZero() || (failures > PATIENT_TURNS && own.compareTo(retryAfter) > 0)) {
            return own;
        }
        return stretched(retryAfter, WAIT_JITTER);
    }

    private Duration stretched(Duration rest, double share) {
        return rest.plusMillis((long) (rest.toMillis() * share * random.nextDouble()));
    }

    private static Duration bounded(Duration rest, Duration least, Duration most) {
        if (rest.compareTo(least) < 0) {
            return least;
        }
        return rest.compareTo(most) > 0 ? most : rest;
    }
}
