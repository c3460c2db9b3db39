package org.markwarden.crawler;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.storage.folder.DataFolder;

/** A crawl in a process of its own, to be killed. */
final class KilledCrawl {
    private KilledCrawl() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path out = Path.of(arguments[0]);
        URI seed = URI.create(arguments[1]);
        var order = new CrawlFolder.Order(
                Site.ofSeeds(List.of(seed), new Budget(500, 5_000, 50_000, Duration.ofSeconds(5))),
                Identity.of("0.1.0", null),
                AddressRules.allowing(List.of(seed.getRawAuthority())),
                new PageReader(List.of()),
                Clock.systemUTC(),
                "mw");
        try (DataFolder folder = DataFolder.open(out)) {
            System.out.println(new CrawlFolder(out, folder.storage(), order).run(Progress.silent()));
        }
    }
}
