package org.markwarden.crawler.frontier;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.parse.Reading;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.storage.Visit;

/** Turns the addresses a page names into visits of its site: listings and following pages before all else. */
public final class Planner {
    static final int MAX_DEPTH = 30;

    /**
     * Due times are in the past for what is wanted first: the frontier leases in the order of due times. Goods and following pages come
     * before all else, selections from lists after all else, when most of these lists were read.
     */
    private static final Duration HEAD_START = Duration.ofHours(3);

    private static final Duration START = Duration.ofHours(2);
    private static final Duration LATE_START = Duration.ofHours(1);

    private final TrapGuard guard = new TrapGuard();
    private final Selections selections = new Selections();
    private final HeldBack held = new HeldBack();
    private final OfferAddresses offers = new OfferAddresses();
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

    /** Whether an address is tried to see whether it only selects from a list. */
    public boolean selectsFromList(URI url) {
        return selections.isTriedOnList(url);
    }

    /** How the site's offers are called. */
    public OfferAddresses offers() {
        return offers;
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
        reading.items().stream()
                .flatMap(item -> NormalUrl.of(item.toString()).stream())
                .forEach(item -> addItem(planned, item, new Step(site, from, soon, from.depth() + 1)));
        Step further = new Step(site, from, now.minus(START), from.depth() + 1);
        Step late = new Step(site, from, now.minus(LATE_START), from.depth() + 1);
        for (URI other : reading.others()) {
            NormalUrl.of(other.toString()).ifPresent(url -> addOther(planned, url, reading, further, late));
        }
        return List.copyOf(planned.values());
    }

    private void addItem(Map<URI, Visit> planned, URI item, Step step) {
        if (!isSameOffer(item, step)) {
            add(planned, List.of(item), step);
            if (planned.containsKey(item)) {
                offers.visit(step.site().name(), item);
            }
        }
    }

    private boolean isSameOffer(URI url, Step step) {
        boolean same = offers.isVisitedElsewhere(step.site().name(), url);
        if (same && !known.test(url)) {
            leftOut.note(step.site().name(), url, LeftOut.Reason.SAME_OFFER);
        }
        return same;
    }

    private void addOther(Map<URI, Visit> planned, URI other, Reading reading, Step further, Step late) {
        if (isSameOffer(other, further)) {
            return;
        }
        URI here = further.from().url();
        URI url = Selections.haveOnePath(here, other) ? ListParameters.inUsualOrder(other) : other;
        boolean ofList = selections.isTriedOnList(here);
        String where = (reading.page() == PageKind.PRODUCT && !ofList ? Selections.OFFER : Selections.LIST)
                + further.site().name();
        boolean selects = canSelect(reading.page()) || ofList;
        Optional<String> kind = selects && !url.equals(here)
                ? selections.kind(where, here, url, reading.filters().contains(other))
                : Optional.empty();
        if (kind.isEmpty()) {
            add(planned, List.of(url), further);
        } else if (selections.admits(kind.get(), url)) {
            add(planned, List.of(url), late);
        } else if (!known.test(url)) {
            hold(kind.get(), url, late, LeftOut.Reason.SELECTION);
        }
    }

    private static boolean canSelect(PageKind page) {
        return switch (page) {
            case SEARCH, SHOP, PRODUCT -> true;
            case LIVE_ROOM, DELISTED, CHALLENGE, ERROR, OTHER -> false;
        };
    }

    /** Visits of addresses a sitemap names. */
    public List<Visit> plan(Site site, Visit from, Collection<URI> addresses, Instant now) {
        Map<URI, Visit> planned = new LinkedHashMap<>();
        add(planned, addresses, new Step(site, from, now.minus(START), from.depth() + 1));
        return List.copyOf(planned.values());
    }

    /**
     * Notes that a page had listings to offer. Returns visits that were held back until then.
     *
     * @param showsNew whether some of these were seen on no page before, the page itself left out
     */
    public List<Visit> learnYield(URI url, boolean showsNew) {
        guard.learnYield(url);
        List<Visit> released = new ArrayList<>();
        held.release(PathShape.of(url), TrapGuard.FOR_EACH_YIELD).forEach(visit -> {
            LeftOut.Reason refusal = guard.refusal(visit.url(), visit.depth());
            if (refusal == null) {
                released.add(visit);
            } else {
                held.add(PathShape.of(visit.url()), visit);
            }
        });
        Optional<String> kind = showsNew ? selections.learnYield(url) : Optional.empty();
        kind.ifPresent(proved -> held.release(proved, TrapGuard.FOR_EACH_YIELD).stream()
                .filter(visit -> selections.admits(proved, visit.url()))
                .forEach(released::add));
        released.forEach(visit -> leftOut.forget(visit.marketplace(), visit.url()));
        return released;
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
        LeftOut.Reason refusal = refusal(url, step);
        if (refusal != null && !known.test(url)) {
            if (refusal == LeftOut.Reason.TOO_MANY_ALIKE) {
                hold(PathShape.of(url), url, step, refusal);
            } else {
                leftOut.note(step.site().name(), url, refusal);
            }
        }
        return refusal == null;
    }

    private LeftOut.@Nullable Reason refusal(URI url, Step step) {
        if (step.depth() > MAX_DEPTH) {
            return LeftOut.Reason.TOO_DEEP;
        }
        return ListParameters.acts(url) ? LeftOut.Reason.ACT : guard.refusal(url, step.depth());
    }

    private void hold(Object kind, URI url, Step step, LeftOut.Reason reason) {
        leftOut.note(step.site().name(), url, reason);
        held.add(kind, visit(url, step.site(), step.depth(), step.from().url(), step.due()));
    }

    private static Visit visit(URI url, Site site, int depth, @Nullable URI from, Instant due) {
        return new Visit(
                url, Origin.of(url).hostAndPort(), site.name(), depth, Purpose.DISCOVER.label(), due, from, null, null);
    }
}
