package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.snapshot.PageKind;

class PageKindTest {
    private static final String CARDS = """
            <div class="grid"><div class="item"><a href="/p/kettle-1">Red kettle</a><span class="price">$10.00</span></div>
            <div class="item"><a href="/p/kettle-2">Blue kettle</a><span class="price">$11.00</span></div>
            <div class="item"><a href="/p/kettle-3">Green kettle</a><span class="price">$12.00</span></div>
            <div class="item"><a href="/p/kettle-4">Grey kettle</a><span class="price">$13.00</span></div></div>
            """;

    @Test
    void callsAVerificationPageAChallenge() {
        assertKind(
                "<html><body><punish-component></punish-component><script>var c={\"captcha\":true}</script></body></html>",
                PageKind.CHALLENGE);
        assertKind(
                "<title>Just a moment...</title><p>Checking your browser before accessing shop.test</p>",
                PageKind.CHALLENGE);
        assertKind("<title>安全验证</title><p>亲，请拖动下方滑块完成验证</p>", PageKind.CHALLENGE);
        assertKind("<title>Sign in</title><h1>Sign in</h1><form><input type=password></form>", PageKind.CHALLENGE);
    }

    @Test
    void wordsOfAWallInADescriptionBarNobody() {
        for (String said : List.of(
                "Nehmen Sie den Tee, bevor Sie zu Bett gehen.",
                "Check the size before you continue to checkout.",
                "请选择您所在的国家或地区")) {
            assertKind(
                    "<meta property=og:type content=product><title>Blue kettle</title><h1>Blue kettle</h1><p>" + said
                            + "</p><b class=price>$10.00</b>",
                    PageKind.PRODUCT);
            assertKind(
                    "<title>Blue kettle</title><h1>Blue kettle</h1><b class=price>$10.00</b><p>" + said
                            + "</p><p>We use cookies.</p>",
                    PageKind.PRODUCT);
        }
    }

    @Test
    void aWallOfConsentSpeaksOfWhatIsToBeAgreedTo() {
        assertKind(
                "<title>Before you continue to Google</title><p>We use cookies and data to deliver services.</p>",
                PageKind.CHALLENGE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.test/live/7788, live-room",
        "https://live.shop.test/7788, live-room",
        "https://m.shop.test/liveRoom?id=7788, live-room",
        "https://shop.test/zhibo/7788.html, live-room",
        "https://shop.test/room/7788, live-room",
        "https://shop.test/show?roomId=7788, live-room",
        "https://shop.test/show?room_id=7788, live-room",
        "https://shop.test/live-room/7788, live-room",
        "https://shop.test/bathroom/towels, other",
        "https://shop.test/living-room/sofas, other",
        "https://shop.test/room-dividers/7, other",
        "https://shop.test/delivery/7788, other",
        "https://oliveoil.test/7788, other",
        "https://shop.test/showroom, other"
    })
    void knowsALiveRoomByWholeWordsOfItsAddress(String url, String kind) {
        String state =
                "{\"roomInfo\":{\"roomId\":\"7788\",\"title\":\"国货专场\",\"status\":\"living\"},\"goodsList\":[{\"itemId\":\"11\",\"title\":\"手机壳\",\"price\":\"39.90\"}]}";
        assertThat(Pages.read(url, "<title>专场</title><p>专场</p><script>window.__INITIAL_STATE__=" + state + "</script>")
                        .page()
                        .label())
                .isEqualTo(kind);
    }

    @Test
    void readsAnOfferWhoseScriptsMentionCaptchaAndPunish() {
        assertKind(
                Pages.page(
                        "<script>var captcha='punish', x='验证码'</script>",
                        "<h1>Blue kettle</h1><span class=price>$5.00</span><button>Add to cart</button>"),
                PageKind.PRODUCT);
    }

    @Test
    void callsAnOfferThatIsGoneDelistedThoughRecommendedItemsHavePrices() {
        Reading reading = assertKind(
                "<title>水壶</title><h1>蓝色水壶</h1><p>该商品已下柜，非常抱歉！</p><div class=recommend><h2>猜你喜欢</h2><span class=price>¥9.00</span></div>",
                PageKind.DELISTED);

        assertThat(reading.listings()).isEmpty();
        assertThat(reading.reason()).contains("该商品已下柜");
    }

    @Test
    void takesASearchPageForOneThoughItIsMarkedAsAProduct() {
        String html = Pages.page("""
                <meta property="og:type" content="product"><script type="application/ld+json">
                {"@type":"Product","name":"Other","offers":{"price":"99","priceCurrency":"USD"}}</script>
                """, "<h1>kettle</h1>" + CARDS);
        Reading reading = Pages.read("https://shop.test/catalog/?q=kettle", html);

        assertThat(reading.page()).isEqualTo(PageKind.SEARCH);
        assertThat(reading.listings())
                .extracting(l -> l.title())
                .containsExactly("Red kettle", "Blue kettle", "Green kettle", "Grey kettle");
        assertThat(reading.items()).hasSize(4);
    }

    @Test
    void leavesRecommendationsOutOfAList() {
        Reading reading = Pages.read(
                "https://shop.test/search?q=kettle",
                Pages.page(
                        "",
                        CARDS
                                + "<section class=recommend><h2>You may also like</h2><div class=item><a href=/p/pan-9>Pan</a> $3</div></section>"));

        assertThat(reading.listings()).hasSize(4);
    }

    @ParameterizedTest(name = "status {0} is {1}")
    @CsvSource({
        "404, DELISTED",
        "410, DELISTED",
        "403, CHALLENGE",
        "429, CHALLENGE",
        "401, CHALLENGE",
        "500, ERROR",
        "503, ERROR"
    })
    void readsTheStatusFirst(int status, PageKind kind) {
        byte[] body = "<h1>Blue kettle</h1><p>$5.00".getBytes(StandardCharsets.UTF_8);

        assertThat(new PageReader(List.of())
                        .read(new RawPage(URI.create("https://shop.test/p/1"), null, status, body))
                        .page())
                .isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"%PDF-1.4 x| ERROR", "{\"a\":1}| OTHER", "hello| OTHER"})
    void neverFailsOnWhatIsNoPage(String body, PageKind kind) {
        assertThat(Pages.read("https://shop.test/x", body).page()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>如何购买</h1><p>打开商品页，点击<b>立即购买</b>，填写地址。</p>",
                "<h1>退换货政策</h1><ol><li>选择商品</li><li>加入购物车</li><li>付款</li></ol>",
                "<h1>ご利用ガイド</h1><dl><dt>カートに入れる</dt><dd>数量を選びます。</dd></dl>",
                "<h1>青禾食品</h1><div>立即购买</div><p>百年品牌，始于一八九六。</p>"
            })
    void wordsOfAButtonOnAPageWithoutAPriceMakeNoOffer(String body) {
        assertKind("<title>页面</title>" + body, PageKind.OTHER);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.test/goods/cart, other",
        "https://shop.test/item/basket, other",
        "https://shop.test/p/willow-basket, product",
        "https://shop.test/help/delivery, product"
    })
    void aBasketIsKnownByItsAddressAndHelpOnlyWhereNothingCanBeBought(String url, String kind) {
        String page = "<title>Blue kettle</title><h1>Blue kettle</h1><b class=price>$10.00</b>";
        assertThat(Pages.read(url, page + "<button>Buy now</button>").page().label())
                .isEqualTo(kind);
        if (url.contains("/help/")) {
            assertThat(Pages.read(url, page).page()).isEqualTo(PageKind.OTHER);
        }
    }

    @Test
    void aBoxForGiftsIsAnOfferAndAnAppealForThemIsNone() {
        assertKind(
                "<title>Acrylic donation box with lock</title><h1>Acrylic donation box with lock</h1><b class=price>$24.99</b>",
                PageKind.PRODUCT);
        assertKind("<title>亚克力捐款箱</title><h1>亚克力捐款箱</h1><b class=price>¥45.00</b>", PageKind.PRODUCT);
        assertKind("<title>Donate | Heron Trust</title><h1>Give today</h1><b class=price>$25</b>", PageKind.OTHER);
    }

    private static Reading assertKind(String html, PageKind kind) {
        Reading reading = Pages.read("https://shop.test/p/blue-kettle", html);
        assertThat(reading.page()).as(reading.reason()).isEqualTo(kind);
        return reading;
    }
}
