package org.markwarden.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.marketplace.server.SeenRequest;
import org.markwarden.marketplace.world.Offer;
import org.markwarden.marketplace.world.Planted;
import org.markwarden.marketplace.world.World;

class SampleMarketplaceTest {

    private static final MarketplaceOptions QUICK =
            MarketplaceOptions.seeded(11).withCorners(Duration.ofMillis(5), 2);

    private static SampleMarketplace marketplace;
    private final Visitor visitor = new Visitor();

    @BeforeAll
    static void open() throws IOException {
        marketplace = SampleMarketplace.start(QUICK);
    }

    @AfterAll
    static void close() {
        marketplace.close();
    }

    private static URI at(String path) {
        return marketplace.baseUrl().resolve(path);
    }

    @Test
    void letsAVisitorFindEveryListingByItsLinksAndNoLinkIsBroken() throws Exception {
        try (var other = SampleMarketplace.start(QUICK)) {
            Map<URI, HttpResponse<byte[]>> pages = visitor.crawl(other.baseUrl());

            for (Planted planted : other.truth().listings()) {
                assertThat(pages).containsKey(planted.url());
            }
            String goneFolder = "/6000000000";
            pages.forEach((url, answer) -> {
                if (!url.getPath().contains(goneFolder)) {
                    assertThat(answer.statusCode()).as(url.toString()).isEqualTo(200);
                }
            });
            assertThat(other.requestsAgainstRobots()).isEmpty();
        }
    }

    @Test
    void chainsItsSearchPagesByNextLinks() throws Exception {
        var seen = new HashSet<String>();
        String next = at("/search").toString();
        while (!next.isEmpty()) {
            Document page = visitor.page(URI.create(next));
            page.select("main > .grid .card a").forEach(link -> seen.add(link.absUrl("href")));
            assertThat(page.select("head link[rel=next]").attr("abs:href"))
                    .isEqualTo(page.select("a[rel=next]").attr("abs:href"));
            next = page.select("a[rel=next]").attr("abs:href");
        }
        assertThat(seen).hasSameSizeAs(marketplace.truth().listings());
    }

    @Test
    void findsByWord() throws Exception {
        Document page = visitor.page(at("/search?q=%E5%B0%8F%E7%B1%B3"));

        assertThat(page.select("main > .grid .card h3"))
                .isNotEmpty()
                .allMatch(title -> title.text().contains("小米"));
    }

    @Test
    void recommendsOffersOfOthersBelowItsLists() throws Exception {
        for (var shop : World.drawnFrom(11).shops()) {
            Document page = visitor.page(at(shop.path()));

            assertThat(page.select(".recommend .by").eachText()).hasSize(3).doesNotContain(shop.name());
            assertThat(page.select("main > .grid .by").eachText()).containsOnly(shop.name());
        }
    }

    @Test
    void namesEverythingOpenInItsSitemap() throws Exception {
        String xml = new String(visitor.fetch(at("/sitemap.xml")).body(), StandardCharsets.UTF_8);
        var addresses = Jsoup.parse(xml, "", Parser.xmlParser()).select("loc").eachText();

        assertThat(addresses)
                .containsAll(marketplace.truth().listings().stream()
                        .map(planted -> planted.url().toString())
                        .toList());
    }

    @Test
    void showsLicenceAndCreditCodeOnShopPages() throws Exception {
        for (var shop : World.drawnFrom(11).shops()) {
            Document page = visitor.page(at(shop.path()));

            assertThat(page.select(".licence-name").text()).isEqualTo(shop.licenceName());
            assertThat(page.select(".uscc").text()).isEqualTo(shop.creditCode());
        }
    }

    @Test
    void answers304ToAKnownTagAndToAKnownDate() throws Exception {
        URI listing = marketplace.truth().listings().getFirst().url();
        var first = visitor.fetch(listing);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String date = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(visitor.fetch(listing, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(visitor.fetch(listing, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(visitor.fetch(listing, "If-Modified-Since", date).statusCode())
                .isEqualTo(304);
        assertThat(visitor.fetch(listing, "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void throttlesTheFirstVisitsOfOneCorner() throws Exception {
        try (var other = SampleMarketplace.start(QUICK)) {
            URI busy = other.truth().listings().stream()
                    .map(Planted::url)
                    .filter(url -> url.getPath().startsWith("/busy/"))
                    .findFirst()
                    .orElseThrow();
            var first = visitor.fetch(busy);

            assertThat(first.statusCode()).isEqualTo(429);
            assertThat(first.headers().firstValue("Retry-After")).contains("1");
            assertThat(visitor.fetch(busy).statusCode()).isEqualTo(429);
            assertThat(visitor.fetch(busy).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void countsAVisitBehindTheClosedDoor() throws Exception {
        try (var other = SampleMarketplace.start(QUICK)) {
            visitor.fetch(other.baseUrl().resolve("/backroom/terms.html"));
            assertThat(other.requestsAgainstRobots()).isEmpty();

            visitor.fetch(other.baseUrl().resolve("/backroom/"), "User-Agent", "rude/1.0");
            assertThat(other.requestsAgainstRobots())
                    .extracting(SeenRequest::target, SeenRequest::userAgent, SeenRequest::status)
                    .containsExactly(tuple("/backroom/", "rude/1.0", 200));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/category/none", "/search?page=99999&q=%FF%FE", "/item/../../etc/passwd", "/shop/1"
            })
    void answersOddAddressesWithoutFailing(String path) throws Exception {
        assertThat(visitor.fetch(at(path)).statusCode()).isIn(200, 400, 404);
    }

    @Test
    void servesTheSameBytesForTheSameSeed() throws Exception {
        try (var twin = SampleMarketplace.start(QUICK)) {
            for (Offer offer : World.drawnFrom(11).offers().subList(0, 40)) {
                if (!offer.path().startsWith("/busy/")) {
                    assertThat(text(twin, offer)).isEqualTo(text(marketplace, offer));
                }
            }
        }
    }

    private String text(SampleMarketplace where, Offer offer) throws Exception {
        return visitor.page(where.baseUrl().resolve(offer.path()))
                .html()
                .replace(where.baseUrl().toString(), "http://base/");
    }

    @Test
    void neverServesTheTruth() throws Exception {
        for (Planted planted : marketplace.truth().listings().subList(0, 60)) {
            String html = visitor.page(planted.url()).html();
            assertThat(html).doesNotContain("INFRINGING", "Innocent", "TM-0", "GI-0", "PT-0");
        }
    }

    @Test
    void refusesAPortInUse() {
        int taken = marketplace.baseUrl().getPort();

        assertThatThrownBy(() -> SampleMarketplace.start(QUICK.withPort(taken))).isInstanceOf(IOException.class);
    }
}
