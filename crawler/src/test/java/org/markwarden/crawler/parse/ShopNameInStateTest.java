package org.markwarden.crawler.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A shop that the state of a page names away from the offer. */
class ShopNameInStateTest {
    private static final PageReader READER = new PageReader(List.of());
    private static final String OFFER = "\"goods\":{\"id\":\"881\",\"title\":\"手工竹编茶席\",\"price\":\"68.00\"}";

    @Test
    void isTheSellerWhereThereIsButOneName() {
        assertThat(seller("{" + OFFER + ",\"mp_data\":{\"shop_name\":\"云麓茶器铺\"}}"))
                .isEqualTo("云麓茶器铺");
        assertThat(seller("{" + OFFER + ",\"a\":{\"shopName\":\"云麓茶器铺\"},\"b\":{\"c\":{\"mallName\":\"云麓茶器铺\"}}}"))
                .isEqualTo("云麓茶器铺");
    }

    @Test
    void staysOpenWhereSeveralAreNamed() {
        assertThat(seller("{" + OFFER + ",\"a\":{\"shopName\":\"云麓茶器铺\"},\"b\":{\"shopName\":\"山月堂\"}}"))
                .isNull();
    }

    @Test
    void isNotTheShopOfAnotherOfferInAListOrOfARecommendation() {
        assertThat(seller("{" + OFFER + ",\"others\":[{\"shopName\":\"山月堂\"},{\"shopName\":\"山月堂\"}]}"))
                .isNull();
        assertThat(seller("{" + OFFER + ",\"recommend\":{\"first\":{\"shopName\":\"山月堂\"}}}"))
                .isNull();
    }

    @Test
    void isNotTheBranchNearestToTheVisitor() {
        assertThat(seller("{" + OFFER + ",\"location\":{\"storeName\":\"城西店\"}}"))
                .isNull();
    }

    private static @Nullable String seller(String state) {
        String page = "<html lang=\"zh-CN\"><title>手工竹编茶席</title><h1>手工竹编茶席</h1><b>¥68.00</b><button>加入购物车</button>"
                + "<script>window.__INITIAL_STATE__=" + state + "</script>";
        return READER.read(RawPage.saved(URI.create("https://m.youpin.test/goods/881"), page.getBytes(UTF_8)))
                .listings()
                .getFirst()
                .seller()
                .name();
    }
}
