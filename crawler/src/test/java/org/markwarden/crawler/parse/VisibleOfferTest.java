package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;

class VisibleOfferTest {

    @Test
    void tellsTheCurrentPriceFromTheCrossedOutOneAndFromRecommendations() {
        Listing listing = Pages.product(Pages.page("", """
                <nav>Cart $0.00</nav><h1>Blue kettle</h1>
                <div class="price-box"><del class="old">$49.99</del> <span class="price">$39.99</span> You save $10.00</div>
                <p>Shipping $5.95</p><button>Add to cart</button>
                <div class="related"><h2>You may also like</h2><div class="card"><a href="/p/2">Pan</a><span class="price">$9.99</span></div>
                <div class="card"><a href="/p/3">Pot</a><span class="price">$8.99</span></div></div>
                """));

        assertThat(listing.price()).hasToString("Price[amount=39.99, max=null, currency=USD]");
        assertThat(listing.listPrice()).hasToString("Price[amount=49.99, max=null, currency=USD]");
        assertThat(listing.availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(listing.title()).isEqualTo("Blue kettle");
    }

    @Test
    void joinsSplitPrices() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><div class="price"><span>€</span><span class="whole">12</span><sup>99</sup></div>
                <button>In den Warenkorb</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=12.99, max=null, currency=EUR]");
    }

    @Test
    void readsTheTableOfAttributes() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><span class="price">£5.00</span><button>Buy now</button>
                <table><tr><th>Brand</th><td>Acme</td></tr><tr><th>Product code</th><td>83810610</td></tr><tr><th>Colour</th><td>blue</td></tr></table>
                """));

        assertThat(listing.brand()).isEqualTo("Acme");
        assertThat(listing.sku()).isEqualTo("83810610");
        assertThat(listing.attributes()).containsEntry("Colour", "blue");
        assertThat(listing.sources()).containsKeys("brand", "sku", "price");
    }

    @Test
    void saysThatASoldOutOfferIsOutOfStock() {
        Listing listing = Pages.product(
                Pages.page(
                        "",
                        "<h1>Blue kettle</h1><span class=price>£5.00</span><p>Sold out</p><button disabled>Add to cart</button>"));

        assertThat(listing.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void readsChinesePages() {
        Listing listing = Pages.product("""
                <html><head><title>蓝色水壶 1.5升-某店</title></head><body><h1>蓝色水壶 1.5升</h1><dl><dt>价格</dt><dd><em>¥</em><span>89.00</span></dd></dl>
                <p>原价：<s>¥129.00</s></p><a href="#">加入购物车</a><ul class="attr"><li title="x">品牌: 星屿</li><li>货号: XY-2001</li></ul></body></html>
                """);

        assertThat(listing.price()).hasToString("Price[amount=89.00, max=null, currency=CNY]");
        assertThat(listing.brand()).isEqualTo("星屿");
        assertThat(listing.sku()).isEqualTo("XY-2001");
    }

    @Test
    void takesTheHigherOfTwoPricesForTheFormerWhenThePercentageSaysSo() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><div class="x1">$30.00</div><div class="x2">$40.00</div><div>25% off</div><button>Buy now</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=30.00, max=null, currency=USD]");
        assertThat(listing.listPrice()).hasToString("Price[amount=40.00, max=null, currency=USD]");
    }

    @Test
    void keepsThePriceThatMarkupAsksThoughAnotherWayOfPayingIsCheaper() {
        Listing listing = Pages.product(Pages.page("""
                <script type="application/ld+json">{"@type":"Product","name":"Blue kettle","offers":{"price":"40.00","priceCurrency":"USD"}}</script>
                """, """
                <h1>Blue kettle</h1><div class="x1">$40.00</div><div class="x2">$38.00</div><div>5% off by transfer</div><button>Buy now</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=40.00, max=null, currency=USD]");
    }

    @Test
    void believesTheEyeWhereMarkupStillNamesTheCrossedOutPrice() {
        Listing listing = Pages.product(Pages.page("""
                <script type="application/ld+json">{"@type":"Product","name":"Blue kettle","offers":{"price":"40.00","priceCurrency":"USD"}}</script>
                """, """
                <h1>Blue kettle</h1><div class="price"><span class="current">$30.00</span> <s>$40.00</s></div><button>Buy now</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=30.00, max=null, currency=USD]");
        assertThat(listing.listPrice()).hasToString("Price[amount=40.00, max=null, currency=USD]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>or 4 interest-free payments of <span>£12.25</span></p>",
                "<p>As low as <span class=price>£5</span>/mo. 0% APR</p>",
                "<p>Gift wrap <b>£5.00</b></p>",
                "<p>Used from <b>£39.00</b></p>",
                "<p>Complete the set: <a href=/p/2>Lid</a> <span class=price>£9.00</span></p>"
            })
    void takesNoOtherAmountForThePriceThatMarkupNamesAndAScriptDraws(String beside) {
        String markup = """
                <script type="application/ld+json">{"@type":"Product","name":"Blue kettle",
                "offers":{"@type":"Offer","price":"49.00","priceCurrency":"GBP"}}</script>""";

        assertThat(Pages.product(Pages.page(
                                markup,
                                "<h1>Blue kettle</h1><div class=price></div>" + beside
                                        + "<button>Add to basket</button>"))
                        .price())
                .hasToString("Price[amount=49.00, max=null, currency=GBP]");
    }

    private static @Nullable BigDecimal price(String body) {
        var price = Pages.product(Pages.page("", "<h1>Blue kettle</h1>" + body + "<button>Buy now</button>"))
                .price();
        return price == null ? null : price.amount();
    }

    @Test
    void takesARangeWithoutASignForOneWhereItIsCalledAPrice() {
        assertThat(Pages.product(Pages.page(
                                "<meta property=product:price:currency content=JPY>",
                                "<h1>Blue kettle</h1><span class=price>1,980 - 2,980</span><button>Buy now</button>"))
                        .price())
                .hasToString("Price[amount=1980, max=2980, currency=JPY]");
    }

    @Test
    void takesAnArrowToALinkAndWhatHappensEveryDayForNoTermOfAPrice() {
        assertThat(price("<span class=price>$49.00</span> <a href=#d>→ Details</a><p>Battery $19.00</p>"))
                .isEqualByComparingTo("49");
        assertThat(price("<p>¥39.90 每天10点抢</p><p>赠品 ¥9.90</p>")).isEqualByComparingTo("39.90");
    }

    @Test
    void takesTheHigherOfTwoPricesInABoxForTheFormerWhereTheLowerIsCalledReduced() {
        assertThat(former("<p class=price-base>4 290 Ft</p><p class=price-discount>3 490 Ft</p>"))
                .isEqualByComparingTo("4290");
        assertThat(former("<p class=price-base>4 290 Ft</p><p class=price-now>3 490 Ft</p>"))
                .isNull();
        assertThat(former("<p>Kaution: 4 290 Ft</p><p class=price-discount>3 490 Ft</p>"))
                .isNull();
        assertThat(former("<p class=price-base>4 290 Ft / 10 l</p><p class=price-discount>3 490 Ft</p>"))
                .isNull();
    }

    private static @Nullable BigDecimal former(String prices) {
        Price list = Pages.product(Pages.page("", "<h1>Blue kettle</h1><div>" + prices + "</div><button>Buy</button>"))
                .listPrice();
        return list == null ? null : list.amount();
    }

    @Test
    void namesNoPriceWhereALineSaysItIsOnRequest() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle R9-400</h1><p>Price on request</p><button>Add to cart</button><p>Spare lids cost about $12 each.</p>
                """));

        assertThat(listing.price()).isNull();
        assertThat(listing.unknown()).containsKey("price");
    }

    @Test
    void takesWhatSendingCostsForNoPrice() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><p>Price: <img src="/price.php?id=7"></p><button>Add to cart</button><p>Shipping: $6.00</p>
                """));

        assertThat(listing.price()).isNull();
    }

    @Test
    void takesNothingFromBelowAHeadingOfOtherItemsRightBesideTheOffer() {
        Listing listing = Pages.product(Pages.page("", """
                <div id="content"><h1>Blue kettle</h1><ul><li><h2>$58.80</h2></li></ul><button>Add to cart</button>
                <h3>Related products</h3><div class="row"><h4><a href="/p/9">Blue kettle, large</a></h4>
                <p class="price"><span class="price-new">$88.80</span> <span class="price-old">$99.60</span></p></div></div>
                """));

        assertThat(listing.price()).hasToString("Price[amount=58.80, max=null, currency=USD]");
        assertThat(listing.listPrice()).isNull();
    }

    @Test
    void readsCodesThatStandInALineBehindTheirLabels() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><span class="price">$5.00</span><button>Buy now</button><p>Model: LM12 | SKU: 6544012 | UPC: 036000291452</p>
                """));

        assertThat(listing.sku()).isEqualTo("6544012");
        assertThat(listing.gtin()).containsExactly("036000291452");
    }
}
