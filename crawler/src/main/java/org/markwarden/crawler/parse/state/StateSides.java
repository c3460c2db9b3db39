package org.markwarden.crawler.parse.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an object that looks like an offer says of its seller and of its pictures. */
record StateSides(StateItem item) {
    private static final List<String> NAMES = List.of(
            "shopName",
            "storeName",
            "companyName",
            "mallName",
            "sellerName",
            "name",
            "nick",
            "sellerNick",
            "title",
            "displayName");

    void seller(Sheet sheet, double trust) {
        JsonNode seller = item.fields().get("seller");
        if (seller instanceof ObjectNode shop) {
            for (String name : NAMES) {
                JsonNode value = StateKeys.value(shop, name);
                if (value != null && value.isString()) {
                    claim(sheet, Field.SELLER_NAME, value.stringValue(), "seller/" + name, trust);
                    break;
                }
            }
            StateItem inner = StateItem.of(shop, item.path() + "/seller");
            claim(
                    sheet,
                    Field.SELLER_ID,
                    inner.text("sellerid") == null ? inner.text("id") : inner.text("sellerid"),
                    "seller/id",
                    trust);
        } else if (seller != null && !seller.isNumber()) {
            claim(sheet, Field.SELLER_NAME, StateItem.text(seller), "seller", trust);
        }
        claim(sheet, Field.SELLER_ID, item.text("sellerid"), "sellerId", trust);
        claim(sheet, Field.SELLER_LOCATION, item.text("location"), "location", trust - 0.1);
    }

    void images(Sheet sheet, double trust) {
        JsonNode image = item.fields().get("image");
        List<String> urls = new ArrayList<>();
        if (image != null && image.isArray()) {
            image.forEach(entry -> addImage(urls, entry));
        } else if (image != null) {
            addImage(urls, image);
        }
        sheet.claim(Field.IMAGES, urls, item.path() + "/image", trust);
    }

    private static void addImage(List<String> urls, JsonNode value) {
        JsonNode url = value;
        if (value instanceof ObjectNode object) {
            url = StateKeys.fields(object).getOrDefault("url", object.path("src"));
        }
        if (url.isString()
                && url.stringValue().length() < 2_000
                && url.stringValue().indexOf('/') >= 0) {
            urls.add(url.stringValue());
        }
    }

    private void claim(Sheet sheet, Field field, @Nullable String value, String key, double trust) {
        sheet.claim(field, value == null ? null : StateText.plain(value), item.path() + "/" + key, trust);
    }
}
