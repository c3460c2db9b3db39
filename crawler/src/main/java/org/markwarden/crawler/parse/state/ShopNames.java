package org.markwarden.crawler.parse.state;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.markwarden.crawler.parse.fact.Field;
import org.markwarden.crawler.parse.fact.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the state of a page calls the shop, wherever it says so outside of lists: {@code "mp_data":{"shop_name":…}}. Several
 * names leave open whose offer it is.
 */
final class ShopNames {
    /** Not {@code storeName}: that is as often the branch nearest to the visitor. */
    private static final Set<String> KEYS = Set.of(
            "shopName", "shop_name", "shopNick", "shopTitle", "mallName", "mall_name", "sellerNick", "sellerName");

    private static final double TRUST = 0.5;
    private static final int LONGEST = 80;
    private static final int MOST = 2;

    private final Map<String, String> placeOf = new LinkedHashMap<>();

    void see(ObjectNode object, StatePlace place) {
        for (String key : KEYS) {
            JsonNode value = object.get(key);
            if (value != null && value.isString() && placeOf.size() < MOST && isFree(place)) {
                String name = value.stringValue().strip();
                if (!name.isEmpty() && name.length() <= LONGEST) {
                    placeOf.putIfAbsent(name, place + "/" + key);
                }
            }
        }
    }

    private static boolean isFree(StatePlace place) {
        return !place.isInList() && !place.isRelated();
    }

    /** Claims the name when there is but one. */
    void claim(Sheet sheet) {
        if (placeOf.size() == 1) {
            placeOf.forEach((name, place) -> sheet.claim(Field.SELLER_NAME, name, place, TRUST));
        }
    }
}
