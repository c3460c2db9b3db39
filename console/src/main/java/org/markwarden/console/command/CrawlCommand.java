package org.markwarden.console.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.markwarden.console.wiring.Crawling.Visitor;
import org.markwarden.console.wiring.Reading;
import org.markwarden.crawler.CrawlFolder;
import org.markwarden.crawler.CrawlFolder.Order;
import org.markwarden.crawler.CrawlRun;
import org.markwarden.crawler.CrawlRun.Ending;
import org.markwarden.crawler.Progress;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crawl}: one pass over a site; run again it goes on where it was. */
@Command(name = "crawl", description = "visits a site politely and keeps what it sent; run again to resume")
final class CrawlCommand extends ProgramCommand {
    private static final int SAY_EVERY = 25;

    @Mixin
    CrawlTarget target = new CrawlTarget();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "listings.jsonl, warc/, coverage.json")
    Path out = Path.of(".");

    private final AtomicLong visits = new AtomicLong();
    private final AtomicLong fetched = new AtomicLong();

    @Override
    public Integer call() throws InterruptedException {
        Order order = order();
        order.sites().forEach(site -> say("effect assessment of " + site.name() + ": " + site.assessment()));
        try (DataFolder folder = DataFolder.open(out)) {
            boolean resumed = folder.storage().snapshots().count() > 0;
            Ending ending = new CrawlFolder(out, folder.storage(), order).run(progress());
            long listings = folder.storage().listings().count();
            say("%d visits, %d pages kept, %d listings: %s"
                    .formatted(visits.get(), fetched.get(), listings, ending.words()));
            if (fetched.get() > 0 || resumed) {
                return ExitStatus.SUCCESS;
            }
            order.sites().stream().flatMap(site -> site.seeds().stream()).forEach(seed -> sayWhyNot(folder, seed));
            return ExitStatus.FAILURE;
        }
    }

    private void sayWhyNot(DataFolder folder, URI seed) {
        folder.storage().frontier().attempts(NormalUrl.of(seed.toString()).orElse(seed), 1).stream()
                .map(CrawlCommand::whyNot)
                .forEach(reason -> warn(seed + ": " + reason));
    }

    private static String whyNot(Fetch attempt) {
        return switch (attempt) {
            case Fetch.Failed failed -> failed.reason();
            case Fetch.RefusedByRobots refused ->
                "not visited: " + (refused.rule().startsWith("robots.txt") ? "" : "robots.txt says ") + refused.rule();
            case Fetch.Throttled throttled -> "asked for patience, status " + throttled.status();
            case Fetch.NotModified _, Fetch.Fetched _ -> "nothing new";
        };
    }

    private Order order() {
        var config = configuration();
        Visitor visitor = target.visitor(config);
        AddressRules addresses = AddressRules.allowing(visitor.allowHosts());
        List<Site> sites = target.sites(addresses);
        Identity identity = Identity.of(Version.current(), visitor.contact());
        CrawlRun.requireContact(sites, identity, addresses);
        PageReader reader = new PageReader(Stream.concat(
                        Stream.ofNullable(target.file()),
                        Reading.marketplaces(program().configFolder()).stream())
                .toList());
        return new Order(sites, identity, addresses, reader, Clock.systemUTC(), "markwarden");
    }

    private Progress progress() {
        return (visit, fetch) -> {
            fetched.addAndGet(fetch instanceof Fetch.Fetched ? 1 : 0);
            long count = visits.incrementAndGet();
            if (count % SAY_EVERY == 0) {
                say(count + " visits, last " + visit.url());
            }
        };
    }
}
