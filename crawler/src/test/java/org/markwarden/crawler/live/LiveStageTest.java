package org.markwarden.crawler.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.CrawlTools;
import org.markwarden.crawler.Crawler;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Fetcher;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.Resolver;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.live.capture.CaptureOrder;
import org.markwarden.crawler.live.capture.CaptureReport;
import org.markwarden.crawler.live.capture.KeptSegment;
import org.markwarden.crawler.live.capture.KeyFrames;
import org.markwarden.crawler.live.capture.StreamCapture;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.politeness.Waiter;
import org.markwarden.crawler.warc.WarcFolder;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.live.LiveSample;
import org.markwarden.domain.live.LiveState;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.PlannedRoom;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;

/** Looks at rooms and captures streams of a site on the loopback. */
@Timeout(60)
class LiveStageTest {
    private static final LiveRoomId ROOM = new LiveRoomId("stub", "77");

    @TempDir
    Path folder;

    private final Storage storage = new MemoryStorage();
    private final Clock clock = Clock.systemUTC();
    private final Instant start = clock.instant().minusSeconds(100);
    private final StubSite site = new StubSite();
    private WarcFolder warcs;
    private Fetcher fetcher;
    private Crawler crawler;
    private LiveStage stage;
    private MarketplaceFile marketplace;

    @BeforeEach
    void open() {
        marketplace = MarketplaceFiles.parse("stub.yml", """
                name: stub
                base: %s
                budget: {requests-per-second: 500, pages-per-run: 500, pages-per-day: 5000, timeout: 2s}
                live: {sample-every: 1s, capture: 4s}
                """.formatted(site.url("/")));
        warcs = WarcFolder.open(folder, new WarcFolder.Node("t", "test", ZoneId.of("Asia/Shanghai"), 1 << 20), clock);
        fetcher = new Fetcher(
                Identity.of("0.1.0", null), AddressRules.allowing(List.of(site.host())), Resolver.system(), clock);
        var tools = new CrawlTools(
                storage,
                warcs,
                fetcher,
                new PageReader(List.of(marketplace)),
                clock,
                Waiter.sleeping(clock),
                ZoneOffset.UTC);
        crawler = new Crawler(tools, List.of(Site.of(marketplace)));
        stage = new LiveStage(storage, clock, crawler.retrieval(), List.of(marketplace));
        storage.liveRooms().plan(new PlannedRoom(ROOM, site.url("/live/77"), Instant.EPOCH));
    }

    @AfterEach
    void close() {
        fetcher.close();
        warcs.close();
        site.close();
    }

    private void room(String status, String more, String shelf) {
        site.on(
                "/live/77",
                StubSite.text(
                        200,
                        "application/json",
                        "{\"room\":{\"roomId\":\"77\",\"title\":\"夜场\",\"hostName\":\"阿澈\",\"status\":\"%s\",\"startTime\":%d%s,\"goodsList\":[%s]}}"
                                .formatted(status, start.toEpochMilli(), more, shelf)));
    }

    private static String item(String id, String price, String explained) {
        return "{\"itemId\":\"%s\",\"title\":\"耳机 %s 号\",\"price\":\"%s\",\"currency\":\"CNY\",\"image\":\"/a.jpg\",\"url\":\"/item/%s\"%s}"
                .formatted(id, id, price, id, explained);
    }

    private LiveStage.Done look() {
        storage.liveRooms()
                .find(ROOM)
                .filter(room -> room.due() != null)
                .ifPresent(_ -> storage.liveRooms().reschedule(ROOM, Instant.EPOCH));
        return stage.runDue(clock.instant());
    }

    private Listing listing(String id) {
        return storage.listings()
                .find(new org.markwarden.domain.listing.ListingId("live:stub:77:" + id))
                .orElseThrow();
    }

    @Test
    void laysWhatIsSaidBesideTheItemAndSealsBothInOneSnapshot() {
        site.on(
                "/zh.vtt",
                StubSite.text(
                        200,
                        "text/vtt",
                        "WEBVTT\n\n00:02.000 --> 00:04.000\n大家好\n\n00:12.000 --> 00:15.000\n这款是星澜耳机\n"));
        room(
                "living",
                ",\"captionUrl\":\"/zh.vtt\"",
                item("1", "39", ",\"explainSecond\":10") + "," + item("2", "20", ""));

        LiveStage.Done done = look();

        assertThat(done).isEqualTo(new LiveStage.Done(1, 3, 2));
        assertThat(listing("1").transcript()).isEqualTo("这款是星澜耳机");
        LiveShow show = java.util.Objects.requireNonNull(listing("1").live());
        assertThat(show.saidAt(3)).contains(Duration.ofSeconds(12));
        assertThat(show.offset()).isEqualTo(Duration.ofSeconds(10));
        assertThat(listing("2").transcript()).isNull();
        Snapshot snapshot = storage.snapshots()
                .find(new SnapshotId(String.valueOf(listing("1").snapshot())))
                .orElseThrow();
        assertThat(snapshot.records()).hasSize(6);
        assertThat(look().listings()).isZero();
    }

    @Test
    void looksAgainWhileTheShowRunsOnceAfterItsEndAndNeverAgain() {
        room("living", "", item("1", "39", ""));
        look();
        assertThat(storage.liveRooms().find(ROOM).orElseThrow().due())
                .isAfter(clock.instant().minusSeconds(1));
        room("ended", "", "");
        look();
        assertThat(storage.liveRooms().find(ROOM).orElseThrow().due()).isNotNull();
        look();

        assertThat(storage.liveRooms().find(ROOM).orElseThrow().due()).isNull();
        assertThat(storage.liveRooms().samples(ROOM, 9))
                .extracting(LiveSample::state)
                .containsExactly(LiveState.LIVE, LiveState.ENDED, LiveState.ENDED);
    }

    @Test
    void aRoomThatIsGoneIsNotFound() {
        room("living", "", item("1", "39", ""));
        look();
        site.on("/live/77", StubSite.text(404, "text/html", "gone"));
        look();

        assertThat(storage.liveRooms().samples(ROOM, 9).getLast().state()).isEqualTo(LiveState.NOT_FOUND);
    }

    @Test
    void obeysRobotsAndNeverFollowsCaptionsToAPrivateAddress() {
        site.on("/robots.txt", StubSite.text(200, "text/plain", "User-agent: *\nDisallow: /private/\n"));
        room(
                "living",
                ",\"subtitleUrl\":[\"/private/zh.vtt\",\"http://169.254.169.254/zh.vtt\",\"/moved.vtt\"]",
                item("1", "39", ""));
        site.on("/moved.vtt", StubSite.head(302, "Location: http://10.0.0.1/zh.vtt", "Content-Length: 0"));

        assertThat(look().looks()).isEqualTo(1);
        assertThat(site.asked()).doesNotContain("/private/zh.vtt").contains("/moved.vtt");
        assertThat(storage.liveRooms().cues(ROOM)).isEmpty();
    }

    @Test
    void givesTheHostBackSoThatTheNextProcessMayVisitItAtOnce() throws Exception {
        segments(1);
        site.on(
                "/one.m3u8",
                StubSite.text(200, "application/vnd.apple.mpegurl", "#EXTM3U\n#EXTINF:2,\ns0.ts\n#EXT-X-ENDLIST\n"));
        for (String path : List.of("/one.m3u8", "/missing.m3u8")) {
            capture(path, Duration.ofSeconds(2), Optional.empty());

            Instant now = clock.instant();
            assertThat(storage.frontier().holdHost(site.host(), "another process", now, now.plusMillis(1)))
                    .isTrue();
            storage.frontier().letGoOfHost(site.host(), "another process");
        }
    }

    private CaptureReport capture(String path, Duration length, Optional<Path> ffmpeg)
            throws IOException, InterruptedException {
        Site any = new Site("stub", List.of(), _ -> true, marketplace.budget(), "test");
        var capture = new StreamCapture(
                crawler.retrieval(), clock, Waiter.sleeping(clock), new KeyFrames(ffmpeg, Duration.ofSeconds(2)));
        return capture.capture(
                new CaptureOrder(site.url(path), length, null, any, null), null, folder.resolve("c" + path.hashCode()));
    }

    private void segments(int count) {
        for (int i = 0; i < count; i++) {
            site.on("/s" + i + ".ts", StubSite.text(200, "video/mp2t", "segment " + i));
        }
    }

    @Test
    void keepsTheNewestSegmentsWithTheirDigestsAndJoinsThem() throws Exception {
        segments(5);
        site.on(
                "/master.m3u8",
                StubSite.text(
                        200,
                        "application/vnd.apple.mpegurl",
                        "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=9000000\nhigh.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=800000\nlow.m3u8\n"));
        site.on("/low.m3u8", StubSite.text(200, "application/vnd.apple.mpegurl", """
                #EXTM3U
                #EXT-X-TARGETDURATION:2
                #EXTINF:2,
                s0.ts
                #EXTINF:2,
                s1.ts
                #EXTINF:2,
                s2.ts
                #EXTINF:2,
                s3.ts
                #EXTINF:2,
                s9.ts
                #EXT-X-ENDLIST
                """));

        CaptureReport report = capture("/master.m3u8", Duration.ofSeconds(6), Optional.empty());

        assertThat(report.playlist()).isEqualTo(site.url("/low.m3u8"));
        assertThat(report.state()).isEqualTo("ended");
        assertThat(report.segments()).extracting(KeptSegment::sequence).containsExactly(2L, 3L, 4L);
        assertThat(report.segments().getLast().missed()).contains("status 404");
        assertThat(report.segments().getFirst().sha256())
                .isEqualTo(Sha256.of("segment 2".getBytes(StandardCharsets.UTF_8)));
        assertThat(report.joined()).hasContent("segment 2segment 3");
        assertThat(report.remarks()).anyMatch(remark -> remark.contains("ffmpeg is not installed"));
        assertThat(Files.readString(report.folder().resolve("manifest.json")))
                .contains("\"sequence\" : 2")
                .contains("\"missed\"");
        assertThat(report.records()).isNotEmpty();
    }

    @Test
    void keepsEncryptedSegmentsAsSentAndJoinsNothing() throws Exception {
        segments(2);
        site.on(
                "/enc.m3u8",
                StubSite.text(
                        200,
                        "application/vnd.apple.mpegurl",
                        "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-KEY:METHOD=AES-128,URI=\"/key\"\n#EXTINF:2,\ns0.ts\n#EXTINF:2,\ns1.ts\n#EXT-X-ENDLIST\n"));

        CaptureReport report = capture("/enc.m3u8", Duration.ofSeconds(4), Optional.empty());

        assertThat(report.joined()).isNull();
        assertThat(report.segments())
                .allSatisfy(segment -> assertThat(segment.encryption()).isEqualTo("AES-128"));
        assertThat(site.asked()).doesNotContain("/key");
        assertThat(report.remarks()).anyMatch(remark -> remark.contains("not decrypted"));
    }

    @Test
    void givesUpOnPlaylistsThatLeadInACircle() throws Exception {
        site.on(
                "/a.m3u8",
                StubSite.text(
                        200, "application/vnd.apple.mpegurl", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nb.m3u8\n"));
        site.on(
                "/b.m3u8",
                StubSite.text(
                        200, "application/vnd.apple.mpegurl", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\na.m3u8\n"));

        CaptureReport report = capture("/a.m3u8", Duration.ofSeconds(4), Optional.empty());

        assertThat(report.segments()).isEmpty();
        assertThat(report.remarks()).anyMatch(remark -> remark.contains("in a circle"));
    }

    @Test
    void endsAProgramThatDoesNotEnd() throws Exception {
        segments(1);
        site.on(
                "/one.m3u8",
                StubSite.text(200, "application/vnd.apple.mpegurl", "#EXTM3U\n#EXTINF:2,\ns0.ts\n#EXT-X-ENDLIST\n"));
        Path slow = folder.resolve("ffmpeg");
        Files.writeString(slow, "#!/bin/sh\nexec sleep 60\n");
        assertThat(slow.toFile().setExecutable(true)).isTrue();

        CaptureReport report = capture("/one.m3u8", Duration.ofSeconds(2), Optional.of(slow));

        assertThat(report.remarks()).anyMatch(remark -> remark.contains("took longer than 2 s and was ended"));
    }

    @Test
    void saysThatAStreamStandsStill() throws Exception {
        segments(1);
        site.on(
                "/frozen.m3u8",
                StubSite.text(
                        200, "application/vnd.apple.mpegurl", "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\ns0.ts\n"));

        CaptureReport report = capture("/frozen.m3u8", Duration.ofSeconds(9), Optional.empty());

        assertThat(report.state()).isEqualTo("frozen");
        assertThat(report.length()).isEqualTo(Duration.ofSeconds(1));
        assertThat(URI.create(report.playlist().toString())).isEqualTo(site.url("/frozen.m3u8"));
    }
}
