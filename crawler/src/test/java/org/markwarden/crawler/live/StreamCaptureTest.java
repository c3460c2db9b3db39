package org.markwarden.crawler.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.markwarden.storage.memory.MemoryStorage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Captures streams that are not what the standard hopes for. */
@Timeout(60)
class StreamCaptureTest {
    private static final String HLS = "application/vnd.apple.mpegurl";

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final StubSite site = new StubSite();
    private WarcFolder warcs;
    private Fetcher fetcher;
    private Crawler crawler;
    private MarketplaceFile marketplace;

    @BeforeEach
    void open() {
        marketplace = MarketplaceFiles.parse("stub.yml", """
                name: stub
                base: %s
                budget: {requests-per-second: 500, pages-per-run: 500, pages-per-day: 5000, timeout: 2s}
                """.formatted(site.url("/")));
        warcs = WarcFolder.open(folder, new WarcFolder.Node("t", "test", ZoneId.of("Asia/Shanghai"), 1 << 20), clock);
        fetcher = new Fetcher(
                Identity.of("0.1.0", null), AddressRules.allowing(List.of(site.host())), Resolver.system(), clock);
        var tools = new CrawlTools(
                new MemoryStorage(),
                warcs,
                fetcher,
                new PageReader(List.of(marketplace)),
                clock,
                Waiter.sleeping(clock),
                ZoneOffset.UTC);
        crawler = new Crawler(tools, List.of(Site.of(marketplace)));
    }

    @AfterEach
    void close() {
        fetcher.close();
        warcs.close();
        site.close();
    }

    private CaptureReport capture(String path, int seconds, @Nullable Integer around)
            throws IOException, InterruptedException {
        Site any = new Site("stub", List.of(), _ -> true, marketplace.budget(), "test");
        var capture = new StreamCapture(
                crawler.retrieval(),
                clock,
                Waiter.sleeping(clock),
                new KeyFrames(Optional.empty(), Duration.ofSeconds(2)));
        return capture.capture(
                new CaptureOrder(
                        site.url(path),
                        Duration.ofSeconds(seconds),
                        around == null ? null : Duration.ofSeconds(around),
                        any,
                        null),
                null,
                folder.resolve("piece"));
    }

    private CaptureReport capture(String path, int seconds) throws IOException, InterruptedException {
        return capture(path, seconds, null);
    }

    private void segments(String name, int count) {
        for (int i = 0; i < count; i++) {
            site.on("/" + name + i, StubSite.text(200, "video/mp2t", "segment " + name + i));
        }
    }

    /** A playlist of one-second segments. */
    private void playlist(String path, String... lines) {
        List<String> all = new ArrayList<>(List.of("#EXTM3U", "#EXT-X-TARGETDURATION:1"));
        for (String line : lines) {
            if (!line.startsWith("#")) {
                all.add("#EXTINF:1,");
            }
            all.add(line);
        }
        site.on(path, StubSite.text(200, HLS, String.join("\n", all) + "\n"));
    }

    private JsonNode manifest() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("piece/manifest.json")));
    }

    @Test
    void keepsSoundAndCaptionsThatStandInPlaylistsOfTheirOwn() throws Exception {
        site.on("/master", StubSite.text(200, HLS, """
                #EXTM3U
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="de",LANGUAGE="de",URI="/none",DEFAULT=YES
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="zh",LANGUAGE="zh",URI="/sound"
                #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="other",NAME="zh",LANGUAGE="zh",URI="/none"
                #EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="zh",LANGUAGE="zh",URI="/captions"
                #EXT-X-STREAM-INF:BANDWIDTH=800000,AUDIO="a",SUBTITLES="s"
                /picture
                """));
        segments("v", 3);
        segments("a", 3);
        site.on("/c0", StubSite.text(200, "text/vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n海岚\n"));
        playlist("/picture", "v0", "v1", "v2", "#EXT-X-ENDLIST");
        playlist("/sound", "a0", "a1", "a2", "#EXT-X-ENDLIST");
        playlist("/captions", "c0", "#EXT-X-ENDLIST");

        CaptureReport report = capture("/master", 2);

        assertThat(report.segments()).extracting(KeptSegment::sequence).containsExactly(1L, 2L);
        assertThat(report.joined()).hasContent("segment v1segment v2");
        assertThat(folder.resolve("piece/sound/000000000002.ts")).hasContent("segment a2");
        assertThat(Files.readString(folder.resolve("piece/captions/000000000000.vtt")))
                .contains("海岚");
        assertThat(manifest().path("beside")).hasSize(2);
        JsonNode sound = manifest().path("beside").path(0);
        assertThat(sound.path("type").asString()).isEqualTo("AUDIO");
        assertThat(sound.path("language").asString()).isEqualTo("zh");
        assertThat(sound.path("segments").path(1).path("sha256").asString())
                .isEqualTo(
                        Sha256.of("segment a2".getBytes(StandardCharsets.UTF_8)).hex());
        assertThat(site.asked()).doesNotContain("/none");
    }

    @Test
    void takesAPageForNoSegmentWhateverItIsCalled() throws Exception {
        segments("s", 3);
        site.on("/s1", StubSite.text(200, "video/mp2t", "\n<!DOCTYPE html><title>请登录</title>"));
        site.on("/s2", StubSite.text(200, "text/html", "G segment with a wrong name"));
        playlist("/list", "s0", "s1", "s2", "#EXT-X-ENDLIST");

        CaptureReport report = capture("/list", 3);

        assertThat(report.segments())
                .extracting(KeptSegment::missed)
                .containsExactly(null, "the server sent a page instead of a segment", null);
        assertThat(report.length()).isEqualTo(Duration.ofSeconds(2));
        assertThat(report.remarks()).contains("segment /s1: the server sent a page instead of a segment");
    }

    @Test
    void goesOnWhenThePlaylistCannotBeHadForAMoment() throws Exception {
        segments("s", 4);
        AtomicInteger asked = new AtomicInteger();
        site.on("/list", (_, out) -> {
            int look = asked.incrementAndGet();
            String more = look < 3 ? "" : "#EXTINF:1,\ns2\n#EXTINF:1,\ns3\n";
            byte[] list = StubSite.text(
                    200, HLS, "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\ns0\n#EXTINF:1,\ns1\n" + more);
            return StubSite.write(out, look == 2 ? StubSite.text(404, "text/html", "not now") : list);
        });

        CaptureReport report = capture("/list", 4);

        assertThat(report.length()).isEqualTo(Duration.ofSeconds(4));
        assertThat(report.remarks()).contains("playlist /list: status 404");
    }

    @Test
    void joinsTheBeginningAgainWhereTheStreamComesBackToIt() throws Exception {
        segments("s", 3);
        site.on("/one.mp4", StubSite.text(200, "video/mp4", "[one]"));
        site.on("/two.mp4", StubSite.text(200, "video/mp4", "[two]"));
        playlist(
                "/list",
                "#EXT-X-MAP:URI=\"/one.mp4\"",
                "s0",
                "#EXT-X-DISCONTINUITY",
                "#EXT-X-MAP:URI=\"/two.mp4\"",
                "s1",
                "#EXT-X-DISCONTINUITY",
                "#EXT-X-MAP:URI=\"/one.mp4\"",
                "s2",
                "#EXT-X-ENDLIST");

        CaptureReport report = capture("/list", 3);

        assertThat(report.joined()).hasContent("[one]segment s0[two]segment s1[one]segment s2");
        assertThat(manifest().path("initialisations")).hasSize(2);
        assertThat(manifest().path("initialisations").path(0).path("sha256").asString())
                .isEqualTo(Sha256.of("[one]".getBytes(StandardCharsets.UTF_8)).hex());
    }

    @Test
    void tellsTwoPartsOfOneFileApartAndAsksForAMissingBeginningOnce() throws Exception {
        segments("s", 4);
        site.on("/all.mp4", StubSite.text(200, "video/mp4", "[one][two]"));
        playlist(
                "/list",
                "#EXT-X-MAP:URI=\"/all.mp4\",BYTERANGE=\"5@0\"",
                "s0",
                "#EXT-X-MAP:URI=\"/all.mp4\",BYTERANGE=\"5@5\"",
                "s1",
                "#EXT-X-MAP:URI=\"/gone.mp4\"",
                "s2",
                "s3",
                "#EXT-X-ENDLIST");

        CaptureReport report = capture("/list", 4);

        assertThat(report.joined()).hasContent("[one]segment s0[two]segment s1segment s2segment s3");
        assertThat(site.asked()).filteredOn("/gone.mp4"::equals).hasSize(1);
        assertThat(report.remarks())
                .filteredOn(remark -> remark.contains("gone.mp4"))
                .hasSize(1);
    }

    @Test
    void givesTheFolderItsNameOnlyWhenAllIsThere() throws Exception {
        segments("s", 2);
        List<String> inTheMiddle = new ArrayList<>();
        site.on("/s1", (_, out) -> {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("piece"))
                        .forEach(inTheMiddle::add);
            }
            return StubSite.write(out, StubSite.text(200, "video/mp2t", "segment s1"));
        });
        playlist("/list", "s0", "s1", "#EXT-X-ENDLIST");

        CaptureReport report = capture("/list", 2);

        assertThat(inTheMiddle).containsExactly("piece.unfinished");
        assertThat(report.folder()).isEqualTo(folder.resolve("piece").toAbsolutePath());
        assertThat(report.joined()).exists();
        assertThat(folder.resolve("piece.unfinished")).doesNotExist();
    }

    @Test
    void saysThatTheSecondIsNotInThePlaylist() throws Exception {
        segments("s", 3);
        playlist("/list", "s0", "s1", "s2", "#EXT-X-ENDLIST");

        CaptureReport report = capture("/list", 1, 900);

        assertThat(report.segments()).extracting(KeptSegment::sequence).containsExactly(2L);
        assertThat(report.remarks()).contains("the playlist does not reach to second 900; its newest part was taken");
    }

    @Test
    void saysOnceThatAPlaylistIsNone() throws Exception {
        site.html("/page", "<p>verify that you are human</p>");
        assertThat(capture("/page", 1).remarks())
                .filteredOn("playlist: neither #EXTM3U nor a tag of HLS"::equals)
                .hasSize(1);
    }

    @Test
    void saysThatAPlaylistNamesNoSegment() throws Exception {
        playlist("/list", "#EXT-X-ENDLIST");

        assertThat(capture("/list", 1).remarks()).contains("the playlist names no segment");
    }
}
