package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.crawler.parse.fact.PostedTime;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.OtherClaim;
import org.markwarden.domain.listing.ShopType;

class ListingFieldsTest {

    @Test
    void readsEveryFieldThatMarkupNames() {
        Listing listing = Pages.product(Pages.page("""
                <link rel=canonical href="/p/blue-kettle?from=home"><script type="application/ld+json">
                {"@type":"Product","name":"Blue kettle","description":"Boils <b>fast</b>","sku":"K-1","mpn":"BK1","gtin13":"4006381333931",
                 "category":"Kitchen > Kettles","brand":"Acme","countryOfOrigin":"DE","itemCondition":"https://schema.org/NewCondition",
                 "image":[{"@type":"ImageObject","name":"front","contentUrl":"/img/1.jpg"},{"@type":"ImageObject","url":"/img/2.jpg"}],
                 "aggregateRating":{"@type":"AggregateRating","ratingValue":"4.5","reviewCount":"1,204"},"datePosted":"2026-03-02",
                 "additionalProperty":[{"@type":"PropertyValue","name":"Volume","value":"1.7 l"}],
                 "offers":{"@type":"Offer","price":"39.00","priceCurrency":"EUR","availability":"InStock",
                  "priceSpecification":{"@type":"UnitPriceSpecification","priceType":"https://schema.org/ListPrice","price":"59.00","priceCurrency":"EUR"},
                  "seller":{"@type":"Organization","name":"Acme flagship store","url":"/shop/acme"}}}</script>""", "<h1>Blue kettle</h1>"));

        assertThat(listing.description()).isEqualTo("Boils fast");
        assertThat(listing.category()).containsExactly("Kitchen", "Kettles");
        assertThat(listing.images()).containsExactly("https://shop.test/img/1.jpg", "https://shop.test/img/2.jpg");
        assertThat(listing.reviews()).isEqualTo(1204);
        assertThat(listing.postedAt()).isEqualTo("2026-03-02");
        assertThat(listing.listPrice()).hasToString("Price[amount=59.00, max=null, currency=EUR]");
        assertThat(listing.condition()).isEqualTo("new");
        assertThat(listing.origin()).isEqualTo("DE");
        assertThat(listing.attributes()).containsEntry("Volume", "1.7 l");
        assertThat(listing.seller().type()).isEqualTo(ShopType.FLAGSHIP);
        assertThat(listing.seller().url()).isEqualTo("https://shop.test/shop/acme");
        assertThat(listing.canonicalUrl()).isEqualTo("https://shop.test/p/blue-kettle?from=home");
    }

    @Test
    void readsWhatOnlyTheVisiblePageSays() {
        Listing listing = Pages.product(Pages.page("", """
                <div class="breadcrumb"><a href="/">Home</a> <a href="/c/kettles">Kettles</a></div>
                <h1>Blue kettle</h1><p>1.2k sold · 345 reviews</p><span class=price>$5.00</span><button>Buy now</button>
                <img src="/t/1.jpg" srcset="/t/1.jpg 320w, /big/1.jpg 1600w"><a href="/zoom/2.jpg"><img src="/t/2.jpg"></a>
                <img src="/pay/logo.png" width=20 height=20>
                <ul><li>Country of origin: Italy</li><li>Ships from: Milan</li><li>Posted: 2026-05-01</li></ul>
                <a href="/store/blue-house">Blue House</a><footer><a href="/about/licence"><img src=x.png alt="Business licence"></a></footer>
                """));

        assertThat(listing.category()).containsExactly("Kettles");
        assertThat(listing.sales()).isEqualTo(1200);
        assertThat(listing.reviews()).isEqualTo(345);
        assertThat(listing.images()).containsExactly("https://shop.test/big/1.jpg", "https://shop.test/zoom/2.jpg");
        assertThat(listing.origin()).isEqualTo("Italy");
        assertThat(listing.shipsFrom()).isEqualTo("Milan");
        assertThat(listing.postedAt()).isEqualTo("2026-05-01");
        assertThat(listing.seller().name()).isEqualTo("Blue House");
        assertThat(listing.seller().url()).isEqualTo("https://shop.test/store/blue-house");
        assertThat(listing.seller().licenceUrl()).isEqualTo("https://shop.test/about/licence");
    }

    @Test
    void keepsWhatSourcesSayAgainstEachOther() {
        Listing listing = Pages.product(
                Pages.page("""
                <meta property="product:price:amount" content="20.00"><meta property="product:price:currency" content="USD">
                <script type="application/ld+json">{"@type":"Product","name":"Blue kettle","brand":"Acme","offers":{"price":"32.00","priceCurrency":"USD"}}</script>
                """, "<h1>Blue kettle</h1><table><tr><th>Brand</th><td>Ace</td></tr></table>"));

        assertThat(listing.price()).hasToString("Price[amount=32.00, max=null, currency=USD]");
        assertThat(others(listing, "price"))
                .containsExactly(new OtherClaim("20.00 USD", "meta:product:price:amount", 0.75));
        assertThat(listing.brand()).isEqualTo("Acme");
        assertThat(others(listing, "brand")).extracting(OtherClaim::value).containsExactly("Ace");
    }

    @Test
    void saysWhyAFieldIsUnknown() {
        Listing listing = Pages.product(
                Pages.page("", "<h1>Blue kettle</h1><p>Price on request</p><button>Add to cart</button>"));

        assertThat(listing.price()).isNull();
        assertThat(listing.unknown())
                .containsEntry("price", "on request: price on request")
                .containsKeys("brand", "sku", "seller.name");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-02, 2026-03-02",
                "2026-03-02T10:00:00+08:00, 2026-03-02T02:00:00Z",
                "2026-03-02T10:00:00, 2026-03-02",
                "2026年3月2日, 2026-03-02",
                "2026/3/2 10:15, 2026-03-02",
                "1772416800, 2026-03-02T02:00:00Z",
                "1772416800000, 2026-03-02T02:00:00Z",
                "02/03/2026, -",
                "2026-13-40, -",
                "yesterday, -"
            })
    void readsWhenAnOfferWasPosted(String written, String wanted) {
        assertThat(PostedTime.of(written)).isEqualTo(wanted);
    }

    private static List<OtherClaim> others(Listing listing, String field) {
        return Objects.requireNonNull(listing.sources().get(field)).others();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<div>¥1,599.00</div><div>月销 3.4万+ 累计评价 8200</div>| 34000| 8200",
                "<div>¥59.00</div><span>7261人付款</span> <span>320条评价</span>| 7261| 320",
                "<div>판매가</div><div>39,800원</div>||",
                "<div>¥5.00</div><div>销量</div><div>￥39.90</div>||",
                "<div>$4.00</div><div>4.8 reviews</div>||",
                "<div>$4.00</div><div>1.2k sold · 345 reviews</div>| 1200| 345",
                "<div>R$ 4,00</div><div>+5 mil vendidos</div>| 5000|",
                "<div>4,00 €</div><div>1.234 Bewertungen</div>|| 1234",
                "<div>4 ₽</div><div>3,4 тыс. отзывов</div>|| 3400"
            })
    void countsWhatWasSoldAndReviewedAndNoMoneyOrStars(String counts, Long sold, Long reviewed) {
        Listing listing = Pages.product(Pages.page("", "<h1>Blue kettle</h1>" + counts + "<button>Buy now</button>"));

        assertThat(listing.sales()).isEqualTo(sold);
        assertThat(listing.reviews()).isEqualTo(reviewed);
    }

    @Test
    void takesTheCategoriesOfABreadcrumbListWithoutTheFrontDoorAndThePageItself() {
        String trail =
                "<script type=\"application/ld+json\">{\"@type\":\"BreadcrumbList\",\"itemListElement\":[%s]}</script>";
        String linked = """
                {"@type":"ListItem","position":3,"name":"Kettles","item":"https://shop.test/c/kettles"},
                {"@type":"ListItem","position":1,"item":{"@id":"https://shop.test/","name":"Home"}},
                {"@type":"ListItem","position":2,"item":{"@id":"/c/kitchen","name":"Kitchen"}},
                {"@type":"ListItem","position":4,"name":"Blue kettle 1 l"}""";
        String body = "<h1>Blue kettle</h1><span class=price>$5.00</span><button>Buy now</button>";

        assertThat(Pages.product(Pages.page(trail.formatted(linked), body)).category())
                .containsExactly("Kitchen", "Kettles");
        assertThat(Pages.product(Pages.page(
                                trail.formatted(
                                        "{\"position\":1,\"name\":\"Kitchen\"},{\"position\":2,\"name\":\"Kettles\"}"),
                                body))
                        .category())
                .containsExactly("Kitchen", "Kettles");
    }

    @Test
    void saysThatOnlyTheHighestOfSeveralPricesIsNamed() {
        Listing listing = Pages.product(Pages.page("""
                <script type="application/ld+json">{"@type":"Product","name":"Quill pens",
                "offers":{"@type":"AggregateOffer","highPrice":"12.00","priceCurrency":"USD"}}</script>""", "<h1>Quill pens</h1>"));

        assertThat(listing.price()).isNull();
        assertThat(listing.unknown()).containsEntry("price", "only the highest of several prices is named: 12.00");
    }

    @Test
    void readsSeveralPairsInOneRunOfText() {
        Listing listing = Pages.product(Pages.page(
                "",
                "<h1>松果音箱</h1><span class=price>¥5.00</span><div>品牌：松果 货号：SG-X2 产地：中国大陆</div><button>立即购买</button>"));

        assertThat(listing.brand()).isEqualTo("松果");
        assertThat(listing.sku()).isEqualTo("SG-X2");
        assertThat(listing.origin()).isEqualTo("中国大陆");
        assertThat(listing.attributes()).containsEntry("产地", "中国大陆");
    }

    @Test
    void takesTheWidestPictureThatMicrodataOffers() {
        Listing listing = Pages.product(Pages.page("", """
                <div itemscope itemtype="https://schema.org/Product"><h1 itemprop=name>Blue kettle</h1>
                <img itemprop=image src="/s.gif" srcset="/400.jpg 400w, /1600.jpg 1600w"></div>"""));

        assertThat(listing.images()).containsExactly("https://shop.test/1600.jpg");
    }
}
