package org.markwarden.crawler.frontier;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.politeness.Pace;

/**
 * What is visited under one budget: a described marketplace, or the host of a seed.
 *
 * @param name as in {@code Visit.marketplace}
 * @param seeds where a visit begins
 * @param covers whether an address belongs to it
 * @param assessment the effect-assessment record (效果评估) under which it is visited
 */
public record Site(String name, List<URI> seeds, Predicate<URI> covers, Budget budget, String assessment) {
    public Site {
        seeds = List.copyOf(seeds);
    }

    /** A marketplace with a file. */
    public static Site of(MarketplaceFile file) {
        String assessment = file.assessment() == null ? defaultAssessment(file.budget()) : file.assessment();
        return new Site(file.name(), file.startAddresses(), file::covers, file.budget(), assessment);
    }

    /** One site for each host among the seeds, named by it. */
    public static List<Site> ofSeeds(Collection<URI> seeds, Budget budget) {
        Map<String, Set<URI>> byHost = new LinkedHashMap<>();
        for (URI seed : seeds) {
            byHost.computeIfAbsent(Origin.of(seed).hostAndPort(), host -> new LinkedHashSet<>())
                    .add(seed);
        }
        return byHost.entrySet().stream()
                .map(entry -> new Site(
                        entry.getKey(),
                        List.copyOf(entry.getValue()),
                        url -> isHost(entry.getKey(), url),
                        budget,
                        defaultAssessment(budget)))
                .toList();
    }

    /** The pace of the budget. */
    public Pace pace() {
        return Pace.of(budget.requestsPerSecond(), budget.pagesPerDay());
    }

    private static String defaultAssessment(Budget budget) {
        return "default: public pages only, robots.txt obeyed, %s requests a second, at most %d pages a run"
                .formatted(Double.toString(budget.requestsPerSecond()).replaceAll("\\.0$", ""), budget.pagesPerRun());
    }

    /** The same host, with or without {@code www.}; a site on a port of its own has no other. */
    private static boolean isHost(String host, URI url) {
        String found = Origin.of(url).hostAndPort();
        return found.equals(host) || found.equals("www." + host) || host.equals("www." + found);
    }
}
