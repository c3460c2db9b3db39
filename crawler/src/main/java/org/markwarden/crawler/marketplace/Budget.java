package org.markwarden.crawler.marketplace;

import java.time.Duration;

/**
 * How much a marketplace is asked for, at most. A host is asked for one page at a time, whatever the budget.
 *
 * @param requestsPerSecond of one host
 * @param pagesPerRun pages of one run
 * @param pagesPerDay pages of one day
 * @param timeout of one page, connect and redirects included
 */
public record Budget(double requestsPerSecond, int pagesPerRun, int pagesPerDay, Duration timeout) {
    /** What {@code --seed} gives a site nobody has described: DESIGN 3. */
    public static final Budget DEFAULT = new Budget(1, 500, 500, Duration.ofSeconds(30));

    public Budget {
        if (!(requestsPerSecond > 0 && requestsPerSecond <= 1_000)) {
            throw new IllegalArgumentException(
                    "requests-per-second wants more than 0, at most 1000, has " + requestsPerSecond);
        }
        if (pagesPerRun < 1 || pagesPerDay < 1) {
            throw new IllegalArgumentException("pages-per-run and pages-per-day want at least 1");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout wants more than 0");
        }
    }
}
