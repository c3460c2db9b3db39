package org.markwarden.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.crawler.CrawledShop.cards;
import static org.markwarden.crawler.CrawledShop.links;
import static org.markwarden.crawler.CrawledShop.page;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists are visited once: not in every order, not under every filter, not for every visitor, and with nothing put in a cart. */
@Timeout(60)
class ListsOnceTest extends FolderCrawls {
    @Test
    void visitsAListOnceAndNotInEveryOrder() throws Exception {
        String sorts = links(List.of(
                "/c/1?sort=price&dir=asc",
                "/c/1?sort=price&dir=desc",
                "/c/1?sort=name",
                "/c/1?view=list",
                "/c/1?limit=36"));
        shop.site()
                .html("/", page(links(List.of("/c/1"))))
                .html("/c/1", page("<h1>Trays</h1>", sorts, cards("/p/%d", 0, 6)));
        shop.offers("/p/%d", 0, 6);
        shop.crawl();
        assertThat(shop.asked("/c/1")).containsExactly("/c/1");
        assertThat(shop.storage().listings().count()).isEqualTo(6);
    }

    @Test
    void laterPagesOfAListNameItInNoOtherOrderEither() throws Exception {
        String more = links(List.of("/c/1/?orderby=price", "/c/1/?orderby=date"))
                + "<nav class=pagination><a class=next href='/c/1/page/2/'>Next</a></nav>";
        shop.site()
                .html("/", page(links(List.of("/c/1/"))))
                .html("/c/1/", page("<h1>Trays</h1>", cards("/p/%d", 0, 6), more))
                .html(
                        "/c/1/page/2/",
                        page("<h1>Trays</h1>", cards("/p/%d", 6, 9), links(List.of("/c/1/?orderby=date", "/c/1/"))));
        shop.offers("/p/%d", 0, 9);
        shop.crawl();
        assertThat(shop.asked("/c/1/")).containsExactly("/c/1/", "/c/1/page/2/");
    }

    @Test
    void aListCutDownToOneOfferShowsNothingNew() throws Exception {
        List<String> filters =
                IntStream.range(0, 30).mapToObj(i -> "/trays.html?colour=" + i).toList();
        shop.site()
                .html("/", page(links(List.of("/trays.html"))))
                .html("/trays.html", page("<h1>Trays</h1>", links(filters), cards("/p/%d", 0, 6)));
        filters.forEach(filter -> shop.site().html(filter, page("<h1>Trays</h1>", cards("/p/%d", 0, 1))));
        shop.offers("/p/%d", 0, 6);
        shop.crawl();
        assertThat(shop.asked("colour")).hasSize(3);
    }

    @Test
    void triesAFewFiltersAndNotTheirCombinations() throws Exception {
        List<String> filters = IntStream.range(0, 30)
                .mapToObj(i -> "/c/1?%s=%d".formatted(i % 2 == 0 ? "colour" : "size", i))
                .toList();
        shop.site()
                .html("/", page(links(List.of("/c/1"))))
                .html("/c/1", page("<h1>Trays</h1>", links(filters), cards("/p/%d", 0, 6)));
        filters.forEach(filter -> shop.site()
                .html(
                        filter,
                        page(
                                "<h1>Trays</h1>",
                                links(filters.stream()
                                        .map(more -> filter + "&" + more.substring(more.indexOf('?') + 1))
                                        .toList()),
                                cards("/p/%d", 0, 3))));
        shop.offers("/p/%d", 0, 6);
        shop.crawl();
        assertThat(shop.asked("?")).hasSizeLessThanOrEqualTo(6);
        assertThat(shop.coverage()).contains("selects from a list or an offer that is visited itself");
    }

    @Test
    void followsAParameterThatLeadsToOtherGoods() throws Exception {
        List<String> categories =
                IntStream.range(1, 30).mapToObj(i -> "/list?group=" + i).toList();
        shop.site()
                .html("/", page(links(List.of("/list"))))
                .html("/list", page("<h1>Trays</h1>", links(categories), cards("/p/%d", 0, 3)));
        for (int i = 1; i < 30; i++) {
            shop.site().html("/list?group=" + i, page("<h1>Trays</h1>", cards("/p/%d", 3 * i, 3 * i + 3)));
        }
        shop.offers("/p/%d", 0, 90);
        shop.crawl();
        assertThat(shop.storage().listings().count()).isEqualTo(90);
        assertThat(shop.coverage()).doesNotContain("selects from");
    }

    @Test
    void putsNothingInACart() throws Exception {
        shop.site()
                .html(
                        "/",
                        page(
                                "<h1>Trays</h1>",
                                cards("/p/%d", 0, 4),
                                links(List.of("/p/1?add-to-cart=1", "/?add-to-cart=2"))));
        shop.offers("/p/%d", 0, 4);
        shop.crawl();
        assertThat(shop.asked("add-to-cart")).isEmpty();
        assertThat(shop.coverage()).contains("would put something in a cart or on a list of the visitor's\" : 2");
    }

    @Test
    void theSameAddressWithAnotherSessionIsTheSame() throws Exception {
        String one = "?sid=3f2a9c7e5b1d48f60a2c4e6f8b1d3a5c";
        String other = "?sid=9c7e5b1d48f60a2c4e6f8b1d3a5c3f2a";
        shop.site()
                .html("/", page(links(List.of("/c/1" + one, "/c/1" + other, "/c/1;jsessionid=AB12CD34"))))
                .html("/c/1", page("<h1>Trays</h1>", cards("/p/%d" + other, 0, 4)));
        shop.offers("/p/%d", 0, 4);
        shop.crawl();
        assertThat(shop.site().asked()).hasSize(7);
        assertThat(shop.storage().listings().count()).isEqualTo(4);
    }

    @Test
    void combinesNoFiltersOfPaths() throws Exception {
        List<String> names = List.of("oak", "ash", "elm", "fir", "yew");
        shop.site()
                .html("/", page(links(List.of("/c/1"))))
                .html("/c/1", page("<h1>Trays</h1>", filters("/c/1", names), cards("/p/%d", 0, 6)));
        for (String name : names) {
            String path = "/c/1/" + name;
            shop.site().html(path, page("<h1>Trays</h1><p>Nothing here.</p>", filters(path, names)));
        }
        shop.offers("/p/%d", 0, 6);
        shop.crawl();
        assertThat(shop.asked("/c/1/")).hasSizeLessThanOrEqualTo(3);
    }

    private static String filters(String path, List<String> names) {
        return "<div class=filters>"
                + links(names.stream().map(name -> path + "/" + name).toList()) + "</div>";
    }

    @Test
    void combinesNoFiltersOnAPageWithoutGoodsEither() throws Exception {
        List<String> filters = List.of("/trays.html?colour=1", "/trays.html?size=1", "/trays.html?wood=1");
        shop.site()
                .html("/", page(links(List.of("/trays.html"))))
                .html("/trays.html", page("<h1>Trays</h1>", links(filters), cards("/p/%d", 0, 6)));
        for (String filter : filters) {
            List<String> more = IntStream.range(0, 9)
                    .mapToObj(i -> filter + "&wood=" + i + "&size=" + i)
                    .toList();
            shop.site()
                    .html(
                            filter,
                            filter.contains("wood")
                                    ? page("<h1>Trays</h1><p class=price>€12.50</p>", links(more))
                                    : page("<h1>Trays</h1><p>Nothing here.</p>", links(more)));
        }
        shop.offers("/p/%d", 0, 6);
        shop.crawl();
        assertThat(shop.asked("html?")).hasSizeLessThanOrEqualTo(9);
    }
}
