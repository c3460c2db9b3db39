package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.SellerDisclosure;
import org.markwarden.domain.listing.ShopType;
import org.markwarden.domain.snapshot.PageKind;

class SellerPagesTest {
    private static final String LICENCE = "https://mall.test/licence?shopId=88213";

    private static SellerDisclosure read(String url, String body) {
        Reading reading = Pages.read(url, body);
        assertThat(reading.page()).isEqualTo(PageKind.OTHER);
        assertThat(reading.listings()).isEmpty();
        return Objects.requireNonNull(reading.seller(), () -> "nothing was read; " + reading.reason());
    }

    @Test
    void readsALicenceWrittenAsDefinitionList() {
        SellerDisclosure shop = read(LICENCE, """
                <title>营业执照信息 - 松果商城</title><h1>营业执照信息</h1><p>店铺名称：松果数码旗舰店</p><dl>
                <dt>企业名称</dt><dd>杭州松果电子商务有限公司</dd>
                <dt>统一社会信用代码</dt><dd>91330106MA2XT7Q4KD</dd>
                <dt>类型</dt><dd>有限责任公司(自然人独资)</dd>
                <dt>法定代表人</dt><dd>林小满</dd>
                <dt>注册资本</dt><dd>100万元人民币</dd>
                <dt>成立日期</dt><dd>2019年03月12日</dd>
                <dt>营业期限</dt><dd>2019-03-12 至 长期</dd>
                <dt>住所</dt><dd>浙江省杭州市西湖区松果路8号2幢301室</dd>
                <dt>经营范围</dt><dd>网上销售：电子产品、日用百货；货物进出口。</dd>
                <dt>登记机关</dt><dd>杭州市西湖区市场监督管理局</dd></dl>
                <footer>联系我们 © 2026</footer>
                """);

        assertThat(shop.seller().id()).isEqualTo("88213");
        assertThat(shop.seller().name()).isEqualTo("松果数码旗舰店");
        assertThat(shop.seller().type()).isEqualTo(ShopType.FLAGSHIP);
        assertThat(shop.seller().licenceName()).isEqualTo("杭州松果电子商务有限公司");
        assertThat(shop.seller().uscc()).isEqualTo("91330106MA2XT7Q4KD");
        assertThat(shop.seller().licenceUrl()).isEqualTo(LICENCE);
        assertThat(shop.contacts().address()).isEqualTo("浙江省杭州市西湖区松果路8号2幢301室");
        assertThat(shop.registration().representative()).isEqualTo("林小满");
        assertThat(shop.registration().kind()).isEqualTo("有限责任公司(自然人独资)");
        assertThat(shop.registration().scope()).isEqualTo("网上销售：电子产品、日用百货；货物进出口。");
        assertThat(shop.registration().since()).isEqualTo(LocalDate.of(2019, 3, 12));
        assertThat(shop.sources())
                .extractingByKey("uscc")
                .extracting(FieldSource::path)
                .isEqualTo("text:统一社会信用代码");
        assertThat(shop.sources())
                .extractingByKey("id")
                .extracting(FieldSource::path)
                .isEqualTo("address");
        assertThat(shop.unknown()).isEmpty();
    }

    @Test
    void readsATableWithTwoPairsInARow() {
        SellerDisclosure shop = read("https://shop.test/info/zizhi.html", """
                <title>经营者资质</title><div class=head>首页 | 全部商品</div><table>
                <tr><td>店铺名：</td><td>阿木家居专卖店</td><td>所在地：</td><td>广东 深圳</td></tr>
                <tr><td>经营者名称：</td><td>深圳市阿木家居有限公司</td><td>统一社会信用代码/注册号：</td><td>9144 0300 MA5F X3RW 81</td></tr>
                <tr><td>联系人：</td><td>陈先生</td><td>联系电话：</td><td>0755-8612 3344</td></tr>
                <tr><td>电子邮箱：</td><td>service@amu.test</td><td>经营场所：</td><td>深圳市南山区科苑路15号</td></tr></table>
                """);

        assertThat(shop.seller().name()).isEqualTo("阿木家居专卖店");
        assertThat(shop.seller().type()).isEqualTo(ShopType.SPECIALIST);
        assertThat(shop.seller().location()).isEqualTo("广东 深圳");
        assertThat(shop.seller().licenceName()).isEqualTo("深圳市阿木家居有限公司");
        assertThat(shop.seller().uscc()).isEqualTo("91440300MA5FX3RW81");
        assertThat(shop.contacts().person()).isEqualTo("陈先生");
        assertThat(shop.contacts().phone()).isEqualTo("0755-8612 3344");
        assertThat(shop.contacts().email()).isEqualTo("service@amu.test");
        assertThat(shop.contacts().address()).isEqualTo("深圳市南山区科苑路15号");
    }

    @Test
    void readsOneLineThatHoldsThemAll() {
        SellerDisclosure shop = read("https://shop.test/license/7", """
                <title>店铺信息</title><h3>亮照</h3><p>名称：北京青禾文化工作室 统一社会信用代码：92110105MA01LP6H29 类型：个体工商户 \
                经营者：周青禾 注册资本：壹拾万元整 地址：北京市朝阳区青年路1号 成立日期：2018/1/9 电话：010-65551234</p>
                """);

        assertThat(shop.seller().licenceName()).isEqualTo("北京青禾文化工作室");
        assertThat(shop.seller().uscc()).isEqualTo("92110105MA01LP6H29");
        assertThat(shop.registration().kind()).isEqualTo("个体工商户");
        assertThat(shop.registration().representative()).isEqualTo("周青禾");
        assertThat(shop.registration().since()).isEqualTo(LocalDate.of(2018, 1, 9));
        assertThat(shop.contacts().address()).isEqualTo("北京市朝阳区青年路1号");
        assertThat(shop.contacts().phone()).isEqualTo("010-65551234");
    }

    @Test
    void readsLabelsAndValuesThatStandInElementsSideBySide() {
        SellerDisclosure shop = read("https://shop.test/shopinfo/12", """
                <title>商家信息</title><ul><li><span>企业名称</span><em>上海白鹭贸易有限公司</em></li>
                <li><span>统一社会信用代码</span><em>91310115MA1K4NH0T2</em></li>
                <li><label>法定代表人</label> <b>白鹭</b></li></ul>
                """);

        assertThat(shop.seller().licenceName()).isEqualTo("上海白鹭贸易有限公司");
        assertThat(shop.seller().uscc()).isEqualTo("91310115MA1K4NH0T2");
        assertThat(shop.registration().representative()).isEqualTo("白鹭");
    }

    @Test
    void saysOfAWrongCodeThatItIsWrong() {
        SellerDisclosure shop = read(LICENCE, """
                <title>营业执照</title><p>企业名称：杭州松果电子商务有限公司</p><p>统一社会信用代码：91330106MA2XT7Q4K1</p>
                """);

        assertThat(shop.seller().uscc()).isNull();
        assertThat(shop.unknown()).containsEntry("uscc", "check character is wrong: 91330106MA2XT7Q4K1");
        assertThat(shop.sources()).doesNotContainKey("uscc");
    }

    @Test
    void saysOfAMaskedCodeAndPhoneThatTheyAreMasked() {
        SellerDisclosure shop = read(LICENCE, """
                <title>证照信息</title><p>企业名称：杭州松果电子商务有限公司</p><p>统一社会信用代码：9133****MA2XT7Q4KD</p><p>联系电话：138****2211</p>
                """);

        assertThat(shop.seller().uscc()).isNull();
        assertThat(shop.unknown())
                .containsEntry("uscc", "masked on the page: 9133****MA2XT7Q4KD")
                .containsEntry("phone", "masked on the page: 138****2211");
    }

    @ParameterizedTest
    @ValueSource(strings = {"企业注册号", "Trade Register Number", "Company registration number"})
    void theCodeIsTheCodeUnderAnotherLabel(String label) {
        SellerDisclosure shop = read(LICENCE, """
                <h1>Business details</h1><div>Business Name: 杭州松果电子商务有限公司</div><div>%s: 91330106MA2XT7Q4KD</div>
                """.formatted(label));

        assertThat(shop.seller().uscc()).isEqualTo("91330106MA2XT7Q4KD");
    }

    @Test
    void aNumberOfEighteenSignsWithAWrongCheckCharacterIsNoCode() {
        SellerDisclosure shop = read(LICENCE, """
                <h1>Business details</h1><div>Business Name: 杭州松果电子商务有限公司</div><div>Trade Register Number: 91330106MA2XT7Q4K0</div>
                """);

        assertThat(shop.seller().uscc()).isNull();
        assertThat(shop.registration().number()).isEqualTo("91330106MA2XT7Q4K0");
    }

    @Test
    void keepsTheOldNumberOfALicenceApart() {
        SellerDisclosure shop = read(LICENCE, """
                <title>营业执照</title><p>企业名称：杭州松果电子商务有限公司</p><p>营业执照注册号：330106000123456</p><p>住所：杭州市松果路8号</p>
                """);

        assertThat(shop.seller().uscc()).isNull();
        assertThat(shop.registration().number()).isEqualTo("330106000123456");
    }

    @Test
    void readsAGermanImprint() {
        SellerDisclosure shop = read("https://teeladen.test/impressum", """
                <html lang=de><title>Impressum – Teeladen</title><nav><a href=/>Start</a></nav><h1>Impressum</h1>
                <h2>Angaben gemäß § 5 DDG</h2><p>Teeladen Muster GmbH<br>Lindenweg 12<br>50667 Köln<br>Deutschland</p>
                <p>Vertreten durch den Geschäftsführer: Erika Beispiel</p>
                <h3>Kontakt</h3><p>Telefon: +49 (0)221 555 01 02<br>E-Mail: <a href="mailto:x@y">post@teeladen.test</a></p>
                <p>Registergericht: Amtsgericht Köln<br>Registernummer: HRB 98765</p>
                <p>Umsatzsteuer-Identifikationsnummer gemäß § 27 a Umsatzsteuergesetz:<br>DE 811 569 869</p>
                <h2>Streitschlichtung</h2><p>Wir sind nicht bereit, an Verfahren teilzunehmen.</p>
                """);

        assertThat(shop.seller().licenceName()).isEqualTo("Teeladen Muster GmbH");
        assertThat(shop.contacts().address()).isEqualTo("Lindenweg 12, 50667 Köln, Deutschland");
        assertThat(shop.contacts().phone()).isEqualTo("+49 (0)221 555 01 02");
        assertThat(shop.contacts().email()).isEqualTo("post@teeladen.test");
        assertThat(shop.registration().representative()).isEqualTo("Erika Beispiel");
        assertThat(shop.registration().number()).isEqualTo("HRB 98765");
        assertThat(shop.registration().vatId()).isEqualTo("DE811569869");
        assertThat(shop.sources())
                .extractingByKey("address")
                .extracting(FieldSource::path)
                .isEqualTo("text:imprint");
    }

    @Test
    void readsAnImprintOfOnePerson() {
        SellerDisclosure shop = read("https://garn.test/legal", """
                <html lang=de><title>Impressum</title><div>Anbieter:</div><div>Max Beispiel</div><div>Garnladen Beispiel</div>
                <div>Hauptstr. 3a</div><div>D-04109 Leipzig</div><div>Tel.: 0341 5550123</div><div>USt-IdNr.: DE811569869</div>
                """);

        assertThat(shop.seller().licenceName()).isEqualTo("Max Beispiel");
        assertThat(shop.contacts().address()).isEqualTo("Hauptstr. 3a, D-04109 Leipzig");
        assertThat(shop.contacts().phone()).isEqualTo("0341 5550123");
    }

    @Test
    void readsASellerProfileWithAnAddressInSeveralLines() {
        SellerDisclosure shop = read("https://market.test/sp?seller=A1B2C3D4E5", """
                <html lang=en><title>Market.test Seller Profile: BlueKite Direct</title><h1>BlueKite Direct</h1><p>4.7 out of 5 stars</p>
                <div>Detailed Seller Information</div>
                <div><span class=b>Business Name:</span><span>Shenzhen Blue Kite Technology Co., Ltd.</span></div>
                <div><span class=b>Business Address:</span></div><div class=indent>Room 1204, Building 3</div>
                <div class=indent>Bantian Street</div><div class=indent>Shenzhen</div><div class=indent>518129</div><div class=indent>CN</div>
                <div>Products</div><div>See all products</div>
                """);

        assertThat(shop.seller().id()).isEqualTo("A1B2C3D4E5");
        assertThat(shop.seller().name()).isEqualTo("BlueKite Direct");
        assertThat(shop.seller().licenceName()).isEqualTo("Shenzhen Blue Kite Technology Co., Ltd.");
        assertThat(shop.contacts().address()).isEqualTo("Room 1204, Building 3, Bantian Street, Shenzhen, 518129, CN");
    }

    @Test
    void readsBusinessDetailsWithPhoneAndNumbers() {
        SellerDisclosure shop = read("https://bay.test/usr/northlight/about", """
                <title>Business seller information</title><h2>Business seller information</h2><dl>
                <dt>Business name:</dt><dd>Northlight Trading Ltd</dd><dt>Contact name:</dt><dd>Sam North</dd>
                <dt>Address:</dt><dd>4 Quay Road<br>Leith<br>EH6 6AA<br>United Kingdom</dd><dt>Phone:</dt><dd>+44 131 496 0000</dd>
                <dt>Email:</dt><dd>hello@northlight.test</dd><dt>VAT number:</dt><dd>GB 123456789</dd>
                <dt>Company registration number:</dt><dd>SC123456</dd></dl>
                """);

        assertThat(shop.seller().licenceName()).isEqualTo("Northlight Trading Ltd");
        assertThat(shop.contacts().person()).isEqualTo("Sam North");
        assertThat(shop.contacts().address()).isEqualTo("4 Quay Road, Leith, EH6 6AA, United Kingdom");
        assertThat(shop.contacts().phone()).isEqualTo("+44 131 496 0000");
        assertThat(shop.contacts().email()).isEqualTo("hello@northlight.test");
        assertThat(shop.registration().vatId()).isEqualTo("GB123456789");
        assertThat(shop.registration().number()).isEqualTo("SC123456");
    }

    @Test
    void readsTheJapaneseNoticeOfTheCommercialTransactionsAct() {
        SellerDisclosure shop = read("https://mise.test/law", """
                <html lang=ja><title>特定商取引法に基づく表記</title><table><tr><th>販売業者</th><td>株式会社みどり商店</td></tr>
                <tr><th>運営責任者</th><td>緑 太郎</td></tr><tr><th>所在地</th><td>東京都台東区浅草1-2-3</td></tr>
                <tr><th>電話番号</th><td>03-5555-0123</td></tr></table>
                """);

        assertThat(shop.seller().licenceName()).isEqualTo("株式会社みどり商店");
        assertThat(shop.contacts().address()).isEqualTo("東京都台東区浅草1-2-3");
        assertThat(shop.contacts().phone()).isEqualTo("03-5555-0123");
        assertThat(shop.registration().representative()).isEqualTo("緑 太郎");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>营业执照</title><h1>请完成验证</h1><p>企业名称：甲公司 统一社会信用代码：91330106MA2XT7Q4KD</p><p>请拖动滑块完成验证</p>",
                "<title>帮助</title><p>如何上传营业执照？企业名称、统一社会信用代码须与执照一致。</p>",
                "<title>Blue kettle</title><h1>Blue kettle</h1><p>Nice.</p><footer>Business name: Kite Ltd</footer>",
            })
    void readsNoSellerWhereNoneIsShown(String body) {
        assertThat(Pages.read("https://shop.test/x", body).seller()).isNull();
    }

    @Test
    void anOfferWithTheSellersFactsBesideItStaysAnOffer() {
        Reading reading = Pages.read("https://shop.test/p/1", """
                <title>蓝色水壶</title><h1>蓝色水壶</h1><b class=price>¥59.00</b><button>加入购物车</button>
                <p>企业名称：杭州松果电子商务有限公司</p><p>统一社会信用代码：91330106MA2XT7Q4KD</p><p>住所：杭州市松果路8号</p>
                """);

        assertThat(reading.page()).isEqualTo(PageKind.PRODUCT);
        assertThat(reading.seller()).isNull();
    }

    @Test
    void neverTakesTheCapitalOfACompanyForAPrice() {
        SellerDisclosure shop = read("https://shop.test/company/9", """
                <title>杭州松果电子商务有限公司</title><h1>杭州松果电子商务有限公司</h1><ul><li>企业名称：杭州松果电子商务有限公司</li>
                <li>注册资本：¥1,000,000.00</li><li>统一社会信用代码：91330106MA2XT7Q4KD</li><li>注册地址：杭州市松果路8号</li></ul>
                """);

        assertThat(shop.seller().uscc()).isEqualTo("91330106MA2XT7Q4KD");
    }

    @Test
    @Timeout(20)
    void endsOnAPageOfNothingButLabels() {
        String body =
                "<title>营业执照</title><p>" + "企业名称：统一社会信用代码：地址：".repeat(60_000) + "</p>" + "<p>电话：</p>".repeat(30_000);
        Reading reading = Pages.read("https://shop.test/licence/1", body);

        assertThat(reading.listings()).isEmpty();
        assertThat(reading.seller()).isNull();
    }
}
