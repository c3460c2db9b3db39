package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;

/** What tempts a reader to see an offer where none is made: goods that are sold, amounts that are asked about, pages that only advertise. */
class NotForSaleHereTest {
    private static final String KETTLE = "<h1>Blue kettle</h1><p class=price>$20.00</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {"This listing sold on Fri, Nov 6 at 3:12 PM.", "宝贝已卖出", "卖掉了", "판매완료", "売却済み", "Annonce vendue"})
    void whatIsSoldCannotBeBought(String said) {
        Listing listing = Pages.product(Pages.page("", KETTLE + "<div>" + said + "</div>"));

        assertThat(listing.availability()).isEqualTo(Availability.OUT_OF_STOCK);
        assertThat(listing.sales()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"物品已售出 200 件, 200", "宝贝已售出：1.2万件, 12000", "Sold: 200, 200", "200 sold in the last week, 200"})
    void whatWasSoldOfManyIsCounted(String said, long sales) {
        Listing listing = Pages.product(Pages.page("", KETTLE + "<div>" + said + "</div><button>Add to cart</button>"));

        assertThat(listing.availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(listing.sales()).isEqualTo(sales);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sold in packs of 6",
                "Sold by 3 Brothers Trading",
                "Verkauft durch 1A Handel",
                "Vendu par 24 Heures Déco",
                "Sold as a set of 4",
                "Each item sold separately",
                "This item is sold in sets of 4",
                "Article vendu et expédié par Déco 3",
                "Produto vendido por Loja 7"
            })
    void howAndByWhomItIsSoldIsNoCount(String said) {
        Listing listing = Pages.product(Pages.page("", KETTLE + "<div>" + said + "</div><button>Add to cart</button>"));

        assertThat(listing.sales()).isNull();
        assertThat(listing.availability()).isEqualTo(Availability.IN_STOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q: is it $399?", "这个是￥399 ？", "Would you take $399 ?"})
    void anAmountThatIsAskedAboutIsNoPrice(String question) {
        Reading reading = Pages.read(
                "https://shop.test/p/blue-kettle",
                Pages.page("", "<h1>Blue kettle</h1><button>Add to cart</button><h2>Questions</h2><p>" + question));

        assertThat(reading.listings())
                .allSatisfy(listing -> assertThat(listing.price()).isNull());
    }

    @Test
    void theSampleIsNotTheRoll() {
        Listing listing = Pages.product(
                Pages.page(
                        "",
                        "<h1>Blue wallpaper</h1><div>Order a sample <b>$3.00</b></div><div>$88.00</div><button>Add to cart</button>"));

        assertThat(listing.price()).hasToString("Price[amount=88.00, max=null, currency=USD]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Other sellers", "Weitere Anbieter", "Autres vendeurs", "其他卖家"})
    void whatOtherSellersAskIsNotThePriceHere(String heading) {
        Reading reading = Pages.read(
                "https://shop.test/p/blue-kettle",
                Pages.page(
                        "",
                        "<h1>Blue kettle</h1><p>Currently unavailable.</p><div><h3>" + heading
                                + "</h3><ul><li>New (3) from <span class=price>$14.20</span></li></ul></div>"));

        assertThat(reading.listings())
                .allSatisfy(listing -> assertThat(listing.price()).isNull());
    }

    @Test
    void whatIsAnnouncedAsRecentlyViewedIsNotTheOffer() {
        Listing listing = Pages.product(Pages.page(
                "",
                "<h1>Blue kettle</h1><div>$240.00</div><button>Add to cart</button><section aria-label='Recently viewed'>"
                        + "<div><a href=/p/pan>Red pan</a> <span class=price>$60.00</span></div></section>"));

        assertThat(listing.price()).hasToString("Price[amount=240.00, max=null, currency=USD]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, we could not find that product",
                "Produkt nicht gefunden",
                "Producto no encontrado",
                "Товар не найден",
                "该商品涉嫌侵权，已被冻结"
            })
    void whatIsOfferedInsteadOfAnOfferThatIsGoneIsNotThatOffer(String heading) {
        Reading reading = Pages.read(
                "https://shop.test/p/red-kettle",
                "<title>Shop</title><h1>" + heading
                        + "</h1><ul><li><a href=/p/1>Pan</a> <b>$60</b><button>Add to cart</button></li>"
                        + "<li><a href=/p/2>Pot</a> <b>$70</b><button>Add to cart</button></li></ul>");

        assertThat(reading.page()).isEqualTo(PageKind.DELISTED);
        assertThat(reading.listings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.test/", "https://shop.test/wishlist", "https://shop.test/account/orders/"})
    void pagesThatAdvertiseOneItemOfferNone(String url) {
        Reading reading = Pages.read(
                url,
                Pages.page(
                        "",
                        "<h1>Welcome</h1><div>Blue kettle <span class=price>$20.00</span><a href=/all>See all</a>"));

        assertThat(reading.page()).isEqualTo(PageKind.OTHER);
        assertThat(reading.listings()).isEmpty();
    }

    @Test
    void aFrontDoorWithAButtonToBuyIsAShopOfOneOffer() {
        assertThat(Pages.read("https://shop.test/", Pages.page("", KETTLE + "<button>Add to cart</button>"))
                        .page())
                .isEqualTo(PageKind.PRODUCT);
    }

    @Test
    void anAnswerThatSendsToAVerificationIsAChallenge() {
        assertThat(
                        json("{\"ret\":[\"FAIL_SYS_USER_VALIDATE::请稍后重试\"],\"data\":{\"url\":\"https://shop.test/_____tmd_____/punish\"}}")
                                .page())
                .isEqualTo(PageKind.CHALLENGE);
        assertThat(json("{\"id\":1,\"title\":\"Blue kettle\",\"price\":20,\"captcha\":false}")
                        .page())
                .isEqualTo(PageKind.PRODUCT);
    }

    private static Reading json(String body) {
        return new PageReader(List.of())
                .read(new RawPage(
                        URI.create("https://shop.test/api/item/5"),
                        "application/json",
                        200,
                        body.getBytes(StandardCharsets.UTF_8)));
    }
}
