package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.SellerDisclosure;
import org.markwarden.domain.snapshot.PageKind;

/** Licences that stand in the state of a page, in the answer of an endpoint, or only in a picture. */
class SellerDataTest {
    private static final String CODE = "91330106MA2XT7Q4KD";

    @Test
    void readsALicenceFromTheStateOfAPageWithoutText() {
        SellerDisclosure shop = shown("https://mall.test/h5/licence.html?shopId=5512", """
                <title>店铺资质</title><div id=app></div><script>window.__INITIAL_STATE__={"shop":{"shopId":5512,"shopName":"松果数码旗舰店"},
                "qualification":{"companyName":"杭州松果电子商务有限公司","creditCode":"91330106MA2XT7Q4KD","legalPerson":"林小满",
                "regAddress":"浙江省杭州市西湖区松果路8号","establishDate":"2019-03-12","businessScope":"网上销售电子产品"}}</script>
                """);

        assertThat(shop.seller().uscc()).isEqualTo(CODE);
        assertThat(shop.seller().licenceName()).isEqualTo("杭州松果电子商务有限公司");
        assertThat(shop.seller().id()).isEqualTo("5512");
        assertThat(shop.contacts().address()).isEqualTo("浙江省杭州市西湖区松果路8号");
        assertThat(shop.registration().representative()).isEqualTo("林小满");
        assertThat(shop.registration().since()).hasToString("2019-03-12");
        assertThat(shop.sources())
                .extractingByKey("uscc")
                .extracting(FieldSource::path)
                .isEqualTo("state:window.__INITIAL_STATE__/qualification/creditCode");
    }

    @Test
    void readsALicenceFromAnEndpointThatNamesItsShop() {
        Reading reading = json("https://mall.test/api/shop/qualification", """
                {"code":0,"data":{"store_id":"5512","store_name":"松果数码旗舰店","license":{"enterprise_name":"杭州松果电子商务有限公司",
                "unified_social_credit_code":"91330106MA2XT7Q4KD","domicile":"浙江省杭州市西湖区松果路8号"}}}
                """);

        SellerDisclosure shop = Objects.requireNonNull(reading.seller());
        assertThat(reading.page()).isEqualTo(PageKind.OTHER);
        assertThat(reading.reason()).isEqualTo("JSON that says who runs a shop");
        assertThat(shop.seller().name()).isEqualTo("松果数码旗舰店");
        assertThat(shop.seller().id()).isEqualTo("5512");
        assertThat(shop.seller().uscc()).isEqualTo(CODE);
    }

    @Test
    void readsTheSellerOfAnOfferFromTheShopBesideIt() {
        Reading reading = Pages.read("https://mall.test/item/1", """
                <title>松果蓝牙音箱</title><h1>松果蓝牙音箱</h1><b class=price>¥99.00</b><button>加入购物车</button><script>window.__DATA__={"item":
                {"itemId":"1","title":"松果蓝牙音箱","price":"99.00"},"shopInfo":{"shopId":"5512","shopName":"松果数码旗舰店","enterpriseName":"杭州松果电子商务有限公司",
                "unifiedSocialCreditCode":"91330106MA2XT7Q4KD"}}</script>
                """);

        assertThat(reading.listings().getFirst().seller().uscc()).isEqualTo(CODE);
        assertThat(reading.listings().getFirst().seller().licenceName()).isEqualTo("杭州松果电子商务有限公司");
    }

    @Test
    void saysOfAWrongCodeInDataThatItIsWrong() {
        SellerDisclosure shop = Objects.requireNonNull(
                json("https://mall.test/api/license?shopId=5512", """
                {"data":{"companyName":"杭州松果电子商务有限公司","creditCode":"91330106MA2XT7Q4K1"}}
                """).seller());

        assertThat(shop.seller().uscc()).isNull();
        assertThat(shop.unknown()).containsEntry("uscc", "check character is wrong: 91330106MA2XT7Q4K1");
    }

    @Test
    void takesNobodyWhereSeveralEnterprisesAreNamed() {
        assertThat(json("https://mall.test/api/license?shopId=5512", """
                {"data":[{"shopId":1,"companyName":"杭州松果电子商务有限公司","creditCode":"91330106MA2XT7Q4KD"},
                {"shopId":2,"companyName":"上海白鹭贸易有限公司","creditCode":"91310115MA1K4NH0T2"}]}
                """).seller())
                .isNull();
    }

    @Test
    void takesNoLicenceOfTheSiteItself() {
        assertThat(json("https://mall.test/api/init", """
                {"data":{"shopId":7,"footer":{"companyName":"杭州松果电子商务有限公司","creditCode":"91330106MA2XT7Q4KD"}}}
                """).seller()).isNull();
        assertThat(json("https://mall.test/api/init", """
                {"data":{"companyName":"杭州松果电子商务有限公司","creditCode":"91330106MA2XT7Q4KD"}}
                """).seller())
                .as("it names no shop")
                .isNull();
    }

    @Test
    void saysThatALicenceIsAPictureAndGuessesNothing() {
        SellerDisclosure shop = shown("https://mall.test/shop/licence?shopId=5512", """
                <title>营业执照 - 松果商城</title><h1>营业执照</h1><p>店铺名称：松果数码旗舰店</p><img src="/static/logo.png" alt="松果商城">
                <div class="licence-box"><img data-src="//img.mall.test/zz/5512.jpg"></div><footer>© 2026 松果商城</footer>
                """);

        assertThat(shop.seller().licenceName()).isNull();
        assertThat(shop.seller().uscc()).isNull();
        assertThat(shop.unknown())
                .containsEntry("uscc", "the licence is a picture: https://img.mall.test/zz/5512.jpg")
                .containsEntry("licence_name", "the licence is a picture: https://img.mall.test/zz/5512.jpg");
        assertThat(shop.seller().id()).isEqualTo("5512");
    }

    @Test
    void saysSoOfAPictureInDataAndReadsTheNameBesideIt() {
        SellerDisclosure shop = Objects.requireNonNull(
                json("https://mall.test/api/shop/info?shop_id=5512", """
                {"data":{"shopName":"松果数码旗舰店","companyName":"杭州松果电子商务有限公司","businessLicenseImg":"https://img.mall.test/zz/5512.jpg"}}
                """).seller());

        assertThat(shop.seller().licenceName()).isEqualTo("杭州松果电子商务有限公司");
        assertThat(shop.unknown())
                .containsOnly(
                        java.util.Map.entry("uscc", "the licence is a picture: https://img.mall.test/zz/5512.jpg"));
    }

    @Test
    void aPictureOnAPageThatIsNoLicenceSaysNothing() {
        assertThat(Pages.read("https://mall.test/help/7", """
                <title>如何开店</title><h1>如何开店</h1><p>请上传营业执照。</p><img class="licence-sample" src="/sample.jpg">
                """).seller()).isNull();
    }

    private static SellerDisclosure shown(String url, String body) {
        Reading reading = Pages.read(url, body);
        assertThat(reading.listings()).isEmpty();
        return Objects.requireNonNull(reading.seller(), reading::reason);
    }

    private static Reading json(String url, String body) {
        return new PageReader(List.of()).read(RawPage.saved(URI.create(url), body.getBytes(StandardCharsets.UTF_8)));
    }
}
