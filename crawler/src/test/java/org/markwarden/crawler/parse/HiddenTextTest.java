package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;

class HiddenTextTest {
    private static final String OFFER =
            "<h1>Blue kettle</h1><span class=price>$5.00</span><a class=btn>Add to cart</a>";

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "style=\"display: none;\"",
                "hidden",
                "style='visibility:hidden'",
                "style='font-size:0'",
                "style='text-indent:-9999px'",
                "style='position:absolute; left:-9999px'",
                "style='position:fixed;top:-10000em;color:red'",
                "style='opacity:0'",
                "style='color:red; opacity: 0.0;'"
            })
    void takesNothingForShownThatIsHidden(String attribute) {
        Reading reading = Pages.read(
                "https://shop.test/p/blue-kettle",
                Pages.page("", OFFER + "<p " + attribute + ">This item is sold out. Was $9.00</p>"));
        Listing listing = reading.listings().getFirst();

        assertThat(listing.availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(listing.listPrice()).isNull();
        assertThat(reading.signatureText()).doesNotContain("sold out");
        assertThat(reading.hiddenText()).contains("This item is sold out. Was $9.00");
    }

    @Test
    void readsAPageThatIsHiddenUntilItsScriptsRun() {
        Listing listing = Pages.product(Pages.page("", "<div id=app style='visibility:hidden'>" + OFFER + "</div>"));

        assertThat(listing.price()).hasToString("Price[amount=5.00, max=null, currency=USD]");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "style='opacity:0;transition:opacity 1s'",
                "style='opacity:0' data-aos=fade-up",
                "style='opacity:0.5'",
                "style='margin-left:-15px'"
            })
    void whatIsFadedInIsShown(String attribute) {
        Reading reading = Pages.read(
                "https://shop.test/p/blue-kettle", Pages.page("", OFFER + "<p " + attribute + ">Made of steel</p>"));

        assertThat(reading.hiddenText()).doesNotContain("Made of steel");
    }

    @Test
    void doesNotSeeAHiddenBuyButton() {
        Listing listing = Pages.product(
                Pages.page(
                        "",
                        "<h1>Blue kettle</h1><span class=price>$5.00</span><p>Out of stock</p><button style='display:none'>Add to cart</button>"));

        assertThat(listing.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void saysWhatLanguageThePageIsIn() {
        assertThat(Pages.read("https://shop.test/p/1", Pages.page("", OFFER)).language())
                .isEqualTo("en");
        assertThat(Pages.read(
                                "https://shop.test/p/1",
                                "<title>蓝色水壶，烧水快又安全的好水壶</title><h1>蓝色水壶，烧水快又安全的好水壶</h1><p>¥9.00</p><a>加入购物车</a>")
                        .language())
                .isEqualTo("zh");
    }
}
