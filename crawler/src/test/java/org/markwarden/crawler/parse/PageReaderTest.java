package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.snapshot.PageKind;

class PageReaderTest {
    private final PageReader reader = new PageReader(List.of());

    @Test
    void readsAProductOfJsonLd() {
        Reading reading = read("""
                <html><head><title>Kettle</title><script type="application/ld+json">
                {"@context":"https://schema.org","@type":"Product","name":"Blue kettle","sku":"K-1",
                 "offers":{"@type":"Offer","price":"19.90","priceCurrency":"EUR","availability":"https://schema.org/InStock"}}
                </script></head><body><h1>Blue kettle</h1></body></html>
                """);

        assertThat(reading.page()).isEqualTo(PageKind.PRODUCT);
        Listing listing = reading.listings().getFirst();
        assertThat(listing.title()).isEqualTo("Blue kettle");
        assertThat(listing.price()).isEqualTo(Price.of(new BigDecimal("19.90"), "EUR"));
        assertThat(listing.sources())
                .hasEntrySatisfying("price", source -> assertThat(source.path()).startsWith("json-ld:"));
    }

    @Test
    void callsAnEmptyBodyAnError() {
        assertThat(reader.read(new RawPage(URI.create("https://shop.test/"), null, 200, new byte[0]))
                        .page())
                .isEqualTo(PageKind.ERROR);
    }

    private Reading read(String html) {
        return reader.read(RawPage.saved(URI.create("https://shop.test/p/1"), html.getBytes(StandardCharsets.UTF_8)));
    }
}
