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

    private static List<Listing> listings(String more) {
        MarketplaceFile file =
                MarketplaceFiles.parse("x.yml", "{name: x, base: 'https://shop.example/', " + more + "}");
        return new PageReader(List.of(file))
                .read(new RawPage(
                        URI.create("https://shop.example/api"), "application/json", 200, LIST.getBytes(UTF_8)))
                .listings();
    }
}
