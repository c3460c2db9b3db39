package org.markwarden.marketplace.pages;

import java.math.BigDecimal;
import org.markwarden.marketplace.world.Language;
import org.markwarden.marketplace.world.Offer;
import org.markwarden.marketplace.world.ShopType;

/** The words around an offer, in the language of its shop. */
record Wording(
        String price,
        String brand,
        String shipsFrom,
        String origin,
        String condition,
        String used,
        String unused,
        String stock,
        String inStock,
        String soldOut,
        String sales,
        String licence,
        String creditCode,
        String description,
        String others,
        String buy) {

    private static final String[] CHINESE_PRICES = {"价格", "促销价", "到手价"};

    static Wording of(Language language, int theme) {
        return switch (language) {
            case ZH ->
                new Wording(
                        CHINESE_PRICES[theme],
                        "品牌",
                        "发货地",
                        "产地",
                        "成色",
                        "二手",
                        "全新",
                        "库存",
                        "有货",
                        "暂时缺货",
                        "已售",
                        "经营者",
                        "统一社会信用代码",
                        "商品详情",
                        "看了又看",
                        "立即购买");
            case EN ->
                new Wording(
                        "Price",
                        "Brand",
                        "Ships from",
                        "Place of origin",
                        "Condition",
                        "Used",
                        "New",
                        "Availability",
                        "In stock",
                        "Out of stock",
                        "Sold",
                        "Business name",
                        "Unified social credit code",
                        "Description",
                        "You may also like",
                        "Buy now");
        };
    }

    static String money(Offer offer) {
        return money(offer, offer.price());
    }

    static String money(Offer offer, BigDecimal amount) {
        return offer.language().sign() + amount.toPlainString();
    }

    static String badge(ShopType type) {
        return switch (type) {
            case FLAGSHIP -> "旗舰店";
            case SPECIALIST -> "专营店";
            case OTHER -> "普通店铺";
        };
    }

    static String category(String key) {
        return switch (key) {
            case "digital" -> "数码影音";
            case "accessory" -> "配件";
            case "fashion" -> "服饰鞋包";
            case "beauty" -> "美妆首饰";
            case "food" -> "食品生鲜";
            case "drink" -> "酒水";
            case "outdoor" -> "出行户外";
            case "home" -> "家居厨具";
            case "kids" -> "母婴玩具";
            case "electronics" -> "Electronics";
            case "toys" -> "Toys";
            case "tools" -> "Tools";
            case "stationery" -> "Stationery";
            case "garden" -> "Garden";
            default -> throw new IllegalArgumentException("no name for category " + key);
        };
    }
}
