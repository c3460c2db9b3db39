package org.markwarden.crawler;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.storage.Visit;

/** What all hosts of one round share: the time it ends, the sites, what is left to visit. */
final class Round {
    private final Instant until;
    private final Map<String, Site> sites;
    private final PageQuota quota;
    private final Progress progress;
    private final Map<String, Instant> closed = new ConcurrentHashMap<>();

    Round(Instant until, List<Site> sites, PageQuota quota, Progress progress) {
        this.until = until;
        this.sites = new ConcurrentHashMap<>(sites.stream().collect(Collectors.toMap(Site::name, Function.identity())));
        this.quota = quota;
        this.progress = progress;
    }

    Instant until() {
        return until;
    }

    PageQuota quota() {
        return quota;
    }

    Progress progress() {
        return progress;
    }

    /** Nothing more is asked of this host in this round: its pages are used up, or it must wait for longer. */
    boolean isClosed(String host) {
        return closed.containsKey(host);
    }

    /** Closes a host that may not be asked again before then. */
    void close(String host, Instant before) {
        closed.put(host, before);
    }

    /** When a host may be asked again, as far as this round learnt it. */
    Instant restsUntil(String host) {
        return closed.getOrDefault(host, Instant.EPOCH);
    }

    /** The site of a visit; one nobody described is visited as a seed would be. */
    Site site(Visit visit) {
        return sites.computeIfAbsent(
                visit.marketplace(),
                name -> renamed(
                        Site.ofSeeds(List.<URI>of(visit.url()), Budget.DEFAULT).getFirst(), name));
    }

    private static Site renamed(Site site, String name) {
        return new Site(name, site.seeds(), site.covers(), site.budget(), site.assessment());
    }
}
