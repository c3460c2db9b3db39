package org.markwarden.crawler;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.markwarden.crawler.fetch.Answer;
import org.markwarden.crawler.fetch.Conditions;
import org.markwarden.crawler.fetch.Exchange;
import org.markwarden.crawler.fetch.FetchLimits;
import org.markwarden.crawler.fetch.Fetcher;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.politeness.Manners;
import org.markwarden.crawler.politeness.Pace;
import org.markwarden.crawler.politeness.Reply;
import org.markwarden.crawler.politeness.RetryAfter;
import org.markwarden.crawler.politeness.Turn;
import org.markwarden.crawler.robots.RobotsDecision;
import org.markwarden.crawler.robots.RobotsDesk;

/** Makes one request as it should be made: by leave of robots.txt, in its turn, within limits. */
final class Asker {
    private final Fetcher fetcher;
    private final Manners manners;
    private final RobotsDesk robots;

    Asker(Fetcher fetcher, Manners manners, RobotsDesk robots) {
        this.fetcher = fetcher;
        this.manners = manners;
        this.robots = robots;
    }

    /**
     * How to ask.
     *
     * @param latest no turn is waited for beyond this instant
     * @param robotsKeeper takes the exchange in which robots.txt was read
     */
    record Manner(Pace pace, FetchLimits limits, Instant latest, BiConsumer<Exchange, RobotsDecision> robotsKeeper) {}

    Hop ask(URI url, Conditions conditions, Manner manner) throws InterruptedException {
        Origin origin = Origin.of(url);
        var asking = new RobotsDesk.Asking(
                manner.pace(),
                manner.latest(),
                manner.limits(),
                exchange -> manner.robotsKeeper().accept(exchange, new RobotsDecision(true, "robots.txt itself")));
        return switch (robots.rules(origin, asking)) {
            case RobotsDesk.Outcome.Postponed postponed -> new Hop.Postponed(postponed.later());
            case RobotsDesk.Outcome.Rules rules -> ask(url, conditions, manner, rules.known());
        };
    }

    /** Ends what was asked of the host of this address: writes down when its next turn is and lets other processes have it. */
    void leave(URI url) {
        manners.save(Origin.of(url).hostAndPort());
    }

    private Hop ask(URI url, Conditions conditions, Manner manner, RobotsDesk.Known known) throws InterruptedException {
        RobotsDecision decision = known.rules().decide(url);
        if (!decision.allowed()) {
            return new Hop.Forbidden(decision);
        }
        Pace pace = known.rules().crawlDelay().map(manner.pace()::noFasterThan).orElse(manner.pace());
        String host = Origin.of(url).hostAndPort();
        return switch (manners.take(host, pace, manner.latest())) {
            case Turn.Later later -> new Hop.Postponed(later);
            case Turn.Granted turn -> {
                Reply reply = new Reply.Broken();
                try {
                    Answer answer = fetcher.get(url, conditions, manner.limits());
                    reply = reply(answer);
                    yield new Hop.Asked(url, answer, known, decision, turn);
                } finally {
                    manners.settle(host, pace, reply);
                }
            }
        };
    }

    private static Reply reply(Answer answer) {
        return switch (answer) {
            case Answer.Came came -> reply(came.exchange());
            case Answer.Missing _ -> new Reply.Broken();
            case Answer.NotAsked _ -> new Reply.Served();
        };
    }

    private static Reply reply(Exchange exchange) {
        if (isThrottling(exchange)) {
            return new Reply.Throttled(retryAfter(exchange).orElse(null));
        }
        return exchange.status() >= 500 ? new Reply.Broken() : new Reply.Served();
    }

    static boolean isThrottling(Exchange exchange) {
        return exchange.status() == 429 || exchange.status() == 503;
    }

    static Optional<Duration> retryAfter(Exchange exchange) {
        return exchange.header("Retry-After").flatMap(value -> RetryAfter.read(value, exchange.at()));
    }
}
