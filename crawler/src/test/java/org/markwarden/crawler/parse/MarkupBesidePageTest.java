package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;

/** Markup that tells of another product than the page shows, in another unit, or in another currency. */
class MarkupBesidePageTest {
    private static final String KETTLE = "<h1>Blue kettle</h1>";
    private static final String CART = "<button>Add to cart</button>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"url\":\"https://shop.test/p/pine-bench\"",
                "\"url\":\"/p/pine-bench?ref=also\"",
                "\"@id\":\"https://shop.test/p/pine-bench#product\""
            })
    void aProductWithAPageAndANameOfItsOwnIsNotThisOne(String own) {
        Listing listing = Pages.product(
                Pages.page(ld("Pine bench", "80", "USD", own), KETTLE + "<div class=price>$24.00</div>" + CART));

        assertThat(listing.title()).isEqualTo("Blue kettle");
        assertThat(listing.price()).hasToString("Price[amount=24.00, max=null, currency=USD]");
    }

    @Test
    void aPageThatIsSoldOutIsNotTheOfferThatItRecommends() {
        Reading reading = Pages.read(
                "https://shop.test/p/blue-kettle",
                Pages.page(
                        ld("Pine bench", "80", "USD", "\"url\":\"https://shop.test/p/pine-bench\""),
                        KETTLE + "<p>Sold out</p><h2>Similar</h2><a href=/p/pine-bench>Pine bench</a> $80"));

        assertThat(reading.listings()).noneMatch(listing -> listing.price() != null);
        assertThat(reading.page()).isNotEqualTo(PageKind.SEARCH);
    }

    @ParameterizedTest
    @CsvSource({
        "Blue kettle 1.7 l, https://shop.test/item/77120",
        "Kettle blue, https://shop.test/item/77120",
        "Wasserkocher, https://shop.test/en/p/blue-kettle/",
        "Wasserkocher, https://shop.test/",
        "Wasserkocher, https://other.test/p/77120"
    })
    void aProductOfTheSameNameOrAddressIsThisOne(String name, String url) {
        Listing listing = Pages.product(Pages.page(ld(name, "80", "USD", "\"url\":\"" + url + "\""), KETTLE + CART));

        assertThat(listing.price()).hasToString("Price[amount=80, max=null, currency=USD]");
    }

    @ParameterizedTest
    @CsvSource({"24000, USD, $240.00, 240.00", "1.299, EUR, 1.299 €, 1299", "24, USD, $24.00, 24"})
    void theUnitIsTheOneThatThePageShows(String price, String currency, String shown, String amount) {
        Listing listing = Pages.product(Pages.page(
                ld("Blue kettle", price, currency, "\"sku\":\"1\""),
                KETTLE + "<p class=price>" + shown + "</p>" + CART));

        assertThat(listing.price()).isNotNull().satisfies(read -> {
            assertThat(read.amount()).isEqualByComparingTo(amount);
            assertThat(read.currency()).isEqualTo(currency);
        });
    }

    @Test
    void anotherAmountBesideTheOneInCentsLeavesTheUnitOpen() {
        Listing listing = Pages.product(Pages.page(
                ld("Blue kettle", "24000", "USD", "\"sku\":\"1\""),
                KETTLE + "<p class=price>$24,000</p><p>or <span>$240.00</span> a year</p>" + CART));

        assertThat(listing.price()).hasToString("Price[amount=24000, max=null, currency=USD]");
    }

    @ParameterizedTest
    @CsvSource({"USD, £39.00, GBP", "CAD, $39.00, CAD", "EUR, $39.00, USD"})
    void aSignThatCannotStandForTheCurrencyOfMarkupIsWhatIsAsked(String named, String shown, String currency) {
        Listing listing = Pages.product(Pages.page(
                ld("Blue kettle", "39.00", named, "\"sku\":\"1\""),
                KETTLE + "<p class=price>" + shown + "</p>" + CART));

        assertThat(listing.price()).hasToString("Price[amount=39.00, max=null, currency=" + currency + "]");
    }

    private static String ld(String name, String price, String currency, String more) {
        return "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"Product\",\"name\":\""
                + name + "\"," + more + ",\"offers\":{\"@type\":\"Offer\",\"price\":\"" + price
                + "\",\"priceCurrency\":\"" + currency + "\"}}</script>";
    }
}
