package org.markwarden.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.politeness.Manners;
import org.markwarden.crawler.warc.WarcException;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.PlannedRoom;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Visits what is due on one host, one after the other, and acknowledges in groups. */
final class HostRound {
    private static final Logger LOG = LoggerFactory.getLogger(HostRound.class);
    private static final int GROUP = 20;
    private static final Duration WORTH_USING = Duration.ofMillis(40);
    private static final Duration GROUP_AGE = Duration.ofMillis(500);
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofSeconds(90);

    private final String host;
    private final CrawlTools tools;
    private final Visiting visiting;
    private final Manners manners;
    private final Round round;
    private final List<Visited> group = new ArrayList<>();
    private int batch = 1;

    HostRound(String host, CrawlTools tools, Visiting visiting, Manners manners, Round round) {
        this.host = host;
        this.tools = tools;
        this.visiting = visiting;
        this.manners = manners;
        this.round = round;
    }

    /** Works until nothing is due, the time is up, or the host wants to be left alone for longer. */
    void run() throws InterruptedException {
        try {
            List<Visit> leased = lease();
            while (!leased.isEmpty()) {
                Instant began = tools.clock().instant();
                boolean goesOn = visitAll(leased);
                adaptBatch(Duration.between(began, tools.clock().instant()));
                acknowledge();
                leased = goesOn ? lease() : List.of();
            }
        } finally {
            acknowledge();
            manners.save(host);
        }
    }

    /** Many at once from a quick host, few from a slow one, so that no lease runs out while it is held. */
    private void adaptBatch(Duration took) {
        batch = took.compareTo(QUICK) < 0 ? Math.min(batch * 2, GROUP) : 1;
    }

    private List<Visit> lease() {
        Instant now = tools.clock().instant();
        if (!now.isBefore(round.until()) || manners.nextAllowed(host).isAfter(round.until())) {
            return List.of();
        }
        return frontier().lease(host, now, now.plus(LEASE), batch);
    }

    /** False when the rest must wait for another round. */
    private boolean visitAll(List<Visit> leased) throws InterruptedException {
        for (int i = 0; i < leased.size(); i++) {
            Optional<Instant> later = visit(leased.get(i));
            if (later.isPresent()) {
                frontier().release(leased.subList(i, leased.size()));
                round.close(host, later.get());
                return false;
            }
        }
        return true;
    }

    /** When to try again, for a visit that could not be made now. */
    private Optional<Instant> visit(Visit visit) throws InterruptedException {
        Site site = round.site(visit);
        if (!round.quota().take(site)) {
            return Optional.of(Instant.MAX);
        }
        switch (ending(visit, site)) {
            case Visiting.Ending.NotYet notYet -> {
                round.quota().giveBack(site);
                return Optional.of(notYet.later().when());
            }
            case Visiting.Ending.Made made -> {
                group.add(made.visited());
                if (isTimeToAcknowledge()) {
                    acknowledge();
                }
                return Optional.empty();
            }
        }
    }

    /** The one place where a page we stumble over is caught; what cannot be written down stops the round. */
    private Visiting.Ending ending(Visit visit, Site site) throws InterruptedException {
        try {
            return visiting.visit(visit, site, round.until());
        } catch (WarcException | StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("visit failed: {}", visit.url(), e);
            Instant now = tools.clock().instant();
            var failed = new Fetch.Failed(
                    visit.url(), now, "stumbled: " + e.getClass().getSimpleName());
            return new Visiting.Ending.Made(
                    new Visited(visit, failed, now.plus(Duration.ofDays(1)), Optional.empty(), List.of(), Set.of()));
        }
    }

    /** A pause is well used by writing; a busy host is written down in groups. */
    private boolean isTimeToAcknowledge() {
        Instant now = tools.clock().instant();
        return group.size() >= GROUP
                || manners.nextAllowed(host).isAfter(now.plus(WORTH_USING))
                || group.getFirst().fetch().at().plus(GROUP_AGE).isBefore(now);
    }

    /** Records first, then the database: what it says exists does. */
    private void acknowledge() {
        if (group.isEmpty()) {
            return;
        }
        List<Visited> done = List.copyOf(group);
        group.clear();
        Set<String> written =
                done.stream().flatMap(visited -> visited.written().stream()).collect(Collectors.toSet());
        tools.warcs().sync(written);
        tools.storage().atomically(() -> done.forEach(this::write));
        done.forEach(visited -> round.progress().visited(visited.visit(), visited.fetch()));
    }

    private void write(Visited visited) {
        Storage storage = tools.storage();
        visited.kept().ifPresent(kept -> {
            storage.snapshots().add(kept.snapshot());
            watchRooms(visited.visit(), kept);
            kept.listings().stream().filter(listing -> adds(kept, listing)).forEach(storage.listings()::add);
            kept.fields().ifPresent(fields -> storage.coverage().count(List.of(fields)));
            kept.list().ifPresent(storage.coverage()::see);
            kept.seller().ifPresent(storage.sellers()::add);
        });
        storage.frontier().add(visited.planned());
        storage.frontier().complete(visited.visit(), visited.fetch(), visited.next());
    }

    /**
     * A list page or a shelf shows less of an offer than the offer's own page. Its card counts only until the offer itself was read;
     * a later card must not hide what the own page said of seller, origin and goods.
     */
    private boolean adds(Visited.Kept kept, Listing listing) {
        return switch (kept.snapshot().page()) {
            case SEARCH, SHOP, LIVE_ROOM ->
                tools.storage().listings().find(listing.id()).isEmpty();
            case PRODUCT, DELISTED, CHALLENGE, ERROR, OTHER -> true;
        };
    }

    /** From here on the rooms of a page are looked at by a stage of their own, at the pace of a show. */
    private void watchRooms(Visit visit, Visited.Kept kept) {
        if (kept.snapshot().page() != PageKind.LIVE_ROOM) {
            return;
        }
        for (Listing listing : kept.listings()) {
            LiveShow show = listing.live();
            if (show != null && show.room() != null && !show.room().isBlank()) {
                String platform = listing.platform() == null ? visit.marketplace() : listing.platform();
                tools.storage()
                        .liveRooms()
                        .plan(new PlannedRoom(
                                new LiveRoomId(platform, show.room()),
                                visit.url(),
                                kept.snapshot().capturedAt()));
            }
        }
    }

    private FrontierStore frontier() {
        return tools.storage().frontier();
    }
}
