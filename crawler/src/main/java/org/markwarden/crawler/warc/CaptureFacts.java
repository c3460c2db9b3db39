package org.markwarden.crawler.warc;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept beside an exchange to show how it came about: who asked, by whose leave, how patiently.
 *
 * @param software name and version of the crawler
 * @param configuration digest of the budget and rules in force
 * @param robots may it be fetched, and by which line
 * @param manners what was waited for, and why
 * @param from the address that led here: a redirect or a page
 */
public record CaptureFacts(
        String software,
        String configuration,
        String purpose,
        RobotsFacts robots,
        MannersFacts manners,
        @Nullable URI from) {
    /**
     * The robots.txt in force.
     *
     * @param digest of its text, absent when there was none
     */
    public record RobotsFacts(
            boolean allowed,
            String rule,
            int status,
            @Nullable Instant readAt,
            @Nullable String digest) {}

    /**
     * The pace kept.
     *
     * @param interval least pause between requests to the host
     * @param waited how long this request waited for its turn
     * @param requestsToday requests to the host this day, this one included
     */
    public record MannersFacts(Duration interval, Duration waited, long requestsToday) {}
}
