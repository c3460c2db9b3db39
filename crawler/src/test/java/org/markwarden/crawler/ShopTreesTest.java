package org.markwarden.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.crawler.CrawledShop.card;
import static org.markwarden.crawler.CrawledShop.cards;
import static org.markwarden.crawler.CrawledShop.links;
import static org.markwarden.crawler.CrawledShop.offer;
import static org.markwarden.crawler.CrawledShop.page;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.markwarden.crawler.coverage.ListCoverage;
import org.markwarden.crawler.coverage.ListCoverage.Extent;
import org.markwarden.crawler.fetch.StubSite;

/** Whole shops with a tree of categories: every offer is found, once, and every list is counted by itself. */
@Timeout(60)
class ShopTreesTest extends FolderCrawls {
    @Test
    void reachesTheGoodsOfATreeWithManyBranches() throws Exception {
        shop.site()
                .html(
                        "/",
                        page(links(
                                IntStream.range(1, 16).mapToObj(i -> "/c/" + i).toList())));
        for (int i = 1; i < 16; i++) {
            int top = i;
            shop.site()
                    .html(
                            "/c/" + i,
                            page(
                                    "<h1>Department</h1>",
                                    links(IntStream.range(0, 20)
                                            .mapToObj(k -> "/c/" + (top * 20 + k))
                                            .toList())));
        }
        for (int i = 20; i < 320; i++) {
            shop.site()
                    .html(
                            "/c/" + i,
                            i % 20 == 0 ? page("<h1>Shelf</h1>", cards("/p/%d", i, i + 3)) : page("<h1>Shelf</h1>"));
        }
        shop.crawl(2_000);
        assertThat(shop.asked("/c/")).hasSizeGreaterThan(300);
    }

    @Test
    void findsTheCategoriesOfMenusThatScriptsUnfold() throws Exception {
        shop.site()
                .html(
                        "/",
                        page(
                                "<nav><a href='/c/1'>A</a></nav>",
                                "<div class=mega style='display:none'><li data-href='/c/2'>B</li><span onclick=\"location.href='/c/3'\">C</span></div>",
                                "<template><a href='/c/4'>D</a></template><noscript><a href='/c/5'>E</a></noscript>",
                                "<select onchange='location=this.value'><option value=''>Choose<option value='/c/6'>F</select>",
                                "<script>window.__STATE__={nav:[{title:'G',link:'/c/7',items:[{title:'H',link:'/c/8'}]}]};</script>",
                                "<script id=__NEXT_DATA__ type='application/json'>{\"menu\":[{\"name\":\"I\",\"url\":\"/c/9\",\"children\":[{\"name\":\"J\",\"url\":\"/c/10\"}]}]}</script>",
                                "<nav class=more data-menu-url='/menu.json'></nav>"))
                .on(
                        "/menu.json",
                        StubSite.text(
                                200,
                                "application/json",
                                "{\"categories\":[{\"name\":\"K\",\"url\":\"/c/11\"},{\"name\":\"L\",\"url\":\"/c/12\"}]}"));
        for (int i = 1; i < 13; i++) {
            shop.site().html("/c/" + i, page("<h1>Trays</h1>", cards("/p/%d", 3 * i, 3 * i + 3)));
        }
        shop.offers("/p/%d", 3, 39);
        shop.crawl();
        assertThat(shop.storage().listings().count()).isEqualTo(36);
    }

    private Extent extent(String list) {
        return ListCoverage.of(shop.storage(), shop.site().host()).stream()
                .filter(found -> found.list().equals(shop.site().host() + list))
                .findFirst()
                .orElseThrow()
                .extent();
    }

    @Test
    void countsEveryCategoryByItself() throws Exception {
        shop.site()
                .html("/", page(links(List.of("/c/1", "/c/2", "/list-9-3.html"))))
                .html("/c/1", page("<h1>Trays</h1><p class=count>4 products</p>", cards("/p/%d", 0, 4)))
                .html("/c/2", page("<h1>Bowls</h1><p class=count>132 products</p>", cards("/p/%d", 4, 8)))
                .html("/list-9-3.html", page("<h1>Cups</h1><p class=count>4 products</p>", cards("/p/%d", 8, 12)));
        shop.offers("/p/%d", 0, 12);
        shop.crawl();
        assertThat(extent("/c/1")).isEqualTo(Extent.COMPLETE);
        assertThat(extent("/c/2")).isEqualTo(Extent.INCOMPLETE);
        assertThat(extent("/list-9-3.html")).isEqualTo(Extent.COMPLETE);
    }

    @Test
    void countsTheAnswersOfAnEndpointToTheListThatNamesIt() throws Exception {
        shop.site()
                .html("/", page(links(List.of("/c/1"))))
                .html(
                        "/c/1",
                        page(
                                "<h1>Trays</h1><p class=count>9 products</p>",
                                cards("/p/%d", 0, 4),
                                "<button class=load-more data-url='/api?cat=1&amp;page=2'>Load more</button>"))
                .on("/api?cat=1&page=2", StubSite.text(200, "application/json", json(4, 8, 2)))
                .on("/api?cat=1&page=3", StubSite.text(200, "application/json", json(8, 9, 3)));
        shop.offers("/p/%d", 0, 9);
        shop.crawl();
        assertThat(extent("/c/1")).isEqualTo(Extent.COMPLETE);
        assertThat(shop.storage().listings().count()).isEqualTo(9);
    }

    private static String json(int from, int to, int page) {
        return IntStream.range(from, to)
                .mapToObj(i ->
                        "{\"id\":%1$d,\"name\":\"Birch tray %1$d\",\"url\":\"/p/%1$d\",\"price\":\"1%1$d.50\",\"currency\":\"EUR\"}"
                                .formatted(i))
                .collect(Collectors.joining(
                        ",", "{\"page\":" + page + ",\"totalPages\":3,\"total\":9,\"products\":[", "]}"));
    }

    @Test
    void namesTheCategoriesThatWereNotSeenAndWhy() throws Exception {
        shop.site()
                .on("/robots.txt", StubSite.text(200, "text/plain", "User-agent: *\nDisallow: /c/2\n"))
                .html("/", page(links(List.of("/c/1", "/c/2", "/c/3", "/c/4"))))
                .on("/c/1", StubSite.text(500, "text/html", "<h1>Error</h1>"))
                .on("/c/3", StubSite.text(403, "text/html", "<h1>Forbidden</h1>"))
                .html("/c/4", page("<h1>Trays</h1><p class=count>4 products</p>", cards("/p/%d", 0, 4)));
        shop.offers("/p/%d", 0, 4);
        shop.crawl();
        assertThat(shop.coverage())
                .contains("\"complete\" : false", shop.site().url("/c/2").toString())
                .containsPattern("\"" + shop.site().url("/c/1") + "\" : \"[^\"]*500")
                .containsPattern("\"" + shop.site().url("/c/3") + "\" : \"[^\"]*403");
    }

    private void categoryOfPaths(String category, String more) {
        shop.site()
                .html(
                        "/" + category + ".html",
                        page("<h1>Trays</h1>", cards("/" + category + "/tray-%d.html", 0, 12), more));
        for (int i = 0; i < 12; i++) {
            shop.site()
                    .html(
                            "/" + category + "/tray-" + i + ".html",
                            "<link rel=canonical href='" + shop.site().url("/tray-" + i + ".html") + "'>" + offer(i));
        }
    }

    @Test
    void isOneOfferUnderThePathsOfSeveralCategories() throws Exception {
        shop.site().html("/", page(links(List.of("/trays.html", "/sale.html"))));
        categoryOfPaths("trays", "");
        categoryOfPaths("sale", "");
        shop.crawl();
        assertThat(Files.readAllLines(shop.folder().resolve("listings.jsonl"))).hasSize(12);
    }

    private static String shelf(int group) {
        return IntStream.range(0, 8)
                .mapToObj(i ->
                        card("/item?route=item&amp;group=%d&amp;spm=a1.%d&amp;product_id=%d".formatted(group, i, i), i))
                .collect(Collectors.joining("", "<ul class=products>", "</ul>"));
    }

    @Test
    void isOneOfferHoweverItsQueryIsWritten() throws Exception {
        shop.site()
                .html("/", page(links(List.of("/c/7"))))
                .html("/c/7", page("<h1>Trays</h1>", shelf(7), links(List.of("/more"))))
                .html("/more", page(links(List.of("/c/8"))))
                .html("/c/8", page("<h1>Gifts</h1>", shelf(8)));
        for (int i = 0; i < 8; i++) {
            String own = shop.site().url("/item?route=item&product_id=" + i).toString();
            shop.site()
                    .html(
                            "/item?group=7&product_id=" + i + "&route=item",
                            "<link rel=canonical href='" + own + "'>" + offer(i));
        }
        shop.crawl();
        assertThat(Files.readAllLines(shop.folder().resolve("listings.jsonl")))
                .hasSize(8)
                .allMatch(line -> line.contains("/item?route=item&product_id="));
    }

    @Test
    void readsAMenuOfNestedData() throws Exception {
        shop.site()
                .html("/", page("<h1>Our shop</h1><nav data-menu-url='/menu.json'></nav>"))
                .on(
                        "/menu.json",
                        StubSite.text(
                                200,
                                "application/json",
                                "{\"categories\":[{\"id\":1,\"name\":\"Kitchen\",\"url\":\"/c/1\",\"children\":[{\"id\":2,\"name\":\"Pots\",\"url\":\"/c/2\",\"children\":[]}]},{\"id\":3,\"name\":\"Garden\",\"url\":\"/c/3\",\"children\":[]}]}"));
        shop.crawl();
        assertThat(shop.asked("/c/")).contains("/c/1", "/c/2", "/c/3");
    }

    @Test
    void isVisitedOnceWhenTheSiteHasShownHowItsOffersAreCalled() throws Exception {
        shop.site().html("/", page(links(List.of("/trays.html")))).html("/more", page(links(List.of("/sale.html"))));
        categoryOfPaths("trays", links(List.of("/more")));
        categoryOfPaths("sale", "");
        shop.crawl();
        assertThat(shop.asked("/tray-")).hasSize(12);
        assertThat(Files.readAllLines(shop.folder().resolve("listings.jsonl"))).hasSize(12);
        assertThat(shop.coverage()).contains("leads to an offer that is visited at another address\" : 12");
    }

    @Test
    void aTreeThatLeadsIntoItselfEnds() throws Exception {
        shop.site()
                .html("/", page(links(List.of("/a/"))))
                .html("/a/", page("<h1>A</h1>", links(List.of("/b/")), cards("/p/%d", 0, 3)))
                .html("/b/", page("<h1>B</h1>", links(List.of("/a/", "/b/")), cards("/p/%d", 3, 6)));
        shop.offers("/p/%d", 0, 6);
        shop.crawl();
        assertThat(shop.site().asked()).hasSize(10);
        assertThat(shop.storage().listings().count()).isEqualTo(6);
    }
}
