package org.markwarden.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.markwarden.crawler.coverage.Coverage;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.warc.WarcException;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.AttemptKind;

/** What ends a crawl, and what it says of what it did not see. */
class CrawlBoundsTest extends FolderCrawls {
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
        site.html(
                "/", linksTo(IntStream.range(0, 30).mapToObj(i -> "/item/" + i).toArray(String[]::new)));
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
                .html("/", linksTo("/hidden", "/item/1"))
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
        site.html(
                "/", linksTo(IntStream.range(0, 30).mapToObj(i -> "/item/" + i).toArray(String[]::new)));
        Budget ten = new Budget(500, 10, 5_000, Duration.ofSeconds(2));
        crawl(ten, "/");
        int asked = site.asked().size();
        crawl(ten, "/");
        assertThat(site.asked()).hasSize(asked);
        assertThat(Files.readString(folder.resolve("coverage.json"))).contains("limited by the number of pages");
    }

    @Test
    void saysThatPolitenessLimitedIt() throws Exception {
        site.html("/", linksTo("/a", "/b"))
                .on("/a", StubSite.join(StubSite.head(429, "Retry-After: 7200", "Content-Length: 0"), new byte[0]))
                .on("/b", StubSite.join(StubSite.head(429, "Retry-After: 7200", "Content-Length: 0"), new byte[0]));
        assertThat(crawl(FAST, "/")).isEqualTo(CrawlRun.Ending.HOST_RESTS);
        assertThat(Files.readString(folder.resolve("coverage.json"))).contains("limited by politeness");
    }

    @Test
    void endsWhenTheRequestsOfTheDayAreUsedUpBeforeThePagesOfTheRun() throws Exception {
        site.html(
                "/", linksTo(IntStream.range(0, 30).mapToObj(i -> "/item/" + i).toArray(String[]::new)));
        assertThat(crawl(new Budget(500, 10, 10, Duration.ofSeconds(2)), "/"))
                .as("robots.txt is a request of the day and no page of the run")
                .isEqualTo(CrawlRun.Ending.HOST_RESTS);
        assertThat(site.asked()).hasSize(10);
    }

    @Test
    void endsWhenOneSiteHasUsedUpItsPagesAndAnotherHasNoMore() throws Exception {
        site.html(
                "/", linksTo(IntStream.range(0, 30).mapToObj(i -> "/item/" + i).toArray(String[]::new)));
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
                .forEach(i -> site.html("/chain" + "x".repeat(i), linksTo("/chain" + "x".repeat(i + 1), "/chain")));
        assertThat(crawl(FAST, "/chain")).isEqualTo(CrawlRun.Ending.COMPLETE);
        assertThat(Files.readString(folder.resolve("coverage.json")))
                .containsPattern("not_planned_because\" : \\{\\s+\"more than 30 steps from a seed\" : 1\\s");
    }
}
