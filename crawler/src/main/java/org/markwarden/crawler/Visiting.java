package org.markwarden.crawler;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.markwarden.crawler.fetch.Answer;
import org.markwarden.crawler.fetch.Conditions;
import org.markwarden.crawler.fetch.Exchange;
import org.markwarden.crawler.fetch.FetchLimits;
import org.markwarden.crawler.fetch.UnreadableBodyException;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Planner;
import org.markwarden.crawler.frontier.Purpose;
import org.markwarden.crawler.frontier.Recrawl;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.politeness.Turn;
import org.markwarden.crawler.robots.RobotsDesk;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.Visit;

/** Makes one visit: asks, follows redirects with the same care, keeps the answers, hands the last one to the reader. */
final class Visiting {
    private static final int MAX_REDIRECTS = 5;

    private final CrawlTools tools;
    private final Asker asker;
    private final Planner planner;
    private final Keeping keeping;

    Visiting(CrawlTools tools, Asker asker, Planner planner) {
        this.tools = tools;
        this.asker = asker;
        this.planner = planner;
        this.keeping = new Keeping(tools, planner);
    }

    /** What became of a visit. */
    sealed interface Ending {
        record Made(Visited visited) implements Ending {}

        /** Nothing was asked; the visit stays due. */
        record NotYet(Turn.Later later) implements Ending {}
    }

    Ending visit(Visit visit, Site site, Instant latest) throws InterruptedException {
        return new OneVisit(visit, site, latest).run();
    }

    /** A visit on its way from address to address. */
    private final class OneVisit {
        private final Visit visit;
        private final Site site;
        private final Archive archive;
        private final Asker.Manner manner;
        private final List<Visit> planned = new ArrayList<>();
        private final Set<URI> seen = new HashSet<>();

        OneVisit(Visit visit, Site site, Instant latest) {
            this.visit = visit;
            this.site = site;
            this.archive = new Archive(tools.warcs(), tools.fetcher().identity().userAgent(), visit, site);
            this.manner = new Asker.Manner(
                    site.pace(), FetchLimits.DEFAULT.within(site.budget().timeout()), latest, archive::keepRobots);
        }

        Ending run() throws InterruptedException {
            URI url = visit.url();
            Conditions conditions = new Conditions(visit.etag(), visit.lastModified());
            while (seen.size() <= MAX_REDIRECTS) {
                seen.add(url);
                Hop hop = asker.ask(url, conditions, manner);
                if (hop instanceof Hop.Postponed postponed) {
                    return postponed(url, postponed.later());
                }
                if (hop instanceof Hop.Forbidden forbidden) {
                    return forbidden(forbidden);
                }
                Hop.Asked asked = (Hop.Asked) hop;
                planSitemaps(asked.robots());
                Optional<String> location = location(asked.answer());
                if (location.isEmpty()) {
                    return made(ended(asked));
                }
                archive.keep(asked);
                Optional<URI> next = NormalUrl.resolved(url, location.get());
                Optional<String> refusal = refusal(location.get(), next);
                if (refusal.isPresent()) {
                    return made(failed(refusal.get()));
                }
                url = next.orElseThrow();
                conditions = Conditions.NONE;
            }
            return made(failed("more than %d redirects".formatted(MAX_REDIRECTS)));
        }

        private Ending postponed(URI url, Turn.Later later) {
            if (url.equals(visit.url())) {
                return new Ending.NotYet(later);
            }
            String reason = "redirected to a host that must wait: " + later.reason();
            return made(visited(new Fetch.Failed(visit.url(), now(), reason), later.when()));
        }

        private Ending forbidden(Hop.Forbidden forbidden) {
            var fetch = new Fetch.RefusedByRobots(
                    visit.url(), now(), forbidden.decision().rule());
            return made(visited(fetch, now().plus(Duration.ofDays(1))));
        }

        private void planSitemaps(RobotsDesk.Known robots) {
            if (robots.isFresh()) {
                List<URI> sitemaps = robots.rules().sitemaps().stream()
                        .flatMap(text -> NormalUrl.resolved(visit.url(), text).stream())
                        .toList();
                planned.addAll(planner.plan(site, visit, sitemaps, now()));
            }
        }

        private Optional<String> location(Answer answer) {
            if (answer instanceof Answer.Came came && isRedirect(came.exchange().status())) {
                return came.exchange().header("Location");
            }
            return Optional.empty();
        }

        private static boolean isRedirect(int status) {
            return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        }

        private Optional<String> refusal(String location, Optional<URI> next) {
            if (next.isEmpty()) {
                return Optional.of("redirected to no address");
            }
            if (seen.contains(next.get())) {
                return Optional.of("redirected in a circle");
            }
            return site.covers().test(next.get())
                    ? Optional.empty()
                    : Optional.of("redirected out of the site: " + Words.brief(location));
        }

        private Visited ended(Hop.Asked asked) {
            return switch (asked.answer()) {
                case Answer.NotAsked refused -> failed(refused.reason());
                case Answer.Missing missing -> failed(missing.reason());
                case Answer.Came came -> came(asked, came.exchange());
            };
        }

        private Visited came(Hop.Asked asked, Exchange exchange) {
            if (Asker.isThrottling(exchange)) {
                var fetch = new Fetch.Throttled(
                        visit.url(),
                        exchange.at(),
                        exchange.status(),
                        Asker.retryAfter(exchange).orElse(null));
                return visited(fetch, now());
            }
            if (exchange.cut().isPresent()) {
                return failed(exchange.cut().get().text());
            }
            if (exchange.status() == 304) {
                return notModified(exchange);
            }
            try {
                byte[] body = exchange.decoded(manner.limits().decoded());
                Archive.Place place = archive.keep(asked).orElseThrow();
                var answer = new Keeping.Answered(exchange, body, place, seen.size() == 1);
                return keeping.keep(visit, site, answer).with(planned, archive.written());
            } catch (UnreadableBodyException e) {
                return failed(Words.brief(String.valueOf(e.getMessage())));
            }
        }

        private Visited notModified(Exchange exchange) {
            return tools.storage()
                    .snapshots()
                    .latest(visit.url())
                    .map(before -> {
                        var fetch = new Fetch.NotModified(visit.url(), exchange.at(), before.id());
                        var interval = Recrawl.after(before.page(), false, Optional.of(before.capturedAt()), now());
                        return visited(fetch, now().plus(interval));
                    })
                    .orElseGet(() -> failed("said to be unchanged, but nothing is kept of it"));
        }

        private Visited failed(String reason) {
            int failures = 1 + earlierFailures();
            var next = now().plus(Recrawl.afterFailure(failures, site.pace().interval()));
            return visited(new Fetch.Failed(visit.url(), now(), reason), next);
        }

        private int earlierFailures() {
            int failures = 0;
            for (Fetch attempt : tools.storage().frontier().attempts(visit.url(), 6)) {
                if (!(attempt instanceof Fetch.Failed)) {
                    break;
                }
                failures++;
            }
            return failures;
        }

        private Visited visited(Fetch fetch, Instant next) {
            boolean keepsConditions = fetch instanceof Fetch.NotModified;
            Visit again = new Visit(
                    visit.url(),
                    visit.host(),
                    visit.marketplace(),
                    visit.depth(),
                    fetch instanceof Fetch.NotModified ? Purpose.RECRAWL.label() : visit.purpose(),
                    visit.due(),
                    visit.from(),
                    keepsConditions ? visit.etag() : null,
                    keepsConditions ? visit.lastModified() : null);
            return new Visited(again, fetch, next, Optional.empty(), planned, archive.written());
        }

        private Ending made(Visited visited) {
            return new Ending.Made(visited);
        }

        private Instant now() {
            return tools.clock().instant();
        }
    }
}
