package org.markwarden.console.wiring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.CrawlRun;
import org.markwarden.crawler.CrawlTools;
import org.markwarden.crawler.Crawler;
import org.markwarden.crawler.Progress;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Fetcher;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.Resolver;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.intake.Intake;
import org.markwarden.crawler.intake.IntakeLimits;
import org.markwarden.crawler.live.LiveCaptureStage;
import org.markwarden.crawler.live.LiveStage;
import org.markwarden.crawler.live.capture.KeyFrames;
import org.markwarden.crawler.live.capture.StreamCapture;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.politeness.Waiter;
import org.markwarden.crawler.warc.WarcFolder;
import org.markwarden.crawler.warc.WarcFolder.Node;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.folder.DataFolder;

/** What visits sites and keeps what they send: one fetcher and one folder of WARC files, closed together. */
public final class Crawling implements AutoCloseable {
    private static final long LARGEST_WARC = 1L << 30;
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private final CrawlTools tools;
    private final BlobFolder blobs;

    private Crawling(CrawlTools tools, BlobFolder blobs) {
        this.tools = tools;
        this.blobs = blobs;
    }

    /** Opens the folder of WARC files and settles what a killed process left. */
    public static Crawling open(DataFolder folder, PageReader reader, Software software, Visitor visitor) {
        Clock clock = software.clock();
        Node node = new Node("markwarden", software.name(), DAYS, LARGEST_WARC);
        WarcFolder warcs = WarcFolder.open(folder.blobs().warc(), node, clock);
        Fetcher fetcher = new Fetcher(
                Identity.of(software.version(), visitor.contact()),
                AddressRules.allowing(visitor.allowHosts()),
                Resolver.system(),
                clock);
        return new Crawling(
                new CrawlTools(folder.storage(), warcs, fetcher, reader, clock, Waiter.sleeping(clock), DAYS),
                folder.blobs());
    }

    /**
     * As whom sites are visited.
     *
     * @param contact whom the operator of a site can write to
     * @param allowHosts private hosts that may be visited
     */
    public record Visitor(@Nullable String contact, List<String> allowHosts) {
        public Visitor {
            allowHosts = List.copyOf(allowHosts);
        }
    }

    /** What takes in clues; it may send us to these sites. */
    public Intake intake(List<Site> watched) {
        return new Intake(
                new Intake.Tools(tools.storage(), blobs, tools.warcs(), tools.reader(), tools.clock(), watched),
                IntakeLimits.DEFAULT);
    }

    /** The stage for these sites. */
    public Crawler stage(List<Site> sites) {
        return new Crawler(tools, sites);
    }

    /** What looks at live rooms, in the turns of this crawler. */
    public LiveStage live(Crawler crawler, List<MarketplaceFile> marketplaces) {
        return new LiveStage(tools.storage(), tools.clock(), crawler.retrieval(), marketplaces);
    }

    /** What keeps pieces of live shows under suspicion, in the turns of this crawler. */
    public LiveCaptureStage liveCapture(Crawler crawler, List<MarketplaceFile> marketplaces, Path folder) {
        return new LiveCaptureStage(tools.storage(), tools.clock(), streamCapture(crawler), marketplaces, folder);
    }

    /** What keeps a piece of one show, in the turns of this crawler. */
    public StreamCapture streamCapture(Crawler crawler) {
        return new StreamCapture(crawler.retrieval(), tools.clock(), tools.waiter(), KeyFrames.installed());
    }

    /** One pass over these sites. */
    public CrawlRun pass(List<Site> sites, Progress progress) {
        return new CrawlRun(tools, sites, progress);
    }

    @Override
    public void close() {
        try {
            tools.fetcher().close();
        } finally {
            tools.warcs().close();
        }
    }
}
