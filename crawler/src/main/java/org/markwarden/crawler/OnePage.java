package org.markwarden.crawler;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.markwarden.crawler.fetch.Answer;
import org.markwarden.crawler.fetch.Conditions;
import org.markwarden.crawler.fetch.Exchange;
import org.markwarden.crawler.fetch.FetchLimits;
import org.markwarden.crawler.fetch.Fetcher;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.fetch.UnreadableBodyException;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.crawler.politeness.Manners;
import org.markwarden.crawler.politeness.Waiter;
import org.markwarden.crawler.robots.RobotsDesk;
import org.markwarden.storage.memory.MemoryStorage;

/** Fetches one page to look at, by the same robots, pace and address rules as a crawl, and keeps nothing of it. */
public final class OnePage {
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MAX_REDIRECTS = 5;

    private final Fetcher fetcher;
    private final Site site;
    private final Clock clock;
    private final Asker asker;

    public OnePage(Fetcher fetcher, Site site, Clock clock) {
        this.fetcher = fetcher;
        this.site = site;
        this.clock = clock;
        Manners manners = new Manners(new MemoryStorage().frontier(), clock, Waiter.sleeping(clock), DAYS);
        this.asker = new Asker(fetcher, manners, new RobotsDesk(fetcher, manners, clock));
    }

    /** What came of it. */
    public sealed interface Result {
        /** The page, decoded. */
        record Came(RawPage page) implements Result {}

        /** Why there is none. */
        record Refused(String reason) implements Result {}
    }

    /**
     * Fetches.
     *
     * @throws ContactMissingException when the host needs a contact and there is none
     */
    public Result look(URI wanted) throws InterruptedException {
        requireContact(wanted);
        Instant latest = clock.instant().plus(PATIENCE);
        var manner = new Asker.Manner(
                site.pace(), FetchLimits.DEFAULT.within(site.budget().timeout()), latest, (exchange, decision) -> {});
        URI url = wanted;
        for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
            switch (asker.ask(url, Conditions.NONE, manner)) {
                case Hop.Forbidden forbidden -> {
                    return new Result.Refused(
                            "robots.txt forbids it: " + forbidden.decision().rule());
                }
                case Hop.Postponed postponed -> {
                    return new Result.Refused("not now: " + postponed.later().reason());
                }
                case Hop.Asked asked -> {
                    Optional<URI> next = redirect(url, asked.answer());
                    if (next.isEmpty()) {
                        return result(asked.answer());
                    }
                    if (!site.covers().test(next.get())) {
                        return new Result.Refused("redirected out of the site: " + next.get());
                    }
                    url = next.get();
                }
            }
        }
        return new Result.Refused("more than " + MAX_REDIRECTS + " redirects");
    }

    private void requireContact(URI url) {
        Origin origin = Origin.of(url);
        if (fetcher.identity().contact() == null && !fetcher.rules().names(origin)) {
            throw new ContactMissingException(origin.hostAndPort());
        }
    }

    private static Optional<URI> redirect(URI url, Answer answer) {
        return answer instanceof Answer.Came came
                        && came.exchange().status() / 100 == 3
                        && came.exchange().status() != 304
                ? came.exchange().header("Location").flatMap(location -> NormalUrl.resolved(url, location))
                : Optional.empty();
    }

    private static Result result(Answer answer) {
        return switch (answer) {
            case Answer.NotAsked refused -> new Result.Refused(refused.reason());
            case Answer.Missing missing -> new Result.Refused(missing.reason());
            case Answer.Came came -> page(came.exchange());
        };
    }

    private static Result page(Exchange exchange) {
        if (exchange.cut().isPresent()) {
            return new Result.Refused(exchange.cut().get().text());
        }
        try {
            return new Result.Came(new RawPage(
                    exchange.url(),
                    exchange.header("Content-Type").orElse(null),
                    exchange.status(),
                    exchange.decoded(FetchLimits.DEFAULT.decoded()),
                    exchange.header("Link").orElse(null)));
        } catch (UnreadableBodyException e) {
            return new Result.Refused(Words.brief(String.valueOf(e.getMessage())));
        }
    }
}
