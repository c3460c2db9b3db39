package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.crawler.marketplace.MarketplaceFiles;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;

/** Pages and answers of our own, in the form public readers of the marketplaces say they find, by the shipped files. */
class MarketplacePagesTest {
    private final PageReader reader = new PageReader(MarketplaceFiles.readAll(
            Path.of(System.getProperty("markwarden.root", "..")).resolve("config/marketplaces")));

    private Listing offer(String url, String file) throws IOException {
        try (InputStream in = MarketplacePagesTest.class.getResourceAsStream("marketplaces/" + file)) {
            Reading reading = reader.read(RawPage.saved(
                    URI.create(url), Objects.requireNonNull(in, file).readAllBytes()));
            assertThat(reading.listings()).as(reading.reason()).hasSize(1);
            return reading.listings().getFirst();
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(nullValues = "-", textBlock = """
            https://item.jd.com/100012345678.html,                                                                               jd-static.html,       jd:100012345678,             -,      -,     -,     -,   海岚数码旗舰店
            https://api.m.jd.com/?functionId=pc_detailpage_wareBusiness&client=pc&body=%7B%22skuId%22%3A100012345678%7D,         jd-ware.json,         jd:100012345678,             39.90,  -,     69.00, CNY, 海岚数码旗舰店
            https://api.m.jd.com/?functionId=pc_detailpage_wareBusiness&client=pc&body=%7B%22skuId%22%3A100012345678%7D,         jd-gone.json,         jd:100012345678,             -,      -,     -,     -,   海岚数码旗舰店
            https://item.m.jd.com/product/100012345678.html,                                                                     jd-m.html,            jd:100012345678,             39.90,  -,     69.00, CNY, -
            https://h5api.m.taobao.com/h5/mtop.taobao.detail.getdetail/6.0/?data=%7B%22id%22%3A%22610000000001%22%7D,            tb-getdetail.json,    taobao:610000000001,         39.90,  -,     69.00, CNY, 海岚数码旗舰店
            https://h5api.m.tmall.com/h5/mtop.taobao.pcdetail.data.get/1.0/?data=%7B%22id%22%3A%22610000000001%22%7D,            tb-pcdetail.json,     taobao:610000000001,         39.9,   -,     69,    CNY, 海岚数码旗舰店
            https://mobile.yangkeduo.com/goods.html?goods_id=700000001,                                                          pdd.html,             pinduoduo:700000001,         22.9,   -,     39.9,  CNY, 海岚数码专营店
            https://mobile.yangkeduo.com/goods2.html?goods_id=700000001,                                                         pdd-fen.html,         pinduoduo:700000001,         22.9,   26.9,  39.9,  CNY, 海岚数码专营店
            https://acs.aliexpress.com/h5/mtop.aliexpress.pdp.pc.query/1.0/?data=%7B%22productId%22%3A%221005006000000001%22%7D, ae-pdp.json,          aliexpress:1005006000000001, 9.95,   -,     19.90, USD, Hailan Digital Store
            https://www.aliexpress.com/item/1005006000000001.html,                                                               ae-run.html,          aliexpress:1005006000000001, 9.95,   14.95, 19.90, USD, Hailan Digital Store
            https://www.amazon.com/dp/B0ABCDEF12,                                                                                amazon.html,          amazon:B0ABCDEF12,           29.99,  -,     39.99, USD, HAILAN Direct
            https://www.amazon.com/dp/B0ABCDEF12,                                                                                amazon-nobuybox.html, amazon:B0ABCDEF12,           29.99,  -,     39.99, USD, HAILAN Direct
            https://shopee.sg/api/v4/pdp/get_pc?item_id=4100001&shop_id=8001,                                                    shopee-pdp.json,      shopee:4100001,              39.9,   49.9,  69,    SGD, Hailan Official
            https://www.lazada.sg/products/hailan-magnetic-case-i300000001-s1.html,                                              lazada.html,          lazada:300000001,            39.90,  -,     69.00, SGD, Hailan Flagship
            https://www.temu.com/de/hailan-magnetic-case-g-601099500000001.html,                                                 temu.html,            temu:601099500000001,        9.98,   -,     24.98, EUR, Hailan Digital
            https://www.ozon.ru/api/composer-api.bx/page/json/v2?url=/product/chehol-1600000001/,                                ozon.json,            ozon:1600000001,             1299,   -,     2000,  RUB, ООО Хайлан
            https://card.wb.ru/cards/v2/detail?appType=1&curr=rub&dest=-1&nm=200000001,                                          wb-v2.json,           wildberries:200000001,       1299,   -,     2000,  RUB, ООО Хайлан
            https://card.wb.ru/cards/detail?nm=200000001,                                                                        wb-v1.json,           wildberries:200000001,       1299,   -,     2000,  RUB, ООО Хайлан
            https://basket-12.wbbasket.ru/vol2000/part200000/200000001/info/ru/card.json,                                        wb-card.json,         wildberries:200000001,       -,      -,     -,     -,   -
            https://mapi.vip.com/vips-mobile/rest/shopping/pc/product/module/list/v2?productIds=6900000001,                      vip.json,             vipshop:6900000001,          139,    -,     399,   CNY, -
            https://mall.xiaohongshu.com/api/store/jpd/edith/detail/h5/toc?version=0.0.5&item_id=6a37ecb45200e70001a2b26a,       xhs-goods.json,       xiaohongshu:6a37ecb45200e70001a2b26a, 39.90, -, - ,  CNY, 海岚数码的店
            https://haohuo.jinritemai.com/aweme/v2/shop/promotion/pack/h5/,                                                      douyin-pack.json,     https://haohuo.jinritemai.com/aweme/v2/shop/promotion/pack/h5/, 39.9, -, -, CNY, 海岚数码旗舰店
            https://haohuo.jinritemai.com/aweme/v2/shop/promotion/pack/h5/,                                                      douyin-pack-whole.json, https://haohuo.jinritemai.com/aweme/v2/shop/promotion/pack/h5/, -, -, -, -, 海岚数码旗舰店
            https://market.example/hailan-magnetic-case-g-601099500000001.html,                                                  nobody-knows.html,    https://market.example/hailan-magnetic-case-g-601099500000001.html, 9.98, -, 24.98, EUR, Hailan Digital
            """)
    void readsAnOffer(
            String url,
            String file,
            String id,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal max,
            @Nullable BigDecimal list,
            @Nullable String currency,
            @Nullable String seller)
            throws IOException {
        Listing offer = offer(url, file);
        assertThat(offer.id().value()).isEqualTo(id);
        Price price = offer.price();
        assertAmount("price", price == null ? null : price.amount(), amount);
        assertAmount("highest price", price == null ? null : price.max(), max);
        assertAmount(
                "former price",
                offer.listPrice() == null ? null : offer.listPrice().amount(),
                list);
        assertThat(price == null ? null : price.currency()).isEqualTo(currency);
        assertThat(offer.seller().name()).isEqualTo(seller);
    }

    private static void assertAmount(String name, @Nullable BigDecimal found, @Nullable BigDecimal wanted) {
        if (wanted == null) {
            assertThat(found).as(name).isNull();
        } else {
            assertThat(found).as(name).isEqualByComparingTo(wanted);
        }
    }

    @Test
    void saysWhyAPageWhosePriceOnlyScriptsFillHasNone() throws IOException {
        assertThat(offer("https://item.jd.com/100012345678.html", "jd-static.html")
                        .unknown())
                .containsEntry("price", "the place of its price is empty without scripts");
    }
}
