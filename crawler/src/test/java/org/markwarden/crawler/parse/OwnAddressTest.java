package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.listing.Listing;

/** Under which address an offer goes, when its page names another one as its own. */
class OwnAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://shop.com/c/shoes/p/7?from=home, https://shop.com/p/7",
        "https://m.shop.co.uk/p/7,               https://www.shop.co.uk/p/7",
        "http://shop.com/p/7,                    https://shop.com/p/7",
        "https://shop.com/?id=7,                 https://shop.com/?product=7",
        "https://shop.com/,                      https://shop.com/",
        "https://shop.com/de/p/7,                https://shop.com/de/kettle"
    })
    void believesAPageOfTheSameSite(String asked, String canonical) {
        Listing listing = offer(asked, canonical);

        assertThat(listing.id().value()).isEqualTo(canonical);
        assertThat(listing.canonicalUrl()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "https://cheap-shoes.shop/p/7,      https://www.brand.com/p/7",
        "https://copy.myshopify.com/p/7,    https://brand.myshopify.com/p/7",
        "https://brand.com.cheap.shop/p/7,  https://brand.com/p/7",
        "https://10.0.0.1/p/7,              https://127.0.0.1/p/7"
    })
    void aCopiedShopDoesNotGoUnderTheAddressOfTheShopItWasCopiedFrom(String asked, String canonical) {
        Listing listing = offer(asked, canonical);

        assertThat(listing.id().value()).isEqualTo(asked);
        assertThat(listing.canonicalUrl()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"https://shop.com", "https://shop.com/", "https://shop.com/en-gb/", "https://www.shop.com/index.php"})
    void offersThatAllNameTheFrontDoorAreNotOneOffer(String frontDoor) {
        assertThat(offer("https://shop.com/p/7", frontDoor).id())
                .isNotEqualTo(offer("https://shop.com/p/8", frontDoor).id());
    }

    @Test
    void aSavedPageWithoutAnAddressGoesUnderTheOneItNames() {
        assertThat(offer("about:blank", "https://shop.com/p/7").id().value()).isEqualTo("https://shop.com/p/7");
    }

    private static Listing offer(String asked, String canonical) {
        return Pages.read(asked, Pages.page("""
                        <link rel=canonical href="%s"><script type="application/ld+json">{"@type":"Product",
                        "name":"Blue kettle","offers":{"@type":"Offer","price":"39.00","priceCurrency":"EUR"}}</script>
                        """.formatted(canonical), "<h1>Blue kettle</h1>"))
                .listings()
                .getFirst();
    }
}
