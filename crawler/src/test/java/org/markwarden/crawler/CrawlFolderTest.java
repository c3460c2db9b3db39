package org.markwarden.crawler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.coverage.Coverage;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.warc.ArchivedPage;
import org.markwarden.crawler.warc.WarcException;
import org.markwarden.crawler.warc.WarcPages;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.AttemptKind;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.Visit;
import org.markwarden.storage.memory.MemoryStorage;

@Timeout(60)
class CrawlFolderTest {
    private static final Budget FAST = new Budget(500, 500, 5_000, Duration.ofSeconds(2));

    @TempDir
    Path folder;

    private final Storage storage = new MemoryStorage();
    private StubSite site;

    @BeforeEach
    void open() {
        site = new StubSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private CrawlRun.Ending crawl(Budget budget, String... seeds) throws InterruptedException {
        List<URI> urls = List.of(seeds).stream().map(site::url).toList();
        return crawl(Site.ofSeeds(urls, budget), null);
    }

    private CrawlRun.Ending crawl(List<Site> sites, @Nullable String contact) throws InterruptedException {
        var order = new CrawlFolder.Order(
                sites,
                Identity.of("0.1.0", contact),
                AddressRules.allowing(List.of(site.host())),
                new PageReader(List.of()),
                Clock.systemUTC(),
                "mw");
        return new CrawlFolder(folder, storage, order).run(Progress.silent());
    }

    private Fetch attempt(String path) {
        return storage.frontier().attempts(site.url(path), 1).getFirst();
    }

    private String failure(String path) {
        return ((Fetch.Failed) attempt(path)).reason();
    }

    private static String product(String name) {
        return """
                <html><head><title>%s</title><script type="application/ld+json">
                {"@type":"Product","name":"%s","offers":{"@type":"Offer","price":"12.50","priceCurrency":"CNY"}}
                </script></head><body><h1>%s</h1></body></html>
                """.formatted(name, name, name);
    }

    private static String links(String... paths) {
        return List.of(paths).stream()
                .map(path -> "<a href='" + path + "'>x</a>")
                .collect(Collectors.joining("", "<html><body>", "</body></html>"));
    }

    @Test
    void visitsASiteKeepsItAndReadsItsListings() throws Exception {
        site.on("/robots.txt", StubSite.text(200, "text/plain", "User-agent: *\nDisallow: /secret/\n"))
                .html("/", links("/item/1", "/item/2?utm_source=x", "/secret/1", "http://elsewhere.example/", "#top"))
                .html("/item/1", product("小米手机"))
                .html("/item/2", product("Second"));
        assertThat(crawl(FAST, "/")).isEqualTo(CrawlRun.Ending.COMPLETE);

        assertThat(site.asked()).containsExactlyInAnyOrder("/robots.txt", "/", "/item/1", "/item/2");
        assertThat(attempt("/secret/1")).isInstanceOf(Fetch.RefusedByRobots.class);
        assertThat(Files.readAllLines(folder.resolve("listings.jsonl")))
                .hasSize(2)
                .anyMatch(line -> line.contains("小米手机"));
        assertThat(Files.readString(folder.resolve("coverage.json")))
                .contains("\"planned\" : 4", "\"refused_by_robots\" : 1", "\"fetched\" : 3", "\"product\" : 2")
                .contains("\"share_not_seen\" : 0.25", "\"price\" : 2");
        assertThat(archived())
                .contains(
                        site.url("/item/1").toString(), site.url("/robots.txt").toString());
    }

    private List<String> archived() throws IOException {
        List<String> urls = new ArrayList<>();
        try (var files = Files.list(folder.resolve("warc"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".warc.gz")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    WarcPages.each(
                            in,
                            page -> urls.add(
                                    ((ArchivedPage.Intact) page).page().url().toString()));
                }
            }
        }
        return urls;
    }

    @Test
    void everyRecordOfASnapshotIsReadableAtItsAddress() throws InterruptedException {
        site.html("/", product("One"));
        crawl(FAST, "/");
        Snapshot snapshot = storage.snapshots().latest(site.url("/")).orElseThrow();
        var blobs = new BlobFolder(folder);
        assertThat(snapshot.records())
                .hasSize(3)
                .allSatisfy(address -> assertThat(blobs.read(address)).isNotEmpty());
        assertThat(storage.listings().findByUrl(site.url("/")).orElseThrow().snapshot())
                .isEqualTo(snapshot.id().value());
    }

    @Test
    void eachFaultIsAnAttemptWithAReasonAndStopsNoOther() throws Exception {
        Budget once = new Budget(500, 500, 5_000, Duration.ofMillis(500));
        byte[] bomb = bomb();
        site.html(
                        "/",
                        links(
                                "/private",
                                "/circle",
                                "/out",
                                "/slow",
                                "/huge",
                                "/endless",
                                "/cut",
                                "/bomb",
                                "/pdf",
                                "/flood",
                                "/good"))
                .on("/private", StubSite.head(302, "Location: http://127.0.0.1:1/", "Content-Length: 0"))
                .on("/circle", StubSite.head(302, "Location: /circle", "Content-Length: 0"))
                .on("/out", StubSite.head(301, "Location: http://elsewhere.example/", "Content-Length: 0"))
                .on("/slow", (head, out) -> {
                    Thread.sleep(1_500);
                    return false;
                })
                .on(
                        "/huge",
                        (head, out) -> StubSite.writeAndHangUp(out, StubSite.head(200, "Content-Length: 104857600")))
                .on("/endless", (head, out) -> {
                    StubSite.write(out, StubSite.head(200, "Content-Type: text/html"));
                    while (true) {
                        out.write(new byte[1 << 16]);
                    }
                })
                .on("/cut", (head, out) -> StubSite.writeAndHangUp(out, StubSite.head(200, "Content-Length: 99")))
                .on(
                        "/bomb",
                        StubSite.join(
                                StubSite.head(200, "Content-Encoding: gzip", "Content-Length: " + bomb.length), bomb))
                .on("/pdf", StubSite.text(200, "application/pdf", "%PDF-1.7"))
                .on("/flood", StubSite.head(200, "A: b\r\n".repeat(3_000) + "A: b"))
                .html("/good", product("Good"));
        crawl(once, "/");

        assertThat(failure("/private")).startsWith("redirected out of the site: http://127.0.0.1:1/");
        assertThat(failure("/circle")).isEqualTo("redirected in a circle");
        assertThat(failure("/out")).startsWith("redirected out of the site");
        assertThat(failure("/slow")).startsWith("too slow");
        assertThat(failure("/huge")).startsWith("body of 104857600 bytes announced");
        assertThat(failure("/endless")).startsWith("body ");
        assertThat(failure("/cut")).startsWith("body ends too early");
        assertThat(failure("/bomb")).startsWith("unpacked body longer than");
        assertThat(failure("/flood")).startsWith("header flood");
        assertThat(attempt("/pdf")).isInstanceOf(Fetch.Fetched.class);
        assertThat(attempt("/good")).isInstanceOf(Fetch.Fetched.class);
        assertThat(storage.listings().findByUrl(site.url("/good"))).isPresent();
    }

    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[40 << 20]);
        }
        return out.toByteArray();
    }

    @Test
    void followsARedirectWithinTheSiteAndNamesWhereItEnded() throws InterruptedException {
        site.on("/old", StubSite.head(301, "Location: /new", "Content-Length: 0"))
                .html("/new", product("New"));
        crawl(FAST, "/old");
        Snapshot snapshot = storage.snapshots().latest(site.url("/old")).orElseThrow();
        assertThat(snapshot.finalUrl()).isEqualTo(site.url("/new"));
        assertThat(snapshot.status()).isEqualTo(200);
    }

    @Test
    void aRedirectToWhatRobotsForbidIsNotFollowed() throws InterruptedException {
        site.on("/robots.txt", StubSite.text(200, "text/plain", "User-agent: *\nDisallow: /no\n"))
                .on("/old", StubSite.head(301, "Location: /no", "Content-Length: 0"));
        crawl(FAST, "/old");
        assertThat(attempt("/old")).isInstanceOf(Fetch.RefusedByRobots.class);
        assertThat(site.asked()).doesNotContain("/no");
    }

    @Test
    void visitsNothingWhenRobotsCannotBeRead() throws InterruptedException {
        site.on("/robots.txt", StubSite.text(500, "text/plain", "broken")).html("/", product("One"));
        crawl(FAST, "/");
        assertThat(site.asked()).containsOnly("/robots.txt");
        assertThat(((Fetch.RefusedByRobots) attempt("/")).rule()).isEqualTo("robots.txt could not be read: status 503");
    }

    @Test
    void slowsDownWhenThrottledAndComesBackForThePage() throws InterruptedException {
        AtomicInteger refusals = new AtomicInteger(2);
        site.html("/", product("One")).on("/busy", (head, out) -> {
            boolean refuses = refusals.getAndDecrement() > 0;
            return StubSite.write(
                    out,
                    refuses
                            ? StubSite.head(429, "Retry-After: 1", "Content-Length: 0")
                            : StubSite.text(200, "text/html", product("Busy")));
        });
        crawl(FAST, "/busy", "/");
        List<Fetch> attempts = storage.frontier().attempts(site.url("/busy"), 5).reversed();
        assertThat(attempts).hasSize(3);
        for (int i = 1; i < 3; i++) {
            assertThat(attempts.get(i - 1)).isInstanceOf(Fetch.Throttled.class);
            assertThat(Duration.between(
                            attempts.get(i - 1).at(), attempts.get(i).at()))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(990));
        }
        assertThat(attempts.getLast()).isInstanceOf(Fetch.Fetched.class);
    }

    @Test
    void endsAtThePagesOfARunAndGoesOnInTheNext() throws InterruptedException {
        site.html("/", links(IntStream.range(0, 30).mapToObj(i -> "/item/" + i).toArray(String[]::new)));
        for (int i = 0; i < 30; i++) {
            site.html("/item/" + i, product("Item " + i));
        }
        Budget ten = new Budget(500, 10, 5_000, Duration.ofSeconds(2));
        assertThat(crawl(ten, "/")).isEqualTo(CrawlRun.Ending.PAGES_USED_UP);
        assertThat(site.asked()).hasSize(11);
        assertThat(Coverage.of(storage, site.host(), ZoneOffset.UTC).shareNotSeen())
                .isBetween(0.6, 0.7);
        crawl(FAST, "/");
        assertThat(site.asked()).hasSize(32);
        Map<String, Long> asked = site.asked().stream().collect(Collectors.groupingBy(p -> p, Collectors.counting()));
        asked.remove("/robots.txt");
        assertThat(asked.values()).containsOnly(1L);
    }

    @Test
    void countsWhatWasRefusedAmongWhatWasNotSeen() throws InterruptedException {
        site.on("/robots.txt", StubSite.text(200, "text/plain", "User-agent: *\nDisallow: /hidden\n"))
                .html("/", links("/hidden", "/item/1"))
                .html("/item/1", product("Item 1"));
        crawl(FAST, "/");
        Coverage coverage = Coverage.of(storage, site.host(), ZoneOffset.UTC);
        assertThat(coverage.waiting()).isZero();
        assertThat(coverage.notSeen()).isEqualTo(1);
        assertThat(coverage.unanswered()).isEqualTo(Map.of(AttemptKind.REFUSED_BY_ROBOTS, 1L));
    }

    private static String shelf(int from, int to, String next) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        "<li class=product><a href='/item/%1$d'><img src='/i/%1$d.png'><h3>Cap %1$d</h3></a><span class=price>¥%2$d.00</span></li>"
                                .formatted(i, 10 + i))
                .collect(Collectors.joining(
                        "",
                        "<html><body><h1>Caps</h1><p class=total>共 24 件商品</p><ul>",
                        "</ul>" + next + "</body></html>"));
    }

    @Test
    void namesThePageOfAListThatIsMissingAndWhy() throws Exception {
        site.html("/list", shelf(0, 12, "<a class=next href='/list?page=2'>下一页</a>"));
        crawl(FAST, "/list");
        assertThat(Files.readString(folder.resolve("coverage.json")))
                .contains(
                        "\"declared\" : 24",
                        "\"found\" : 12",
                        "\"complete\" : false",
                        site.url("/list?page=2").toString());
    }

    @Test
    void countsThePagesOfEarlierRunsAndSaysWhatLimitedIt() throws Exception {
        site.html("/", links(IntStream.range(0, 30).mapToObj(i -> "/item/" + i).toArray(String[]::new)));
        Budget ten = new Budget(500, 10, 5_000, Duration.ofSeconds(2));
        crawl(ten, "/");
        int asked = site.asked().size();
        crawl(ten, "/");
        assertThat(site.asked()).hasSize(asked);
        assertThat(Files.readString(folder.resolve("coverage.json"))).contains("limited by the number of pages");
    }

    @Test
    void saysThatPolitenessLimitedIt() throws Exception {
        site.html("/", links("/a", "/b"))
                .on("/a", StubSite.join(StubSite.head(429, "Retry-After: 7200", "Content-Length: 0"), new byte[0]))
                .on("/b", StubSite.join(StubSite.head(429, "Retry-After: 7200", "Content-Length: 0"), new byte[0]));
        assertThat(crawl(FAST, "/")).isEqualTo(CrawlRun.Ending.HOST_RESTS);
        assertThat(Files.readString(folder.resolve("coverage.json"))).contains("limited by politeness");
    }

    @Test
    void endsWhenTheRequestsOfTheDayAreUsedUpBeforeThePagesOfTheRun() throws Exception {
        site.html("/", links(IntStream.range(0, 30).mapToObj(i -> "/item/" + i).toArray(String[]::new)));
        assertThat(crawl(new Budget(500, 10, 10, Duration.ofSeconds(2)), "/"))
                .as("robots.txt is a request of the day and no page of the run")
                .isEqualTo(CrawlRun.Ending.HOST_RESTS);
        assertThat(site.asked()).hasSize(10);
    }

    @Test
    void endsWhenOneSiteHasUsedUpItsPagesAndAnotherHasNoMore() throws Exception {
        site.html("/", links(IntStream.range(0, 30).mapToObj(i -> "/item/" + i).toArray(String[]::new)));
        try (StubSite small = new StubSite()) {
            small.html("/", product("One"));
            var order = new CrawlFolder.Order(
                    Site.ofSeeds(
                            List.of(site.url("/"), small.url("/")), new Budget(500, 10, 5_000, Duration.ofSeconds(2))),
                    Identity.of("0.1.0", null),
                    AddressRules.allowing(List.of(site.host(), small.host())),
                    new PageReader(List.of()),
                    Clock.systemUTC(),
                    "mw");
            assertThat(new CrawlFolder(folder, storage, order).run(Progress.silent()))
                    .isEqualTo(CrawlRun.Ending.PAGES_USED_UP);
        }
    }

    @Test
    void readsTheSitemapsRobotsName() throws InterruptedException {
        String map = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + site.url("/hidden")
                + "</loc></url></urlset>";
        site.on("/robots.txt", StubSite.text(200, "text/plain", "Sitemap: " + site.url("/map.xml") + "\n"))
                .on("/map.xml", StubSite.text(200, "application/xml", map))
                .html("/", "<p>nothing</p>")
                .html("/hidden", product("Hidden"));
        crawl(FAST, "/");
        assertThat(storage.listings().findByUrl(site.url("/hidden"))).isPresent();
    }

    @Test
    void aFollowUpIsMadeAndAsksOnlyForWhatChanged() throws InterruptedException {
        site.on(
                "/item",
                (head, out) -> StubSite.write(
                        out,
                        head.contains("If-None-Match: \"v1\"")
                                ? StubSite.head(304, "ETag: \"v1\"")
                                : StubSite.join(
                                        StubSite.head(
                                                200,
                                                "ETag: \"v1\"",
                                                "Content-Type: text/html",
                                                "Content-Length: "
                                                        + product("One").getBytes(UTF_8).length),
                                        product("One").getBytes(UTF_8))));
        crawl(FAST, "/item");
        storage.frontier()
                .requestBy(new Visit(
                        site.url("/item"),
                        site.host(),
                        site.host(),
                        0,
                        "follow-up",
                        Clock.systemUTC().instant(),
                        null,
                        null,
                        null));
        crawl(FAST, "/item");
        assertThat(attempt("/item")).isInstanceOf(Fetch.NotModified.class);
        assertThat(storage.frontier().find(site.url("/item")).orElseThrow().purpose())
                .isEqualTo("recrawl");
    }

    @Test
    void aForeignHostNeedsAContact() {
        List<Site> foreign = Site.ofSeeds(List.of(URI.create("http://shop.example/")), Budget.DEFAULT);
        assertThatThrownBy(() -> crawl(foreign, null))
                .isInstanceOf(ContactMissingException.class)
                .hasMessageContaining("shop.example");
    }

    @Test
    void aFullDiskEndsTheRunAndAcknowledgesNothing() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "no /dev/full here");
        site.html("/", product("One"));
        Files.createDirectories(folder.resolve("warc"));
        Path blocked = folder.resolve("warc/mw-000001.warc.gz.open");
        assertThatThrownBy(() -> {
                    var order = new CrawlFolder.Order(
                            Site.ofSeeds(List.of(site.url("/")), FAST),
                            Identity.of("0.1.0", null),
                            AddressRules.allowing(List.of(site.host())),
                            new PageReader(List.of()),
                            Clock.systemUTC(),
                            "mw");
                    site.on("/robots.txt", (head, out) -> {
                        if (!Files.exists(blocked, LinkOption.NOFOLLOW_LINKS)) {
                            Files.createSymbolicLink(blocked, Path.of("/dev/full"));
                        }
                        return StubSite.write(out, StubSite.text(404, "text/plain", ""));
                    });
                    new CrawlFolder(folder, storage, order).run(Progress.silent());
                })
                .isInstanceOf(WarcException.class)
                .hasMessageContaining("No space left on device");
        assertThat(storage.snapshots().count()).isZero();
        assertThat(storage.frontier().attempts(site.url("/"), 1)).isEmpty();
    }

    @Test
    void saysWhatWasLeftOutBecauseItLiesTooDeep() throws Exception {
        IntStream.range(0, 40)
                .forEach(i -> site.html("/chain" + "x".repeat(i), links("/chain" + "x".repeat(i + 1), "/chain")));
        assertThat(crawl(FAST, "/chain")).isEqualTo(CrawlRun.Ending.COMPLETE);
        assertThat(Files.readString(folder.resolve("coverage.json")))
                .containsPattern("not_planned_because\" : \\{\\s+\"more than 30 steps from a seed\" : 1\\s");
    }
}
