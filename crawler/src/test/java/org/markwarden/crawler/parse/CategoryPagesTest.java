package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;

/** Category pages as shop systems write them, with invented goods. */
class CategoryPagesTest {
    private static final String FACETS = IntStream.range(0, 12)
            .mapToObj(i -> "<li class=item><a href='?colour=%d'>Colour %d</a></li>".formatted(i, i))
            .collect(Collectors.joining("", "<ol class=items>", "</ol>"));

    private static String card(String href, int i) {
        return "<li class='item product'><a href='%s'><img src='/i/%d.jpg'>Birch tray %d</a><div class=price-box><span class=price>€1%d.50</span></div></li>"
                .formatted(href, i, i, i);
    }

    private static String cards(String href, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> card(href.formatted(i), i))
                .collect(Collectors.joining("", "<ol class=products>", "</ol>"));
    }

    private static List<String> titles(Reading reading) {
        return reading.listings().stream().map(Listing::title).toList();
    }

    @Test
    void theRangeShownOfAListIsNoPrice() {
        String toolbar =
                "<p class=toolbar-amount>Items <span class=toolbar-number>1</span>-<span class=toolbar-number>9</span> of <span class=toolbar-number>32</span></p>";
        Reading reading = Pages.read(
                "https://shop.test/kitchen/pots.html",
                "<h1>Pots</h1>" + toolbar + cards("/kitchen/pots/tray-%d.html", 9));
        assertThat(reading.page()).isEqualTo(PageKind.SEARCH);
        assertThat(reading.listings()).hasSize(9);
        assertThat(reading.declared()).isEqualTo(32);
    }

    @Test
    void goodsAreNamedByShortNumbersInAQuery() {
        Reading reading = Pages.read(
                "https://shop.test/index.php?route=product/category&path=20_27",
                "<h2>Pots</h2>" + cards("/index.php?route=product/product&amp;path=20_27&amp;product_id=%d", 5));
        assertThat(reading.page()).isEqualTo(PageKind.SEARCH);
        assertThat(reading.listings()).hasSize(5);
    }

    @Test
    void aSmallCategoryIsAListToo() {
        for (int count : List.of(2, 3)) {
            Reading reading = Pages.read("https://shop.test/c/20", "<h1>Shelf</h1>" + cards("/p/%d", count));
            assertThat(reading.page()).isEqualTo(PageKind.SEARCH);
            assertThat(reading.listings()).hasSize(count);
        }
    }

    @Test
    void aLongerRowOfFiltersHidesNoGoods() {
        Reading reading = Pages.read("https://shop.test/c/5", "<h1>Pots</h1>" + FACETS + cards("/p/%d", 5));
        assertThat(titles(reading)).hasSize(5).allMatch(title -> title.startsWith("Birch tray"));
    }

    @Test
    void theLastPageOfAListMayHoldASingleOffer() {
        String pager =
                "<nav class=pagination><a href='/product-category/pots/page/2/'>2</a><a href='/pots?page=2'>2</a></nav>";
        String buy = "<a class='button add_to_cart_button' href='?add-to-cart=1'>Add to cart</a></li>";
        for (String url : List.of("https://shop.test/product-category/pots/page/3/", "https://shop.test/pots?page=3")) {
            String card = url.endsWith("/") ? cards("/p/%d", 1).replace("</li>", buy) : cards("/p/%d", 1);
            Reading reading = Pages.read(url, "<h1>Pots</h1>" + FACETS + card + pager);
            assertThat(reading.page()).as(url).isEqualTo(PageKind.SEARCH);
            assertThat(titles(reading)).as(url).containsExactly("Birch tray 1");
        }
    }

    @Test
    void anOfferOfSeveralPagesStaysAnOffer() {
        Reading reading = Pages.read(
                "https://shop.test/p/tray?page=2",
                "<h1>Birch tray</h1><b class=price>€12.50</b><button>Add to cart</button><h2>Reviews</h2><nav class=pagination><a href='/p/tray?page=1'>1</a></nav>");
        assertThat(reading.page()).isEqualTo(PageKind.PRODUCT);
    }
}
