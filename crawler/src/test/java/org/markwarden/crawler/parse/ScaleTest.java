package org.markwarden.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.crawler.marketplace.MarketplaceFile;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.domain.listing.Listing;

class ScaleTest {
    private static final String LIST =
            "{\"list\":[{\"id\":\"1\",\"title\":\"晴屿朗耳机\",\"price\":5900},{\"id\":\"2\",\"title\":\"晴屿朗音箱\",\"price\":9900}]}";

    @Test
    void doesNotCallTheCurrencyUnknownThatTheMarketplaceNames() {
        assertThat(listings("currency: CNY, minor-units: {'*': 100}")).first().satisfies(listing -> {
            assertThat(listing.price()).hasToString("Price[amount=59, max=null, currency=CNY]");
            assertThat(listing.unknown()).doesNotContainKey("price.currency");
        });
        assertThat(listings("minor-units: {'*': 100}"))
                .first()
                .satisfies(listing -> assertThat(listing.unknown()).containsKey("price.currency"));
    }

    @Test
    void whatTheStateOfAPageNamesIsInTheUnitOfTheInterfaces() {
        String state = "<title>晴屿朗耳机</title><div id=app></div><script type=application/json>"
                + "{\"item\":{\"itemid\":1,\"name\":\"晴屿朗耳机\",\"price\":12990000,\"price_before_discount\":25000000,\"currency\":\"MYR\"}}"
                + "</script>";
        Listing listing = reader("minor-units: {'*': 100000}, pages: [{url: '/p/(?<id>\\\\d+)', kind: product}]")
                .read(new RawPage(URI.create("https://shop.example/p/1"), "text/html", 200, state.getBytes(UTF_8)))
                .listings()
                .getFirst();

        assertThat(listing.price()).hasToString("Price[amount=129.9, max=null, currency=MYR]");
        assertThat(listing.listPrice()).hasToString("Price[amount=250, max=null, currency=MYR]");
    }

    private static List<Listing> listings(String more) {
        return reader(more)
                .read(new RawPage(
                        URI.create("https://shop.example/api"), "application/json", 200, LIST.getBytes(UTF_8)))
                .listings();
    }

    private static PageReader reader(String more) {
        MarketplaceFile file =
                MarketplaceFiles.parse("x.yml", "{name: x, base: 'https://shop.example/', " + more + "}");
        return new PageReader(List.of(file));
    }
}
