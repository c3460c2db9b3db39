package org.markwarden.marketplace.pages;

import java.util.Locale;
import org.markwarden.marketplace.world.Attribute;
import org.markwarden.marketplace.world.LiveRoom;
import org.markwarden.marketplace.world.Offer;
import org.markwarden.marketplace.world.Shop;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The state that script-driven pages carry: the offer, its shop, and recommended offers beside it. */
final class State {

    private static final JsonMapper JSON = new JsonMapper();

    private final Site site;
    private final Sheet sheet;

    State(Site site) {
        this.site = site;
        this.sheet = new Sheet(site);
    }

    ObjectNode of(Offer offer) {
        ObjectNode state = JSON.createObjectNode().put("pageType", "detail");
        item(state.putObject("item"), offer);
        shop(state.putObject("shop"), offer.shop());
        ArrayNode list = state.putObject("recommend").putArray("list");
        site.beside(offer).forEach(other -> goods(list.addObject(), other));
        return state;
    }

    ObjectNode of(Show show) {
        LiveRoom room = show.room();
        ObjectNode state = JSON.createObjectNode().put("pageType", "live");
        shelf(state.putObject("room"), show);
        ArrayNode others = state.putObject("recommend").putArray("list");
        site.offers().stream()
                .filter(offer -> !offer.shop().equals(room.shop()))
                .limit(3)
                .forEach(offer -> goods(others.addObject(), offer));
        return state;
    }

    /** The room as it stands at a second of its show. */
    void shelf(ObjectNode node, Show show) {
        LiveRoom room = show.room();
        node.put("roomId", room.id())
                .put("title", room.title())
                .put("hostName", room.host())
                .put("status", room.run() == LiveRoom.Run.ENDED ? "ended" : "living")
                .put("startTime", show.startsAt().toEpochMilli())
                .put("danmakuUrl", room.path() + "/danmaku.xml")
                .put(room.run() == LiveRoom.Run.ENDED ? "replayUrl" : "hlsUrl", room.path() + "/index.m3u8");
        if (room.run() == LiveRoom.Run.ENDED) {
            node.put("captionUrl", room.path() + "/captions.srt");
        }
        shop(node.putObject("shop"), room.shop());
        ArrayNode list = node.putArray("goodsList");
        for (Show.Turn turn : show.turns()) {
            if (site.onSale().test(turn.offer())) {
                ObjectNode item = list.addObject();
                goods(item, turn.offer());
                if (turn.isExplained()) {
                    item.put("explainSecond", turn.explainedAt());
                }
            }
        }
    }

    private void item(ObjectNode item, Offer offer) {
        item.put("itemId", offer.id())
                .put("title", offer.title())
                .put("description", offer.description())
                .put("price", offer.price().toPlainString())
                .put("currency", offer.currency())
                .put("priceText", Wording.money(offer))
                .put("skuId", offer.sku())
                .put("categoryName", Wording.category(offer.category()))
                .put("stockStatus", offer.inStock() ? "IN_STOCK" : "SOLD_OUT")
                .put("condition", offer.used() ? "used" : "new")
                .put("shipsFrom", offer.shipsFrom())
                .put("url", site.absolute(offer.path()));
        if (offer.brand() != null) {
            item.put("brandName", offer.brand());
        }
        if (offer.listPrice() != null) {
            item.put("originalPrice", offer.listPrice().toPlainString());
        }
        if (offer.origin() != null) {
            item.put("origin", offer.origin());
        }
        if (offer.sales() > 0) {
            item.put("soldCount", offer.sales());
        }
        ArrayNode images = item.putArray("images");
        offer.pictures().forEach(images::add);
        ArrayNode properties = item.putArray("props");
        for (Attribute attribute : offer.attributes()) {
            properties.addObject().put("name", attribute.name()).put("value", attribute.value());
        }
        properties.addObject().put("name", sheet.wording(offer).shipsFrom()).put("value", offer.shipsFrom());
    }

    private static void shop(ObjectNode node, Shop shop) {
        node.put("shopId", shop.id())
                .put("name", shop.name())
                .put("type", shop.type().name().toLowerCase(Locale.ROOT))
                .put("typeText", Wording.badge(shop.type()))
                .put("licenceName", shop.licenceName())
                .put("creditCode", shop.creditCode())
                .put("location", shop.place())
                .put("url", shop.path());
    }

    private static void goods(ObjectNode node, Offer offer) {
        node.put("itemId", offer.id())
                .put("title", offer.title())
                .put("price", offer.price().toPlainString())
                .put("currency", offer.currency())
                .put("priceText", Wording.money(offer))
                .put("image", offer.pictures().getFirst())
                .put("shopName", offer.shop().name())
                .put("url", offer.path());
    }
}
