package org.markwarden.crawler;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.fetch.Answer;
import org.markwarden.crawler.fetch.Conditions;
import org.markwarden.crawler.fetch.Exchange;
import org.markwarden.crawler.fetch.FetchLimits;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.fetch.UnreadableBodyException;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.storage.Visit;

/**
 * Fetches single resources that belong to a page — playlists, segments, captions, endpoints — with all the manners of a visit:
 * robots.txt, the pace and budget of the site, no private address, redirects included. What came is in WARC and on the disk
 * before it is handed back.
 */
public final class Retrieval {
    private static final int MAX_REDIRECTS = 5;

    private final CrawlTools tools;
    private final Asker asker;

    Retrieval(CrawlTools tools, Asker asker) {
        this.tools = tools;
        this.asker = asker;
    }

    /**
     * How to fetch.
     *
     * @param purpose written into the WARC metadata
     * @param from the address that named the resource
     * @param latest no turn is waited for beyond this instant
     * @param largest bytes of a body, as sent
     */
    public record Errand(
            Site site, String purpose, @Nullable URI from, Instant latest, int largest) {}

    /** What became of it. */
    public sealed interface Result {
        /**
         * It came whole.
         *
         * @param url the address that answered
         * @param body content coding taken off
         * @param payload digest of the body as sent
         */
        @SuppressWarnings("ArrayRecordComponent") // a body is large, written to and compared by nobody
        record Kept(
                URI url,
                int status,
                @Nullable String contentType,
                byte[] body,
                Sha256 payload,
                Instant at,
                SnapshotId id,
                List<WarcAddress> records)
                implements Result {}

        /**
         * It did not.
         *
         * @param again not before this instant, when the host must be left alone until then
         */
        record Missing(URI url, String reason, @Nullable Instant again) implements Result {}
    }

    /** Fetches all of a resource. */
    public Result get(URI url, Errand errand) throws InterruptedException {
        return get(url, null, errand);
    }

    /** Fetches the part of a resource that a Range header names, or all of it. */
    public Result get(URI url, @Nullable String range, Errand errand) throws InterruptedException {
        Site site = errand.site();
        Visit visit = new Visit(
                url,
                Origin.of(url).hostAndPort(),
                site.name(),
                0,
                errand.purpose(),
                tools.clock().instant(),
                errand.from(),
                null,
                null);
        Archive archive = new Archive(tools.warcs(), tools.fetcher().identity().userAgent(), visit, site);
        FetchLimits limits = FetchLimits.DEFAULT.within(site.budget().timeout()).ofBody(errand.largest());
        Asker.Manner manner = new Asker.Manner(site.pace(), limits, errand.latest(), archive::keepRobots);
        Walk walk = new Walk(archive, manner, site);
        try {
            return walk.from(url, new Conditions(null, null, range));
        } finally {
            walk.leave();
            tools.warcs().sync(archive.written());
        }
    }

    /** From address to address until one answers. */
    private final class Walk {
        private final Archive archive;
        private final Asker.Manner manner;
        private final Site site;
        private final Set<URI> seen = new HashSet<>();
        private final List<URI> visited = new ArrayList<>();

        Walk(Archive archive, Asker.Manner manner, Site site) {
            this.archive = archive;
            this.manner = manner;
            this.site = site;
        }

        Result from(URI first, Conditions conditions) throws InterruptedException {
            URI url = first;
            while (seen.size() <= MAX_REDIRECTS) {
                if (!seen.add(url)) {
                    return missing(url, "redirected in a circle");
                }
                if (!site.covers().test(url)) {
                    return missing(url, "outside of the site");
                }
                visited.add(url);
                Hop hop = asker.ask(url, conditions, manner);
                switch (hop) {
                    case Hop.Postponed postponed -> {
                        return new Result.Missing(
                                url,
                                postponed.later().reason(),
                                postponed.later().when());
                    }
                    case Hop.Forbidden forbidden -> {
                        return missing(
                                url, "robots.txt: " + forbidden.decision().rule());
                    }
                    case Hop.Asked asked -> {
                        Optional<URI> next = redirect(asked);
                        if (next.isEmpty()) {
                            return ended(asked);
                        }
                        archive.keep(asked);
                        url = next.get();
                    }
                }
            }
            return missing(first, "more than %d redirects".formatted(MAX_REDIRECTS));
        }

        /** Holds no host any longer, whatever came of it. */
        void leave() {
            visited.forEach(asker::leave);
        }

        private Optional<URI> redirect(Hop.Asked asked) {
            if (!(asked.answer() instanceof Answer.Came came)) {
                return Optional.empty();
            }
            int status = came.exchange().status();
            boolean moves = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
            return moves
                    ? came.exchange().header("Location").flatMap(place -> NormalUrl.resolved(asked.url(), place))
                    : Optional.empty();
        }

        private Result ended(Hop.Asked asked) {
            return switch (asked.answer()) {
                case Answer.NotAsked refused -> missing(asked.url(), refused.reason());
                case Answer.Missing missing -> missing(asked.url(), missing.reason());
                case Answer.Came came -> came(asked, came.exchange());
            };
        }

        private Result came(Hop.Asked asked, Exchange exchange) {
            if (Asker.isThrottling(exchange)) {
                return missing(asked.url(), "status " + exchange.status() + ", the host asks for patience");
            }
            if (exchange.cut().isPresent()) {
                return missing(asked.url(), exchange.cut().get().text());
            }
            Optional<Archive.Place> place = archive.keep(asked);
            if (place.isEmpty()) {
                return missing(asked.url(), "status " + exchange.status());
            }
            try {
                return new Result.Kept(
                        asked.url(),
                        exchange.status(),
                        exchange.header("Content-Type").orElse(null),
                        exchange.decoded(manner.limits().decoded()),
                        Sha256.of(exchange.body()),
                        exchange.at(),
                        place.get().id(),
                        place.get().addresses());
            } catch (UnreadableBodyException e) {
                return missing(asked.url(), Words.brief(String.valueOf(e.getMessage())));
            }
        }

        private Result missing(URI url, String reason) {
            return new Result.Missing(url, reason, null);
        }
    }
}
