package org.markwarden.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.markwarden.domain.snapshot.PageKind;

/** When to come again. */
public final class Recrawl {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int FAILURE_GROWTH = 20;
    private static final int FAILURE_INTERVALS = 30;

    private Recrawl() {}

    /**
     * After a visit that was answered: half as long again as last time when nothing changed, two thirds when something
     * did.
     *
     * @param before when the page was kept the last time, absent for the first
     */
    public static Duration after(PageKind page, boolean changed, Optional<Instant> before, Instant now) {
        Duration first = first(page);
        if (before.isEmpty()) {
            return first;
        }
        Duration last = bounded(Duration.between(before.get(), now), first);
        Duration next = changed
                ? last.multipliedBy(2).dividedBy(3)
                : last.multipliedBy(3).dividedBy(2);
        return bounded(next, first);
    }

    /**
     * After a visit that failed: soon at first, in case the failure was a passing one, then ever later.
     *
     * @param failures visits in a row that failed, this one included
     */
    public static Duration afterFailure(int failures, Duration interval) {
        Duration next = interval.multipliedBy(FAILURE_INTERVALS);
        Duration least = Duration.ofSeconds(1);
        next = next.compareTo(least) < 0 ? least : next;
        for (int i = 1; i < failures && next.compareTo(LONGEST) < 0; i++) {
            next = next.multipliedBy(FAILURE_GROWTH);
        }
        return next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }

    private static Duration first(PageKind page) {
        return switch (page) {
            case LIVE_ROOM -> Duration.ofMinutes(30);
            case SEARCH, SHOP -> Duration.ofHours(6);
            case PRODUCT, CHALLENGE, ERROR -> Duration.ofDays(1);
            case DELISTED, OTHER -> Duration.ofDays(3);
        };
    }

    private static Duration bounded(Duration interval, Duration first) {
        Duration least = first.dividedBy(4);
        if (interval.compareTo(least) < 0) {
            return least;
        }
        return interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
    }
}
