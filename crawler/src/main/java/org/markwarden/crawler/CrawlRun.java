package org.markwarden.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.markwarden.crawler.coverage.DriftWatch;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.frontier.LeftOut;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.storage.AttemptKind;
import org.markwarden.storage.FrontierStore;

/** Visits sites until nothing is due that is worth waiting for, or their pages are used up. */
public final class CrawlRun {
    /** A host that asks for more patience than this ends the run; another one goes on from there. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofDays(2);

    private final CrawlTools tools;
    private final List<Site> sites;
    private final Progress progress;
    private final LeftOut leftOut = new LeftOut();

    /** How a run ended. */
    public enum Ending {
        /** Nothing is left to visit now. */
        COMPLETE("complete", "not due yet"),
        /** The pages of the run are used up. */
        PAGES_USED_UP("pages of the run are used up", "limited by the number of pages"),
        /** A host must be left alone for longer than a run waits. */
        HOST_RESTS("a host must be left alone for a while", "limited by politeness"),
        /** A fault, a full disk or a person ended it. */
        BROKEN_OFF("broken off", "the run was broken off");

        private final String words;
        private final String notSeen;

        Ending(String words, String notSeen) {
            this.words = words;
            this.notSeen = notSeen;
        }

        /** Why what is planned was not visited, for people. */
        public String notSeen() {
            return notSeen;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    public CrawlRun(CrawlTools tools, List<Site> sites, Progress progress) {
        this.tools = tools;
        this.sites = List.copyOf(sites);
        this.progress = progress;
    }

    /**
     * Refuses sites that nobody may be visited on behalf of.
     *
     * @throws ContactMissingException naming the first
     */
    public void requireContact() {
        requireContact(sites, tools.fetcher().identity(), tools.fetcher().rules());
    }

    /** The same, before anything is opened. */
    public static void requireContact(List<Site> sites, Identity identity, AddressRules rules) {
        if (identity.contact() != null) {
            return;
        }
        for (Site site : sites) {
            site.seeds().stream()
                    .map(Origin::of)
                    .filter(origin -> !rules.names(origin))
                    .findFirst()
                    .ifPresent(origin -> {
                        throw new ContactMissingException(origin.hostAndPort());
                    });
        }
    }

    /** Runs; again after a kill, it goes on where it was. The process must be alone on its store. */
    public Ending run() throws InterruptedException {
        return run(site -> 0L);
    }

    /** The same, with the pages of earlier runs counted: the store never holds more visits than one run may make. */
    public Ending resume() throws InterruptedException {
        return run(site -> frontier().attemptCounts(site.name()).entrySet().stream()
                .filter(count -> !count.getKey().equals(AttemptKind.REFUSED_BY_ROBOTS.label()))
                .mapToLong(Map.Entry::getValue)
                .sum());
    }

    /** What pages named and this run did not plan. */
    public LeftOut leftOut() {
        return leftOut;
    }

    private Ending run(ToLongFunction<Site> visited) throws InterruptedException {
        Ending ending = visitAll(visited);
        new DriftWatch(tools.storage().coverage()).runDue(now());
        return ending;
    }

    private Ending visitAll(ToLongFunction<Site> visited) throws InterruptedException {
        requireContact();
        frontier().releaseAll();
        Crawler crawler = new Crawler(tools, sites, leftOut);
        crawler.plant(now());
        PageQuota quota = PageQuota.limited();
        sites.forEach(
                site -> quota.allow(site.name(), Math.max(0, site.budget().pagesPerRun() - visited.applyAsLong(site))));
        Instant end = now().plus(LONGEST);
        while (now().isBefore(end)) {
            Round round = new Round(now().plus(PATIENCE), sites, quota, progress);
            crawler.run(round);
            if (sites.stream().allMatch(site -> quota.isUsedUp(site.name()))) {
                return waiting() ? Ending.PAGES_USED_UP : Ending.COMPLETE;
            }
            if (frontier().hostsDue(now().plus(PATIENCE), 1).isEmpty()) {
                return Ending.COMPLETE;
            }
            if (crawler.allRest(now().plus(PATIENCE), round)) {
                return unfinished(quota);
            }
            tools.waiter().waitUntil(now().plus(LOOK_AGAIN));
        }
        return Ending.HOST_RESTS;
    }

    private Ending unfinished(PageQuota quota) {
        if (!waiting()) {
            return Ending.COMPLETE;
        }
        boolean usedUp = sites.stream().anyMatch(site -> quota.isUsedUp(site.name()) && waiting(site));
        return usedUp ? Ending.PAGES_USED_UP : Ending.HOST_RESTS;
    }

    private boolean waiting() {
        return sites.stream().anyMatch(this::waiting);
    }

    private boolean waiting(Site site) {
        return frontier().backlog(site.name()).waiting() > 0;
    }

    private FrontierStore frontier() {
        return tools.storage().frontier();
    }

    private Instant now() {
        return tools.clock().instant();
    }
}
