package org.markwarden.console.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.config.ApplicationConfig;
import org.markwarden.console.wiring.Crawling.Visitor;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which site a pass visits, how much of it, and as whom: the options that {@code crawl} and {@code run} share. */
final class CrawlTarget {
    @Option(names = "--seed", paramLabel = "URL", description = "an address to begin at (repeatable)")
    List<String> seeds = List.of();

    @Option(names = "--marketplace", paramLabel = "FILE", description = "a marketplace file")
    @Nullable
    Path marketplace;

    @Option(
            names = "--max-pages",
            paramLabel = "N",
            description =
                    "pages in all, those of earlier runs into the same folder included (default: 500, or the file's)")
    @Nullable
    Integer maxPages;

    @Option(names = "--rate", paramLabel = "R", description = "requests a second; above 1 for allowed hosts only")
    @Nullable
    Double rate;

    @Mixin
    VisitorOptions visitor = new VisitorOptions();

    /** As whom the site is visited. */
    Visitor visitor(ApplicationConfig config) {
        return visitor.visitor(config, file());
    }

    /** The marketplace file, if one is named. */
    @Nullable
    MarketplaceFile file() {
        return marketplace == null ? null : MarketplaceFiles.read(marketplace);
    }

    /** The sites, each with its budget. */
    List<Site> sites(AddressRules rules) {
        MarketplaceFile file = file();
        if ((file == null) == seeds.isEmpty()) {
            throw new WrongUse("wants --seed URL or --marketplace FILE");
        }
        return file == null
                ? Site.ofSeeds(addresses(rules), budget(Budget.DEFAULT))
                : List.of(withBudget(Site.of(file)));
    }

    private Site withBudget(Site site) {
        return new Site(site.name(), site.seeds(), site.covers(), budget(site.budget()), site.assessment());
    }

    private List<URI> addresses(AddressRules rules) {
        List<URI> addresses = new ArrayList<>();
        for (String seed : seeds) {
            URI address =
                    NormalUrl.of(seed).orElseThrow(() -> new WrongUse("--seed wants an http(s) address, has " + seed));
            if (rate != null && rate > Budget.DEFAULT.requestsPerSecond() && !rules.names(Origin.of(address))) {
                throw new WrongUse("--rate above " + Budget.DEFAULT.requestsPerSecond()
                        + " is for hosts named by --allow-host only, not " + address.getHost());
            }
            requirePublic(Origin.of(address), rules);
            addresses.add(address);
        }
        return addresses;
    }

    /** What is private by its own words is refused before anything is made; names are asked of when they are connected. */
    private static void requirePublic(Origin origin, AddressRules rules) {
        rules.refusalOfWritten(origin).ifPresent(reason -> {
            throw new WrongUse("--allow-host " + origin.hostAndPort() + " is needed: " + reason);
        });
    }

    private Budget budget(Budget standard) {
        try {
            return new Budget(
                    rate == null ? standard.requestsPerSecond() : rate,
                    maxPages == null ? standard.pagesPerRun() : maxPages,
                    maxPages == null ? standard.pagesPerDay() : Math.max(maxPages, standard.pagesPerDay()),
                    standard.timeout());
        } catch (IllegalArgumentException e) {
            throw new WrongUse(String.valueOf(e.getMessage()));
        }
    }
}
