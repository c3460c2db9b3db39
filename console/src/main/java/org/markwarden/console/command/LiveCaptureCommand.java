package org.markwarden.console.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.console.wiring.Crawling;
import org.markwarden.console.wiring.Crawling.Visitor;
import org.markwarden.console.wiring.Reading;
import org.markwarden.console.wiring.Software;
import org.markwarden.crawler.Crawler;
import org.markwarden.crawler.Retrieval;
import org.markwarden.crawler.fetch.Origin;
import org.markwarden.crawler.frontier.NormalUrl;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.live.capture.CaptureFolder;
import org.markwarden.crawler.live.capture.CaptureOrder;
import org.markwarden.crawler.live.capture.CaptureReport;
import org.markwarden.crawler.live.capture.KeptSegment;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.parse.RawPage;
import org.markwarden.crawler.parse.RoomPage;
import org.markwarden.crawler.parse.RoomReader;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.storage.PlannedRoom;
import org.markwarden.storage.Storage;
import org.markwarden.storage.folder.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code live capture}: keeps a piece of a show as evidence. */
@Command(
        name = "capture",
        description =
                "keeps some seconds of a show: segments as sent, WARC, one joined file, key frames, manifest.json")
final class LiveCaptureCommand extends ProgramCommand {
    private static final int LARGEST_PAGE = 10 << 20;

    @Parameters(paramLabel = "URL", description = "a live room's page, or an HLS playlist")
    String url = "";

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "20", description = "1 to 600 (default: 20)")
    int seconds = 20;

    @Option(names = "--at", paramLabel = "S", description = "around this second of the show, where it can be had")
    @Nullable
    Integer at;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "a folder of data; again adds to it")
    Path out = Path.of(".");

    @Mixin
    VisitorOptions visitor = new VisitorOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (seconds < 1 || seconds > 600 || (at != null && at < 0)) {
            throw new WrongUse("live capture wants --seconds 1 to 600 and --at no less than 0");
        }
        URI address = NormalUrl.of(url).orElseThrow(() -> new WrongUse("wants an http(s) address, has " + url));
        Software software = new Software(Version.current(), Clock.systemUTC());
        List<MarketplaceFile> shipped = Reading.marketplaces(program().configFolder());
        Optional<MarketplaceFile> own =
                shipped.stream().filter(file -> file.covers(address)).findFirst();
        Visitor as = visitor.visitor(configuration(), own.orElse(null));
        try (DataFolder folder = DataFolder.open(out);
                Crawling crawling = Crawling.open(folder, new PageReader(shipped), software, as)) {
            Site site = site(address, own);
            crawling.pass(List.of(site), org.markwarden.crawler.Progress.silent())
                    .requireContact();
            for (Path broken : CaptureFolder.brokenOff(folder.blobs().live())) {
                warn("an earlier capture was broken off: " + broken
                        + "; what it fetched is in the WARC files too, the folder may be deleted");
            }
            folder.storage().frontier().releaseAll(); // the folder is ours alone: what a killed capture held is free
            return new OneCapture(folder, crawling, site, shipped).of(address);
        }
    }

    /** The budget of the marketplace the address belongs to; streams stand on other hosts, each asked for its robots.txt. */
    private static Site site(URI address, Optional<MarketplaceFile> own) {
        Site site = own.map(Site::of)
                .orElseGet(() -> Site.ofSeeds(List.of(address), Budget.DEFAULT).getFirst());
        return new Site(site.name(), List.of(address), _ -> true, site.budget(), site.assessment());
    }

    /** One capture, from the address to the report. */
    private final class OneCapture {
        private final DataFolder folder;
        private final Crawling crawling;
        private final Site site;
        private final List<MarketplaceFile> shipped;
        private final Crawler crawler;

        OneCapture(DataFolder folder, Crawling crawling, Site site, List<MarketplaceFile> shipped) {
            this.folder = folder;
            this.crawling = crawling;
            this.site = site;
            this.shipped = shipped;
            this.crawler = crawling.stage(List.of(site));
        }

        int of(URI address) throws IOException, InterruptedException {
            Optional<RoomPage> room = room(address);
            URI stream = room.map(RoomPage::stream).orElse(address);
            room.ifPresent(page -> look(page, address));
            Duration around = at == null ? null : Duration.ofSeconds(at);
            var order = new CaptureOrder(stream, Duration.ofSeconds(seconds), around, site, address);
            Instant began = Instant.now();
            String name = Origin.of(stream).host().replaceAll("[^A-Za-z0-9.-]+", "-") + "-" + began.toEpochMilli();
            Path target = folder.blobs().live().resolve(name);
            Instant start = room.map(RoomPage::startsAt).orElse(null);
            CaptureReport report = crawling.streamCapture(crawler).capture(order, start, target);
            LiveRoomId id = room.map(RoomPage::room).orElseGet(() -> LiveRoomId.ofStream(stream));
            folder.storage()
                    .liveRooms()
                    .add(new LiveCapture(id, stream, began, name, report.manifest(), report.records()));
            return tell(report, target);
        }

        /** Absent when the address is itself a playlist, or a page that names no stream. */
        private Optional<RoomPage> room(URI address) throws InterruptedException {
            if (String.valueOf(address.getPath()).endsWith(".m3u8")) {
                return Optional.empty();
            }
            var errand = new Retrieval.Errand(
                    site, "live-capture", null, Instant.now().plusSeconds(60), LARGEST_PAGE);
            if (!(crawler.retrieval().get(address, errand) instanceof Retrieval.Result.Kept kept)) {
                return Optional.empty();
            }
            return new RoomReader(shipped)
                    .rooms(new RawPage(kept.url(), kept.contentType(), kept.status(), kept.body())).stream()
                            .filter(page -> page.stream() != null)
                            .findFirst();
        }

        /** Keeps the room itself too, so that a package can be built of it. */
        private void look(RoomPage page, URI address) {
            Storage storage = folder.storage();
            storage.liveRooms().plan(new PlannedRoom(page.room(), address, Instant.now()));
            storage.liveRooms().reschedule(page.room(), Instant.EPOCH);
            crawling.live(crawler, shipped).runDue(Instant.now());
        }

        private int tell(CaptureReport report, Path target) {
            report.remarks().forEach(LiveCaptureCommand.this::warn);
            long kept = report.segments().stream()
                    .map(KeptSegment::file)
                    .filter(file -> file != null)
                    .count();
            say("%d segments, %.1f seconds%s, stream %s, %d key frames"
                    .formatted(
                            kept,
                            report.length().toMillis() / 1000.0,
                            report.segments().size() > kept
                                    ? ", %d segments missed"
                                            .formatted(report.segments().size() - kept)
                                    : "",
                            report.state(),
                            report.frames().size()));
            report.beside().forEach(this::tell);
            out().println(target.resolve("manifest.json"));
            return kept == 0 ? ExitStatus.FAILURE : ExitStatus.SUCCESS;
        }

        private void tell(CaptureReport.Beside track) {
            long kept = track.segments().stream()
                    .filter(segment -> segment.file() != null)
                    .count();
            say("beside it: %s %s, %d segments"
                    .formatted(
                            track.rendition().type().toLowerCase(Locale.ROOT),
                            track.rendition().name(),
                            kept));
        }
    }
}
