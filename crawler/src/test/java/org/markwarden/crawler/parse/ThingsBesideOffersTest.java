package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;

/** What stands around the price: the trail of categories, the code, the state of the button, the kind of the page. */
class ThingsBesideOffersTest {
    private static final String OFFER =
            "<h1>Blue kettle</h1><p class=price>$20.00</p><button>Add to cart</button><p>A kettle for tea.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul class=breadcrumb><li><a href='/'>Home</a><li><a href='/k'>Kitchen</a><li><a href='/t'>Tea</a><li><a href='/x'>Blue kettle</a></ul>",
                "<div class=crumbs><a href='/'>首页</a>&gt;<a href='/k'>Kitchen</a>&gt;<a href='/t'>Tea</a></div>",
                "<div class=crumbs><a href='/moscow'>Главная</a><a href='/k'>Kitchen</a><a href='/t'>Tea</a></div>",
                "<cx-breadcrumb><nav><a href='/'>Home</a><a href='/k'>Kitchen</a><a href='/t'>Tea</a></nav></cx-breadcrumb>",
                "<nav data-unify=Breadcrumb><ol><li><a href='/'>Beranda</a><li><a href='/k'>Kitchen</a><li><a href='/t'>Tea</a><li>Blue kettle</ol></nav>"
            })
    void theTrailHoldsNeitherTheFrontDoorNorTheOfferItself(String trail) {
        assertThat(Pages.product(Pages.page("", trail + OFFER)).category()).containsExactly("Kitchen", "Tea");
    }

    @Test
    void aCategoryMayBeCalledLikeTheFrontDoor() {
        String trail = "<div class=crumbs><a href='/c/home'>Home</a><a href='/c/tea'>Tea</a></div>";

        assertThat(Pages.product(Pages.page("", trail + OFFER)).category()).containsExactly("Home", "Tea");
    }

    @Test
    void aShelfMayStandAtTheFrontDoor() {
        String trail = "<div class=crumbs><a href='/'>图书</a>&gt;<a>小说</a></div>";

        assertThat(Pages.product(Pages.page("", trail + OFFER)).category()).containsExactly("图书", "小说");
    }

    @Test
    void aCodeUnderItsLabelMayBeOfCapitalsAlone() {
        String code = "<dl><dt>SKU:</dt><dd>OTL</dd></dl>";

        assertThat(Pages.product(Pages.page("", OFFER + code)).sku()).isEqualTo("OTL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"N/A", "NONE", "TBA", "NEW", "Kettle"})
    void aWordUnderItIsNoCode(String word) {
        String code = "<dl><dt>SKU:</dt><dd>" + word + "</dd></dl>";

        assertThat(Pages.product(Pages.page("", OFFER + code)).sku()).isNull();
    }

    @Test
    void theOnlyLinkInABoxOfTheBrandNamesIt() {
        String brand = "<h2 class=productView-brand><a href='/brands/ofs'><span>OFS</span></a></h2>";

        assertThat(Pages.product(Pages.page("", brand + OFFER)).brand()).isEqualTo("OFS");
    }

    @Test
    void oneOfSeveralDoesNot() {
        String brands =
                "<p class=brand><a href='/brands/ofs'>OFS</a></p><p class=brand><a href='/brands/abc'>ABC</a></p>";

        assertThat(Pages.product(Pages.page("", brands + OFFER)).brand()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"价格：<a href='/login'>登录后可见</a>", "価格：<span>会員のみ公開</span>"})
    void aPriceForThoseWhoLogInIsUnknownOfAnOffer(String said) {
        String page = "<h1>Blue kettle</h1><img src='/k.jpg'><div>" + said + "</div><p>A kettle for tea."
                + "<div><a href='/goods/1.html'>Cup</a><b>$3.50</b></div>";

        Reading reading = Pages.read("https://shop.test/goods/3321.html", Pages.page("", page));

        assertThat(reading.page()).isEqualTo(PageKind.PRODUCT);
        assertThat(reading.listings().getFirst().price()).isNull();
    }

    @Test
    void whatATemplateKeepsHiddenForLaterIsNotSaid() {
        String button = "<a class='btnSoldout displaynone'>SOLD OUT</a>";

        assertThat(Pages.product(Pages.page("", OFFER + button)).availability()).isEqualTo(Availability.IN_STOCK);
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.test/category/bag/, SEARCH",
        "https://shop.test/collections/basket, SEARCH",
        "https://shop.test/bag, OTHER",
        "https://shop.test/us/shopping-bag, OTHER",
        "https://shop.test/checkout/basket/, OTHER"
    })
    void aCategoryOfBagsIsNoBasket(String url, PageKind kind) {
        StringBuilder items = new StringBuilder("<h1>Bags</h1><ul>");
        for (int i = 1; i < 9; i++) {
            items.append(
                    "<li><a href='/items/%d'><img src='/%d.jpg'>Canvas bag %d</a><b>$1%d.00</b>".formatted(i, i, i, i));
        }

        assertThat(Pages.read(url, Pages.page("", items.toString())).page()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nur einen Moment… Bestätigen Sie, dass Sie ein Mensch sind",
                "Un instant… Vérification que vous êtes humain",
                "Un momento… Verifica que eres un ser humano",
                "请使用APP扫码登录后继续访问",
                "请稍候… 正在验证您是否是真人",
                "しばらくお待ちください… あなたが人間であることを確認します",
                "잠시만 기다리십시오… 사람인지 확인하는 중입니다",
                "Bir dakika lütfen… İnsan olduğunuz doğrulanıyor",
                "Bitte bestätigen Sie, dass Sie kein Roboter sind",
                "Conferma di non essere un robot",
                "Udowodnij, że nie jesteś robotem",
                "Robot olmadığınızı doğrulayın",
                "Vui lòng xác minh để tiếp tục",
                "โปรดยืนยันว่าคุณไม่ใช่หุ่นยนต์",
                "Geser untuk memverifikasi",
                "請完成驗證以繼續",
                "Bevestig dat je geen robot bent",
                "Bekräfta att du inte är en robot",
                "Підтвердьте, що ви не робот",
                "אשר שאינך רובוט",
                "أكد أنك لست روبوتًا"
            })
    void aPageThatHoldsAVisitorBackIsAChallengeInAnyLanguage(String said) {
        assertThat(Pages.read("https://shop.test/p/blue-kettle", Pages.page("", "<p>" + said + "</p>"))
                        .page())
                .isEqualTo(PageKind.CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ta oferta jest już niedostępna",
                "Sản phẩm này không tồn tại",
                "Dieses Angebot ist leider beendet"
            })
    void anOfferThatIsGoneIsSaidToBeInAnyLanguage(String said) {
        assertThat(Pages.read("https://shop.test/p/blue-kettle", Pages.page("", "<h1>" + said + "</h1>"))
                        .page())
                .isEqualTo(PageKind.DELISTED);
    }

    @Test
    void anOfferWhoseOnlyPriceIsStruckOutAndThatIsSoldOutIsStillOne() {
        String page = "<h1>Blue kettle</h1><img src='/k.jpg'><div class=price><s>$20.00</s> <b>Sold out</b></div>"
                + "<button disabled>Notify me</button><p>A kettle for tea.";

        Listing listing = Pages.product(Pages.page("", page));

        assertThat(listing.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void markupThatSaysInStockIsNotBelievedAgainstTheOnlyButton() {
        String markup = "<script type='application/ld+json'>{\"@type\":\"Product\",\"name\":\"Blue kettle\",\"offers\":"
                + "{\"@type\":\"Offer\",\"price\":\"20.00\",\"priceCurrency\":\"USD\",\"availability\":\"InStock\"}}</script>";
        String page = "<h1>Blue kettle</h1><p class=price>$20.00</p><button disabled>Sold out</button><p>A kettle.";

        assertThat(Pages.product(Pages.page(markup, page)).availability()).isNotEqualTo(Availability.IN_STOCK);
    }
}
