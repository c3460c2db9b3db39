package org.markwarden.crawler.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.markwarden.domain.snapshot.PageKind;

/** When to come again. */
public final class Recrawl {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final int FAILURE_GROWTH = 12;
    private static final int FAILURE_INTERVALS = 30;
    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofHours(1);

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
     * After a visit that failed: soon the first time, in case the failure was a passing one, then ever later.
     *
     * @param failures visits in a row that failed, this one included
     */
    public static Duration afterFailure(int failures, Duration interval) {
        if (failures <= 1) {
            Duration soon = interval.multipliedBy(FAILURE_INTERVALS);
            return soon.compareTo(SOONEST) < 0 ? SOONEST : soon;
        }
        Duration next = LATER;
        for (int i = 2; i < failures && next.compareTo(LONGEST) < 0; i++) {
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
