package org.markwarden.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.coverage.ListCoverage;
import org.markwarden.crawler.coverage.ListCoverage.Extent;
import org.markwarden.crawler.fetch.AddressRules;
import org.markwarden.crawler.fetch.Identity;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;

/** Whole shops with a tree of categories: every offer is found, once, and without visiting every way to sort it. */
@Timeout(60)
class ShopTreesTest {
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

    private void crawl() throws InterruptedException {
        crawl(400);
    }

    private void crawl(int pages) throws InterruptedException {
        var order = new CrawlFolder.Order(
                Site.ofSeeds(List.of(site.url("/")), new Budget(500, pages, 5_000, Duration.ofSeconds(2))),
                Identity.of("0.1.0", null),
                AddressRules.allowing(List.of(site.host())),
                new PageReader(List.of()),
                Clock.systemUTC(),
                "mw");
        new CrawlFolder(folder, storage, order).run(Progress.silent());
    }

    private String coverage() throws Exception {
        return Files.readString(folder.resolve("coverage.json"));
    }

    private List<String> asked(String part) {
        return site.asked().stream().filter(path -> path.contains(part)).toList();
    }

    private static String card(String href, int i) {
        return "<li class='item product'><a href='%s'><img src='/i/%d.jpg'><h3>Birch tray %d</h3></a><span class=price>€1%d.50</span></li>"
                .formatted(href, i, i, i);
    }

    private static String cards(String href, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> card(href.formatted(i), i))
                .collect(Collectors.joining("", "<ul class=products>", "</ul>"));
    }

    private static String offer(int i) {
        return "<html><title>Birch tray %1$d</title><h1>Birch tray %1$d</h1><p class=price>€1%1$d.50</p><button>Add to cart</button></html>"
                .formatted(i);
    }

    private void offers(String path, int from, int to) {
        IntStream.range(from, to).forEach(i -> site.html(path.formatted(i), offer(i)));
    }

    private static String page(String... parts) {
        return "<html><title>Shop</title><body>" + String.join("", parts) + "</body></html>";
    }

    private static String links(Collection<String> hrefs) {
        return hrefs.stream()
                .map(href -> "<li><a href='" + href + "'>x</a></li>")
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    @Test
    void visitsAListOnceAndNotInEveryOrder() throws Exception {
        String sorts = links(List.of(
                "/c/1?sort=price&dir=asc",
                "/c/1?sort=price&dir=desc",
                "/c/1?sort=name",
                "/c/1?view=list",
                "/c/1?limit=36"));
        site.html("/", page(links(List.of("/c/1")))).html("/c/1", page("<h1>Trays</h1>", sorts, cards("/p/%d", 0, 6)));
        offers("/p/%d", 0, 6);
        crawl();
        assertThat(asked("/c/1")).containsExactly("/c/1");
        assertThat(storage.listings().count()).isEqualTo(6);
    }

    @Test
    void laterPagesOfAListNameItInNoOtherOrderEither() throws Exception {
        String more = links(List.of("/c/1/?orderby=price", "/c/1/?orderby=date"))
                + "<nav class=pagination><a class=next href='/c/1/page/2/'>Next</a></nav>";
        site.html("/", page(links(List.of("/c/1/"))))
                .html("/c/1/", page("<h1>Trays</h1>", cards("/p/%d", 0, 6), more))
                .html(
                        "/c/1/page/2/",
                        page("<h1>Trays</h1>", cards("/p/%d", 6, 9), links(List.of("/c/1/?orderby=date", "/c/1/"))));
        offers("/p/%d", 0, 9);
        crawl();
        assertThat(asked("/c/1/")).containsExactly("/c/1/", "/c/1/page/2/");
    }

    @Test
    void aListCutDownToOneOfferShowsNothingNew() throws Exception {
        List<String> filters =
                IntStream.range(0, 30).mapToObj(i -> "/trays.html?colour=" + i).toList();
        site.html("/", page(links(List.of("/trays.html"))))
                .html("/trays.html", page("<h1>Trays</h1>", links(filters), cards("/p/%d", 0, 6)));
        filters.forEach(filter -> site.html(filter, page("<h1>Trays</h1>", cards("/p/%d", 0, 1))));
        offers("/p/%d", 0, 6);
        crawl();
        assertThat(asked("colour")).hasSize(3);
    }

    @Test
    void triesAFewFiltersAndNotTheirCombinations() throws Exception {
        List<String> filters = IntStream.range(0, 30)
                .mapToObj(i -> "/c/1?%s=%d".formatted(i % 2 == 0 ? "colour" : "size", i))
                .toList();
        site.html("/", page(links(List.of("/c/1"))))
                .html("/c/1", page("<h1>Trays</h1>", links(filters), cards("/p/%d", 0, 6)));
        filters.forEach(filter -> site.html(
                filter,
                page(
                        "<h1>Trays</h1>",
                        links(filters.stream()
                                .map(more -> filter + "&" + more.substring(more.indexOf('?') + 1))
                                .toList()),
                        cards("/p/%d", 0, 3))));
        offers("/p/%d", 0, 6);
        crawl();
        assertThat(asked("?")).hasSizeLessThanOrEqualTo(6);
        assertThat(coverage()).contains("selects from a list or an offer that is visited itself");
    }

    @Test
    void followsAParameterThatLeadsToOtherGoods() throws Exception {
        List<String> categories =
                IntStream.range(1, 30).mapToObj(i -> "/list?group=" + i).toList();
        site.html("/", page(links(List.of("/list"))))
                .html("/list", page("<h1>Trays</h1>", links(categories), cards("/p/%d", 0, 3)));
        for (int i = 1; i < 30; i++) {
            site.html("/list?group=" + i, page("<h1>Trays</h1>", cards("/p/%d", 3 * i, 3 * i + 3)));
        }
        offers("/p/%d", 0, 90);
        crawl();
        assertThat(storage.listings().count()).isEqualTo(90);
        assertThat(coverage()).doesNotContain("selects from");
    }

    @Test
    void putsNothingInACart() throws Exception {
        site.html(
                "/",
                page("<h1>Trays</h1>", cards("/p/%d", 0, 4), links(List.of("/p/1?add-to-cart=1", "/?add-to-cart=2"))));
        offers("/p/%d", 0, 4);
        crawl();
        assertThat(asked("add-to-cart")).isEmpty();
        assertThat(coverage()).contains("would put something in a cart or on a list of the visitor's\" : 2");
    }

    @Test
    void theSameAddressWithAnotherSessionIsTheSame() throws Exception {
        String one = "?sid=3f2a9c7e5b1d48f60a2c4e6f8b1d3a5c";
        String other = "?sid=9c7e5b1d48f60a2c4e6f8b1d3a5c3f2a";
        site.html("/", page(links(List.of("/c/1" + one, "/c/1" + other, "/c/1;jsessionid=AB12CD34"))))
                .html("/c/1", page("<h1>Trays</h1>", cards("/p/%d" + other, 0, 4)));
        offers("/p/%d", 0, 4);
        crawl();
        assertThat(site.asked()).hasSize(7);
        assertThat(storage.listings().count()).isEqualTo(4);
    }

    @Test
    void reachesTheGoodsOfATreeWithManyBranches() throws Exception {
        site.html(
                "/", page(links(IntStream.range(1, 16).mapToObj(i -> "/c/" + i).toList())));
        for (int i = 1; i < 16; i++) {
            int top = i;
            site.html(
                    "/c/" + i,
                    page(
                            "<h1>Department</h1>",
                            links(IntStream.range(0, 20)
                                    .mapToObj(k -> "/c/" + (top * 20 + k))
                                    .toList())));
        }
        for (int i = 20; i < 320; i++) {
            site.html(
                    "/c/" + i, i % 20 == 0 ? page("<h1>Shelf</h1>", cards("/p/%d", i, i + 3)) : page("<h1>Shelf</h1>"));
        }
        crawl(2_000);
        assertThat(asked("/c/")).hasSizeGreaterThan(300);
    }

    @Test
    void findsTheCategoriesOfMenusThatScriptsUnfold() throws Exception {
        site.html(
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
            site.html("/c/" + i, page("<h1>Trays</h1>", cards("/p/%d", 3 * i, 3 * i + 3)));
        }
        offers("/p/%d", 3, 39);
        crawl();
        assertThat(storage.listings().count()).isEqualTo(36);
    }

    private Extent extent(String list) {
        return ListCoverage.of(storage, site.host()).stream()
                .filter(found -> found.list().equals(site.host() + list))
                .findFirst()
                .orElseThrow()
                .extent();
    }

    @Test
    void countsEveryCategoryByItself() throws Exception {
        site.html("/", page(links(List.of("/c/1", "/c/2", "/list-9-3.html"))))
                .html("/c/1", page("<h1>Trays</h1><p class=count>4 products</p>", cards("/p/%d", 0, 4)))
                .html("/c/2", page("<h1>Bowls</h1><p class=count>132 products</p>", cards("/p/%d", 4, 8)))
                .html("/list-9-3.html", page("<h1>Cups</h1><p class=count>4 products</p>", cards("/p/%d", 8, 12)));
        offers("/p/%d", 0, 12);
        crawl();
        assertThat(extent("/c/1")).isEqualTo(Extent.COMPLETE);
        assertThat(extent("/c/2")).isEqualTo(Extent.INCOMPLETE);
        assertThat(extent("/list-9-3.html")).isEqualTo(Extent.COMPLETE);
    }

    @Test
    void countsTheAnswersOfAnEndpointToTheListThatNamesIt() throws Exception {
        site.html("/", page(links(List.of("/c/1"))))
                .html(
                        "/c/1",
                        page(
                                "<h1>Trays</h1><p class=count>9 products</p>",
                                cards("/p/%d", 0, 4),
                                "<button class=load-more data-url='/api?cat=1&amp;page=2'>Load more</button>"))
                .on("/api?cat=1&page=2", StubSite.text(200, "application/json", json(4, 8, 2)))
                .on("/api?cat=1&page=3", StubSite.text(200, "application/json", json(8, 9, 3)));
        offers("/p/%d", 0, 9);
        crawl();
        assertThat(extent("/c/1")).isEqualTo(Extent.COMPLETE);
        assertThat(storage.listings().count()).isEqualTo(9);
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
        site.on("/robots.txt", StubSite.text(200, "text/plain", "User-agent: *\nDisallow: /c/2\n"))
                .html("/", page(links(List.of("/c/1", "/c/2", "/c/3", "/c/4"))))
                .on("/c/1", StubSite.text(500, "text/html", "<h1>Error</h1>"))
                .on("/c/3", StubSite.text(403, "text/html", "<h1>Forbidden</h1>"))
                .html("/c/4", page("<h1>Trays</h1><p class=count>4 products</p>", cards("/p/%d", 0, 4)));
        offers("/p/%d", 0, 4);
        crawl();
        assertThat(coverage())
                .contains("\"complete\" : false", site.url("/c/2").toString())
                .containsPattern("\"" + site.url("/c/1") + "\" : \"[^\"]*500")
                .containsPattern("\"" + site.url("/c/3") + "\" : \"[^\"]*403");
    }

    private void categoryOfPaths(String category, String more) {
        site.html(
                "/" + category + ".html", page("<h1>Trays</h1>", cards("/" + category + "/tray-%d.html", 0, 12), more));
        for (int i = 0; i < 12; i++) {
            site.html(
                    "/" + category + "/tray-" + i + ".html",
                    "<link rel=canonical href='" + site.url("/tray-" + i + ".html") + "'>" + offer(i));
        }
    }

    @Test
    void isOneOfferUnderThePathsOfSeveralCategories() throws Exception {
        site.html("/", page(links(List.of("/trays.html", "/sale.html"))));
        categoryOfPaths("trays", "");
        categoryOfPaths("sale", "");
        crawl();
        assertThat(Files.readAllLines(folder.resolve("listings.jsonl"))).hasSize(12);
    }

    private static String shelf(int group) {
        return IntStream.range(0, 8)
                .mapToObj(i ->
                        card("/item?route=item&amp;group=%d&amp;spm=a1.%d&amp;product_id=%d".formatted(group, i, i), i))
                .collect(Collectors.joining("", "<ul class=products>", "</ul>"));
    }

    @Test
    void isOneOfferHoweverItsQueryIsWritten() throws Exception {
        site.html("/", page(links(List.of("/c/7"))))
                .html("/c/7", page("<h1>Trays</h1>", shelf(7), links(List.of("/more"))))
                .html("/more", page(links(List.of("/c/8"))))
                .html("/c/8", page("<h1>Gifts</h1>", shelf(8)));
        for (int i = 0; i < 8; i++) {
            String own = site.url("/item?route=item&product_id=" + i).toString();
            site.html(
                    "/item?group=7&product_id=" + i + "&route=item",
                    "<link rel=canonical href='" + own + "'>" + offer(i));
        }
        crawl();
        assertThat(Files.readAllLines(folder.resolve("listings.jsonl")))
                .hasSize(8)
                .allMatch(line -> line.contains("/item?route=item&product_id="));
    }

    @Test
    void readsAMenuOfNestedData() throws Exception {
        site.html("/", page("<h1>Our shop</h1><nav data-menu-url='/menu.json'></nav>"))
                .on(
                        "/menu.json",
                        StubSite.text(
                                200,
                                "application/json",
                                "{\"categories\":[{\"id\":1,\"name\":\"Kitchen\",\"url\":\"/c/1\",\"children\":[{\"id\":2,\"name\":\"Pots\",\"url\":\"/c/2\",\"children\":[]}]},{\"id\":3,\"name\":\"Garden\",\"url\":\"/c/3\",\"children\":[]}]}"));
        crawl();
        assertThat(asked("/c/")).contains("/c/1", "/c/2", "/c/3");
    }

    @Test
    void combinesNoFiltersOfPaths() throws Exception {
        List<String> names = List.of("oak", "ash", "elm", "fir", "yew");
        site.html("/", page(links(List.of("/c/1"))))
                .html("/c/1", page("<h1>Trays</h1>", filters("/c/1", names), cards("/p/%d", 0, 6)));
        for (String name : names) {
            String path = "/c/1/" + name;
            site.html(path, page("<h1>Trays</h1><p>Nothing here.</p>", filters(path, names)));
        }
        offers("/p/%d", 0, 6);
        crawl();
        assertThat(asked("/c/1/")).hasSizeLessThanOrEqualTo(3);
    }

    private static String filters(String path, List<String> names) {
        return "<div class=filters>"
                + links(names.stream().map(name -> path + "/" + name).toList()) + "</div>";
    }

    @Test
    void combinesNoFiltersOnAPageWithoutGoodsEither() throws Exception {
        List<String> filters = List.of("/trays.html?colour=1", "/trays.html?size=1", "/trays.html?wood=1");
        site.html("/", page(links(List.of("/trays.html"))))
                .html("/trays.html", page("<h1>Trays</h1>", links(filters), cards("/p/%d", 0, 6)));
        for (String filter : filters) {
            List<String> more = IntStream.range(0, 9)
                    .mapToObj(i -> filter + "&wood=" + i + "&size=" + i)
                    .toList();
            site.html(
                    filter,
                    filter.contains("wood")
                            ? page("<h1>Trays</h1><p class=price>€12.50</p>", links(more))
                            : page("<h1>Trays</h1><p>Nothing here.</p>", links(more)));
        }
        offers("/p/%d", 0, 6);
        crawl();
        assertThat(asked("html?")).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void isVisitedOnceWhenTheSiteHasShownHowItsOffersAreCalled() throws Exception {
        site.html("/", page(links(List.of("/trays.html")))).html("/more", page(links(List.of("/sale.html"))));
        categoryOfPaths("trays", links(List.of("/more")));
        categoryOfPaths("sale", "");
        crawl();
        assertThat(asked("/tray-")).hasSize(12);
        assertThat(Files.readAllLines(folder.resolve("listings.jsonl"))).hasSize(12);
        assertThat(coverage()).contains("leads to an offer that is visited at another address\" : 12");
    }

    @Test
    void aTreeThatLeadsIntoItselfEnds() throws Exception {
        site.html("/", page(links(List.of("/a/"))))
                .html("/a/", page("<h1>A</h1>", links(List.of("/b/")), cards("/p/%d", 0, 3)))
                .html("/b/", page("<h1>B</h1>", links(List.of("/a/", "/b/")), cards("/p/%d", 3, 6)));
        offers("/p/%d", 0, 6);
        crawl();
        assertThat(site.asked()).hasSize(10);
        assertThat(storage.listings().count()).isEqualTo(6);
    }
}
