package org.markwarden.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;

/** In what a price of state is counted: said by its key, by a key beside it, by its currency, once and not twice. */
class StateUnitsTest {
    private static final PageReader READER = new PageReader(List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "price":129900,"priceUnit":"分","currency":"CNY" | 1299 | CNY
            "price":{"centAmount":129900,"currencyCode":"CNY"},"priceUnit":"分" | 1299 | CNY
            "price":"129.00","priceUnit":"分","currency":"CNY" | 129 | CNY
            "price":{"centAmount":4900,"currencyCode":"JPY"} | 4900 | JPY
            "price":{"centAmount":4900,"currencyCode":"EUR"} | 49 | EUR
            "price":{"centAmount":4900,"currencyCode":"EUR","fractionDigits":3} | 4.9 | EUR
            "prices":{"price":"24000","currency_code":"EUR","currency_minor_unit":2} | 240 | EUR
            "prices":{"price":"24000","currency_code":"JPY","currency_minor_unit":0} | 24000 | JPY
            "prices":{"price":"24.50","currency_code":"EUR","currency_minor_unit":2} | 24.5 | EUR
            """)
    void isAppliedOnce(String said, BigDecimal amount, String currency) {
        String page = "<title>手工竹编茶席</title><h1>手工竹编茶席</h1><button>加入购物车</button>"
                + "<script>window.__INITIAL_STATE__={\"goods\":{\"id\":\"881\",\"title\":\"手工竹编茶席\"," + said
                + "}}</script>";
        Price price = Objects.requireNonNull(
                READER.read(RawPage.saved(URI.create("https://m.youpin.test/goods/881"), page.getBytes(UTF_8)))
                        .listings()
                        .getFirst()
                        .price());
        assertThat(price.amount()).isEqualByComparingTo(amount);
        assertThat(price.currency()).isEqualTo(currency);
    }

    @Test
    void aFormerPriceIsCountedInTheSameUnit() {
        String answer =
                "{\"id\":5,\"name\":\"Blue kettle\",\"prices\":{\"price\":\"24000\",\"regular_price\":\"30000\","
                        + "\"currency_code\":\"EUR\",\"currency_minor_unit\":2},\"is_in_stock\":true}";
        Listing listing = READER.read(new RawPage(
                        URI.create("https://shop.test/wp-json/wc/store/v1/products/5"),
                        "application/json",
                        200,
                        answer.getBytes(UTF_8)))
                .listings()
                .getFirst();

        assertThat(listing.price()).hasToString("Price[amount=240.00, max=null, currency=EUR]");
        assertThat(listing.listPrice()).hasToString("Price[amount=300.00, max=null, currency=EUR]");
    }
}
