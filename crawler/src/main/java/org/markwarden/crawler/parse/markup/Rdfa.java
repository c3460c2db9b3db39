package org.markwarden.crawler.parse.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Inventory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Items of RDFa Lite (W3C, RDFa Lite 1.1): typeof, property, resource, content; GoodRelations is read as it is named. */
final class Rdfa {
    private static final int MOST_ITEMS = 1_000;
    private static final int DEEPEST = 16;
    private static final Map<String, String> GOOD_RELATIONS = Map.of(
            "gr:hasCurrencyValue", "price",
            "gr:hasCurrency", "priceCurrency",
            "gr:name", "name",
            "gr:description", "description",
            "gr:hasPriceSpecification", "priceSpecification",
            "gr:hasStockKeepingUnit", "sku",
            "gr:hasEAN_UCC-13", "gtin13",
            "gr:hasMPN", "mpn");

    private final List<Thing> things = new ArrayList<>();
    private final Map<String, ObjectNode> byId = new HashMap<>();

    private Rdfa() {}

    /** All items of the page, nested ones behind the item that holds them. */
    static List<Thing> things(Inventory inventory) {
        Rdfa reader = new Rdfa();
        int index = 0;
        for (Element item : inventory.rdfa()) {
            if (!item.hasAttr("property") && !item.hasAttr("rel") && reader.things.size() < MOST_ITEMS) {
                reader.item(item, "rdfa" + (index == 0 ? "" : "[" + index + "]") + ":", 0);
                index++;
            }
        }
        return reader.things;
    }

    private ObjectNode item(Element item, String path, int depth) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode types = node.putArray("@type");
        for (String type : item.attr("typeof").split("\\s+", -1)) {
            if (!type.isEmpty()) {
                types.add(type.equals("gr:Offering") ? "Product" : type);
            }
        }
        things.add(new Thing(node, path, byId));
        if (depth < DEEPEST) {
            item.children().forEach(child -> walk(child, node, path, depth));
        }
        return node;
    }

    private void walk(Element element, ObjectNode node, String path, int depth) {
        String property = element.hasAttr("property")
                ? element.attr("property")
                : element.hasAttr("typeof") ? element.attr("rel") : "";
        for (String name : property.split("\\s+", -1)) {
            if (!name.isEmpty()) {
                String key = GOOD_RELATIONS.getOrDefault(name, name);
                append(node, key, value(element, path + "/" + key, depth));
            }
        }
        if (!element.hasAttr("typeof") && depth < 200) {
            element.children().forEach(child -> walk(child, node, path, depth + 1));
        }
    }

    private JsonNode value(Element element, String path, int depth) {
        if (element.hasAttr("typeof")) {
            return things.size() < MOST_ITEMS ? item(element, path, depth + 1) : JsonNodeFactory.instance.nullNode();
        }
        if (element.hasAttr("content")) {
            return JsonNodeFactory.instance.stringNode(element.attr("content"));
        }
        for (String address : List.of("resource", "href", "src")) {
            if (element.hasAttr(address) && (element.text().isEmpty() || address.equals("resource"))) {
                return JsonNodeFactory.instance.stringNode(
                        element.absUrl(address).isEmpty() ? element.attr(address) : element.absUrl(address));
            }
        }
        return JsonNodeFactory.instance.stringNode(element.text());
    }

    private static void append(ObjectNode node, String name, JsonNode value) {
        if (node.get(name) instanceof ArrayNode list) {
            list.add(value);
        } else {
            node.putArray(name).add(value);
        }
    }
}
