package org.markwarden.crawler;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.coverage.PageYield;
import org.markwarden.crawler.fetch.Exchange;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Planner;
import org.markwarden.crawler.frontier.Purpose;
import org.markwarden.crawler.frontier.Recrawl;
import org.markwarden.crawler.frontier.SellerLinks;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.crawler.parse.Reading;
import org.markwarden.crawler.sitemap.Sitemaps;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.text.CleanText;
import org.markwarden.storage.CoverageStore;
import org.markwarden.storage.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns an answer that was kept into a snapshot, its listings, and the visits it leads to. */
final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final CrawlTools tools;
    private final Planner planner;
    private final SeenListings seen;

    Keeping(CrawlTools tools, Planner planner) {
        this.tools = tools;
        this.planner = planner;
        this.seen = new SeenListings(tools.storage().listings());
    }

    /**
     * An answer in full.
     *
     * @param direct no redirect led to it, so that its validators are those of the address asked for
     */
    @SuppressWarnings("ArrayRecordComponent") // a body is large, written to and compared by nobody
    record Answered(Exchange exchange, byte[] body, Archive.Place place, boolean direct) {}

    Draft keep(Visit visit, Site site, Answered answer) {
        RawPage page = new RawPage(
                answer.exchange().url(),
                answer.exchange().header("Content-Type").orElse(null),
                answer.exchange().status(),
                answer.body(),
                answer.exchange().header("Link").orElse(null));
        Optional<List<URI>> sitemap = Sitemaps.read(page);
        Reading reading = sitemap.map(addresses ->
                        Reading.without(PageKind.OTHER, "sitemap of %d addresses".formatted(addresses.size())))
                .orElseGet(() -> read(page));
        Snapshot snapshot = snapshot(visit, page, reading, answer);
        List<Listing> listings = named(visit, reading, listings(visit, reading, snapshot));
        List<Visit> released = listings.isEmpty()
                ? List.of()
                : planner.learnYield(visit.url(), seen.hasNew(otherThan(visit, listings)));
        Instant now = tools.clock().instant();
        List<Visit> planned = new ArrayList<>(released);
        if (leadsOn(visit)) {
            planned.addAll(sitemap.map(addresses -> planner.plan(site, visit, addresses, now))
                    .orElseGet(() -> planner.plan(site, visit, reading, now)));
        }
        Visited.Kept kept = new Visited.Kept(
                snapshot,
                listings,
                fields(visit, reading, snapshot, sitemap.isPresent()),
                list(visit, reading, listings),
                SellerLinks.page(reading, snapshot, tools.reader().platformOf(visit.url())));
        return new Draft(again(visit, answer), kept, planned, next(visit, snapshot, now), answer);
    }

    /** A kept answer, before it is known what else the visit wrote and planned. */
    record Draft(Visit again, Visited.Kept kept, List<Visit> planned, Instant next, Answered answer) {
        Visited with(List<Visit> more, Set<String> written) {
            var all = new ArrayList<>(more);
            all.addAll(planned);
            var fetch = new Fetch.Fetched(
                    again.url(),
                    kept.snapshot().capturedAt(),
                    kept.snapshot().id(),
                    answer.exchange().connection().timing().total());
            return new Visited(again, fetch, next, Optional.of(kept), all, written);
        }
    }

    /** One page the reader stumbles over never stops its neighbours. */
    private Reading read(RawPage page) {
        try {
            return tools.reader().read(page);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("page not read: {}", page.url(), e);
            return Reading.without(
                    PageKind.ERROR, "reader failed: " + e.getClass().getSimpleName());
        }
    }

    private Snapshot snapshot(Visit visit, RawPage page, Reading reading, Answered answer) {
        Exchange exchange = answer.exchange();
        String signature = reading.signatureText();
        return new Snapshot(
                answer.place().id(),
                visit.url(),
                exchange.url(),
                exchange.at(),
                exchange.status(),
                page.contentType() == null ? null : CleanText.cleaned(page.contentType()),
                Sha256.of(exchange.body()),
                answer.place().addresses(),
                reading.page(),
                CleanText.cleaned(reading.reason()),
                signature.isEmpty() ? Sha256.of(answer.body()) : Sha256.of(signature.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Listing> listings(Visit visit, Reading reading, Snapshot snapshot) {
        return reading.listings().stream()
                .map(listing -> listing.toBuilder()
                        .platform(listing.platform() == null ? visit.marketplace() : listing.platform())
                        .capturedAt(snapshot.capturedAt())
                        .snapshot(snapshot.id().value())
                        .seller(SellerLinks.asVisited(listing.seller()))
                        .build())
                .toList();
    }

    /** What looks like an offer at an address that selects from a list may be the list, cut down to one. */
    private List<Listing> otherThan(Visit visit, List<Listing> listings) {
        return planner.selectsFromList(visit.url())
                ? listings.stream()
                        .filter(listing -> !visit.url().toString().equals(listing.url()))
                        .toList()
                : listings;
    }

    /** An offer on the list of a category bears the name it goes by where its own page says it. */
    private List<Listing> named(Visit visit, Reading reading, List<Listing> listings) {
        if (reading.page() == PageKind.PRODUCT) {
            listings.forEach(listing -> planner.offers()
                    .learn(visit.marketplace(), visit.url(), listing.id().value()));
            return listings;
        }
        return listings.stream()
                .map(listing -> listing.id().value().equals(listing.url()) ? named(visit, listing) : listing)
                .toList();
    }

    private Listing named(Visit visit, Listing listing) {
        return NormalUrl.of(listing.id().value())
                .map(url -> planner.offers().name(visit.marketplace(), url))
                .map(name -> listing.toBuilder().id(new ListingId(name)).build())
                .orElse(listing);
    }

    private Optional<CoverageStore.PageFields> fields(
            Visit visit, Reading reading, Snapshot snapshot, boolean sitemap) {
        if (snapshot.status() != 200 || sitemap) {
            return Optional.empty();
        }
        PageKind expected = tools.reader().kindOf(visit.url()).orElse(null);
        return PageYield.of(visit.marketplace(), expected, reading.page(), reading.listings(), snapshot.capturedAt());
    }

    private static Optional<CoverageStore.ListPage> list(Visit visit, Reading reading, List<Listing> listings) {
        if (reading.page() != PageKind.SEARCH && reading.page() != PageKind.SHOP) {
            return Optional.empty();
        }
        Stream<String> names = listings.isEmpty()
                ? reading.items().stream().map(URI::toString)
                : listings.stream().map(listing -> listing.id().value());
        List<String> items =
                names.map(name -> name.replaceAll("\\s+", " ")).distinct().toList();
        List<URI> next = reading.next().stream()
                .flatMap(url -> NormalUrl.of(url.toString()).stream())
                .toList();
        return Optional.of(new CoverageStore.ListPage(
                visit.marketplace(), PageReader.listOf(visit.url()), visit.url(), reading.declared(), items, next));
    }

    /** A follow-up looks at one page and goes no further. */
    private static boolean leadsOn(Visit visit) {
        return visit.purpose().equals(Purpose.DISCOVER.label())
                || visit.purpose().equals(Purpose.RECRAWL.label());
    }

    private Instant next(Visit visit, Snapshot snapshot, Instant now) {
        Optional<Snapshot> before = tools.storage().snapshots().latest(visit.url());
        boolean changed = before.map(Snapshot::signature)
                .map(signature -> !signature.equals(snapshot.signature()))
                .orElse(true);
        return now.plus(Recrawl.after(snapshot.page(), changed, before.map(Snapshot::capturedAt), now));
    }

    private static Visit again(Visit visit, Answered answer) {
        return new Visit(
                visit.url(),
                visit.host(),
                visit.marketplace(),
                visit.depth(),
                Purpose.RECRAWL.label(),
                visit.due(),
                visit.from(),
                validator(answer, "ETag"),
                validator(answer, "Last-Modified"));
    }

    private static @Nullable String validator(Answered answer, String name) {
        return answer.direct() && answer.exchange().status() == 200
                ? answer.exchange().header(name).filter(CleanText::isClean).orElse(null)
                : null;
    }
}
