package org.markwarden.crawler.politeness;

import java.time.Duration;

/**
 * How fast a host is asked.
 *
 * @param interval least pause between the starts of two requests
 * @param requestsPerDay at most, robots.txt and redirects included
 */
public record Pace(Duration interval, long requestsPerDay) {
    private static final Duration LONGEST = Duration.ofDays(1);

    public Pace {
        if (interval.isNegative() || requestsPerDay < 1) {
            throw new IllegalArgumentException("pace wants no negative interval and at least one request a day: "
                    + interval + ", " + requestsPerDay);
        }
    }

    /** The pace of so many requests a second. */
    public static Pace of(double requestsPerSecond, long requestsPerDay) {
        return new Pace(Duration.ofNanos(Math.round(1e9 / requestsPerSecond)), requestsPerDay);
    }

    /** The slower of this and a pause the host asks for, which is honoured up to a day. */
    public Pace noFasterThan(Duration asked) {
        Duration honoured = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return honoured.compareTo(interval) > 0 ? new Pace(honoured, requestsPerDay) : this;
    }
}
