package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an offer is called where its page has no heading that says so. */
class OfferNamesTest {
    private static final String PRICE = "<p class=price>¥259.00</p><a class=btn>加入购物车</a>";

    @Test
    void isTheFullestPieceOfTheTitleAndNotItsCategoryOrShortForm() {
        assertThat(title(
                        "【山脊SJ-K9】山脊 SJ-K9 机械键盘 茶轴【行情 报价】-东仓",
                        "<p><a href=/c>机械键盘</a> <a>山脊SJ-K9</a></p><div class=sku-name>山脊 SJ-K9 机械键盘 茶轴</div>" + PRICE))
                .isEqualTo("山脊 SJ-K9 机械键盘 茶轴");
    }

    @Test
    void aHeadingIsBelievedThoughALongerPieceRepeatsTheWholeTitle() {
        assertThat(
                        title(
                                "Red kettle - Shop of Things",
                                "<div>Red kettle - Shop of Things</div><h1>Red kettle</h1><p class=price>$10.00</p><button>Add to cart</button>"))
                .isEqualTo("Red kettle");
    }

    @Test
    void isWhatIsCalledTheNameOfGoodsWhereTheTitleIsThatOfAllPages() {
        assertThat(title("商品详情", "<h1>商品详情</h1><div class=goods-name>桑菊茶 三十袋</div>" + PRICE))
                .isEqualTo("桑菊茶 三十袋");
    }

    @Test
    void isNotTheNameOfOtherGoods() {
        assertThat(title("商品详情", PRICE + "<div>桑菊茶 三十袋</div><div class=goods-name><a href=/goods/2>金银花茶 十袋</a></div>"))
                .isEqualTo("桑菊茶 三十袋");
    }

    @Test
    void isTheLineBesideThePriceWhereNothingIsCalledSo() {
        assertThat(title("商品详情", "<div>￥89.00</div><div>手工竹编果盘 大号</div><div>满 199 减 20</div><button>立即购买</button>"))
                .isEqualTo("手工竹编果盘 大号");
    }

    private static String title(String document, String body) {
        return String.valueOf(Pages.product("<html><meta charset=utf-8><title>" + document + "</title>" + body)
                .title());
    }
}
