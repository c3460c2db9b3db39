package org.markwarden.crawler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.warc.ArchivedPage;
import org.markwarden.crawler.warc.WarcPages;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Visit;

/** A small site is visited, kept and read; a fault is an attempt with a reason and stops no other page. */
class CrawlFolderTest extends FolderCrawls {
    @Test
    void visitsASiteKeepsItAndReadsItsListings() throws Exception {
        site.on("/robots.txt", StubSite.text(200, "text/plain", "User-agent: *\nDisallow: /secret/\n"))
                .html("/", linksTo("/item/1", "/item/2?utm_source=x", "/secret/1", "http://elsewhere.example/", "#top"))
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
                        linksTo(
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
}
