package org.markwarden.crawler;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Fetcher;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.Resolver;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.politeness.Waiter;
import org.markwarden.crawler.warc.WarcFolder;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;

/**
 * A crawl into a folder: {@code listings.jsonl}, {@code coverage.json}, {@code warc/*.warc.gz}. The store behind it is the
 * caller's; the same folder and store again resume.
 */
public final class CrawlFolder {
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");
    private static final long WARC_BYTES = 1L << 30;

    private final Path folder;
    private final Storage storage;
    private final Order order;

    /**
     * What to visit, and as whom.
     *
     * @param node first part of WARC file names
     */
    public record Order(
            List<Site> sites, Identity identity, AddressRules addresses, PageReader reader, Clock clock, String node) {
        public Order {
            sites = List.copyOf(sites);
        }
    }

    public CrawlFolder(Path folder, Storage storage, Order order) {
        this.folder = folder;
        this.storage = storage;
        this.order = order;
    }

    /**
     * Visits until nothing is left to do now, then writes the results; they are written as well when the run is broken off.
     *
     * @throws ContactMissingException when a host needs a contact
     */
    public CrawlRun.Ending run(Progress progress) throws InterruptedException {
        var node = new WarcFolder.Node(order.node(), order.identity().userAgent(), DAYS, WARC_BYTES);
        try (WarcFolder warcs = WarcFolder.open(new BlobFolder(folder).warc(), node, order.clock());
                Fetcher fetcher = new Fetcher(order.identity(), order.addresses(), Resolver.system(), order.clock())) {
            var tools = new CrawlTools(
                    storage, warcs, fetcher, order.reader(), order.clock(), Waiter.sleeping(order.clock()), DAYS);
            return run(new CrawlRun(tools, order.sites(), progress));
        }
    }

    private CrawlRun.Ending run(CrawlRun run) throws InterruptedException {
        var results = new CrawlResults(storage, order.sites(), order.clock());
        CrawlRun.Ending ending;
        try {
            ending = run.resume();
        } catch (RuntimeException | InterruptedException broken) {
            try {
                results.write(folder, CrawlRun.Ending.BROKEN_OFF, run.leftOut());
            } catch (UncheckedIOException alsoFailed) {
                broken.addSuppressed(alsoFailed);
            }
            throw broken;
        }
        results.write(folder, ending, run.leftOut());
        return ending;
    }
}
