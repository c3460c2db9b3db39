package org.markwarden.crawler.frontier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.parse.Reading;
import org.markwarden.storage.Visit;

/** Turns the addresses a page names into visits of its site: listings and following pages before all else. */
public final class Planner {
    static final int MAX_DEPTH = 30;

    /** Due times are in the past for what is wanted first: the frontier leases in the order of due times. */
    private static final Duration HEAD_START = Duration.ofHours(1);

    private final TrapGuard guard = new TrapGuard();
    private final Predicate<URI> known;
    private final LeftOut leftOut;

    /**
     * A planner of one process.
     *
     * @param known whether an address is planned already
     * @param leftOut is told of what is not planned
     */
    public Planner(Predicate<URI> known, LeftOut leftOut) {
        this.known = known;
        this.leftOut = leftOut;
    }

    /** Visits of the seeds. */
    public static List<Visit> seeds(Site site, Instant now) {
        return site.seeds().stream()
                .flatMap(seed -> NormalUrl.of(seed.toString()).stream())
                .map(seed -> visit(seed, site, 0, null, now.minus(HEAD_START)))
                .toList();
    }

    /** Visits of what a page leads to. */
    public List<Visit> plan(Site site, Visit from, Reading reading, Instant now) {
        Map<URI, Visit> planned = new LinkedHashMap<>();
        Instant soon = now.minus(HEAD_START);
        add(planned, reading.next(), new Step(site, from, soon, from.depth()));
        add(planned, reading.items(), new Step(site, from, soon, from.depth() + 1));
        add(planned, reading.others(), new Step(site, from, now, from.depth() + 1));
        return List.copyOf(planned.values());
    }

    /** Visits of addresses a sitemap names. */
    public List<Visit> plan(Site site, Visit from, Collection<URI> addresses, Instant now) {
        Map<URI, Visit> planned = new LinkedHashMap<>();
        add(planned, addresses, new Step(site, from, now, from.depth() + 1));
        return List.copyOf(planned.values());
    }

    /** Notes that a page had listings to offer. */
    public void learnYield(URI url) {
        guard.learnYield(url);
    }

    /** A following page is as deep as the list itself: a list of a hundred pages is no deep place. */
    private record Step(Site site, Visit from, Instant due, int depth) {}

    private void add(Map<URI, Visit> planned, Collection<URI> addresses, Step step) {
        for (URI address : addresses) {
            NormalUrl.of(address.toString())
                    .filter(url ->
                            !planned.containsKey(url) && step.site().covers().test(url))
                    .filter(url -> isAdmitted(url, step))
                    .ifPresent(url -> planned.put(
                            url,
                            visit(url, step.site(), step.depth(), step.from().url(), step.due())));
        }
    }

    private boolean isAdmitted(URI url, Step step) {
        LeftOut.Reason refusal = step.depth() > MAX_DEPTH ? LeftOut.Reason.TOO_DEEP : guard.refusal(url);
        if (refusal != null && !known.test(url)) {
            leftOut.note(step.site().name(), url, refusal);
        }
        return refusal == null;
    }

    private static Visit visit(URI url, Site site, int depth, @Nullable URI from, Instant due) {
        return new Visit(
                url, Origin.of(url).hostAndPort(), site.name(), depth, Purpose.DISCOVER.label(), due, from, null, null);
    }
}
