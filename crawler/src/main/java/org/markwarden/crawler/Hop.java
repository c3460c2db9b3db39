package org.markwarden.crawler;

import java.net.URI;
import org.markwarden.crawler.fetch.Answer;
import org.markwarden.crawler.politeness.Turn;
import org.markwarden.crawler.robots.RobotsDecision;
import org.markwarden.crawler.robots.RobotsDesk;

/** One step of a visit: the request for one address, or why it was not made. */
sealed interface Hop {
    /** It was made. */
    record Asked(URI url, Answer answer, RobotsDesk.Known robots, RobotsDecision decision, Turn.Granted turn)
            implements Hop {}

    /** robots.txt forbids it. */
    record Forbidden(RobotsDecision decision) implements Hop {}

    /** The host must be left alone for longer than we have. */
    record Postponed(Turn.Later later) implements Hop {}
}
