package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Listing;

/** Which of the amounts that state names beside each other is the price. */
class StatePricesTest {
    private static final String CART = "<h1>Blue kettle</h1><button>Add to cart</button>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "price":199,"unitPrice":22 | 199
            "unitPrice":199 | 199
            "price":199,"salePrice":0 | 199
            "price":"199.00","salePrice":"0.00" | 199
            "price":199,"salePrice":-1 | 199
            "price":199,"salePrice":false | 199
            "price":199,"specialPrice":{"value":null} | 199
            "price":259,"salePrice":199 | 199
            "price":19900,"priceFormatted":"$199.00" | 199
            "price":{"amount":19900,"currencyCode":"USD","formatted":"$199.00"} | 199
            "price":{"amount":199,"currencyCode":"USD","formatted":"$199.00"} | 199
            "priceRange":{"minVariantPrice":{"amount":"199.0","currencyCode":"USD"}} | 199
            "price_range":{"minimum_price":{"regular_price":{"value":259},"final_price":{"value":199,"currency":"USD"}}} | 199
            "priceRange":{"min":10,"max":500},"price":199 | 199
            """)
    void isTheOneThatIsAsked(String said, String amount) {
        Listing listing = Pages.product(Pages.page(
                "",
                CART + "<script>window.__INITIAL_STATE__={\"product\":{\"id\":\"1\","
                        + "\"title\":\"Blue kettle\",\"currency\":\"USD\"," + said + "}}</script>"));

        assertThat(listing.price()).isNotNull().satisfies(price -> {
            assertThat(price.amount()).isEqualByComparingTo(amount);
            assertThat(price.currency()).isEqualTo("USD");
        });
    }

    @Test
    void aPriceOfNothingAloneIsNone() {
        assertThat(Pages.product(Pages.page(
                                "",
                                CART + "<script>window.__INITIAL_STATE__={\"product\":{\"id\":\"1\","
                                        + "\"title\":\"Blue kettle\",\"price\":0}}</script>"))
                        .price())
                .isNull();
    }

    @Test
    void whatOnlyItsVariantsCostIsTheRangeOfThem() {
        assertThat(answer("[{\"id\":1,\"price\":\"240.00\"},{\"id\":2,\"price\":\"300.00\"}]")
                        .price())
                .hasToString("Price[amount=240.00, max=300.00, currency=null]");
        assertThat(answer("[{\"id\":1,\"price\":\"240.00\"},{\"id\":2,\"price\":\"240.00\"}]")
                        .price())
                .hasToString("Price[amount=240.00, max=null, currency=null]");
    }

    @Test
    void wholeNumbersOfVariantsMayCountCents() {
        assertThat(answer("[{\"id\":1,\"price\":24000},{\"id\":2,\"price\":30000}]")
                        .price())
                .isNull();
        assertThat(answer("[{\"id\":1,\"price\":\"240.00\"},{\"id\":2}]").price())
                .isNull();
    }

    @Test
    void keysThatOneInterfaceHasAreCountedAsItCounts() {
        Listing listing = Pages.product(Pages.page(
                "",
                CART + "<script>window.rawData={\"goods\":{\"goodsID\":77,"
                        + "\"goodsName\":\"Blue kettle\",\"minOnSaleGroupPrice\":1990}}</script>"));

        assertThat(Objects.requireNonNull(listing.price()).amount()).isEqualByComparingTo("19.90");
    }

    @Test
    void valuesThatAreNamedByTheirNumberArePutWhereTheyBelong() {
        Listing listing = numbered(
                "[[\"ShallowReactive\",1],{\"data\":2},[\"ShallowReactive\",3],{\"p\":4},{\"product\":5,\"related\":11},"
                        + "{\"id\":6,\"name\":7,\"price\":8,\"currency\":9,\"slug\":10},\"p1\",\"Blue kettle\",4990,\"JPY\",\"blue-kettle\","
                        + "[12],{\"id\":13,\"name\":14,\"price\":15,\"currency\":9},\"p2\",\"Red pan\",9990]");

        assertThat(listing.title()).isEqualTo("Blue kettle");
        assertThat(listing.price()).hasToString("Price[amount=4990, max=null, currency=JPY]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[\"Reactive\",1],{\"a\":1,\"price\":1},\"x\"]",
                "[{\"a\":1,\"price\":9},{\"b\":0},\"x\",3]",
                "[[\"Reactive\",1],{\"price\":-5,\"name\":99},[\"Date\",\"2026-11-30\"],[\"Map\",1,2]]"
            })
    void whatIsNamedWrongEndsAndSaysNothing(String values) {
        assertThat(List.of(numbered(values)))
                .allSatisfy(listing -> assertThat(listing.price()).isNull());
    }

    private static Listing answer(String variants) {
        String body =
                "{\"product\":{\"id\":1,\"title\":\"Blue kettle\",\"images\":[{\"src\":\"https://cdn.test/a.jpg\"}],\"variants\":"
                        + variants + "}}";
        return new PageReader(List.of())
                .read(new RawPage(
                        URI.create("https://shop.test/products/blue-kettle.json"),
                        "application/json",
                        200,
                        body.getBytes(StandardCharsets.UTF_8)))
                .listings()
                .getFirst();
    }

    private static Listing numbered(String values) {
        return Pages.product(Pages.page(
                "", CART + "<script type=\"application/json\" id=\"__NUXT_DATA__\">" + values + "</script>"));
    }
}
