package org.markwarden.crawler.parse.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.markwarden.crawler.parse.dom.Inventory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Items of RDFa (W3C, RDFa Lite 1.1, and of Core what shops use): typeof, property, resource, content, rel with the items
 * below it, about; GoodRelations is read as it is named.
 */
final class Rdfa {
    private static final int MOST_ITEMS = 1_000;
    private static final int DEEPEST = 16;
    private static final int DEEPEST_WALK = 200;
    private static final Map<String, String> GOOD_RELATIONS = Map.of(
            "gr:hasCurrencyValue", "price",
            "gr:hasCurrency", "priceCurrency",
            "gr:name", "name",
            "gr:description", "description",
            "gr:hasPriceSpecification", "priceSpecification",
            "gr:hasStockKeepingUnit", "sku",
            "gr:hasEAN_UCC-13", "gtin13",
            "gr:hasMPN", "mpn");

    private static final int HIGHEST = 6;
    private static final String GOOD_RELATIONS_ADDRESS = "http://purl.org/goodrelations/v1#";

    private final List<Thing> things = new ArrayList<>();
    private final Map<String, ObjectNode> byId = new HashMap<>();
    private final Map<String, ObjectNode> bySubject = new HashMap<>();
    private final Set<Element> nested = new HashSet<>();

    private Rdfa() {}

    /** All items of the page, nested ones behind the item that holds them. */
    static List<Thing> things(Inventory inventory) {
        Rdfa reader = new Rdfa();
        int index = 0;
        for (Element item : inventory.rdfa()) {
            boolean top = !item.hasAttr("property") && !item.hasAttr("rel") && !reader.nested.contains(item);
            if (top && reader.things.size() < MOST_ITEMS) {
                ObjectNode node = reader.item(item, "rdfa" + (index == 0 ? "" : "[" + index + "]") + ":", 0);
                reader.chain(item, node);
                index++;
            }
        }
        return reader.things;
    }

    private ObjectNode item(Element item, String path, int depth) {
        nested.add(item);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode types = node.putArray("@type");
        for (String type : item.attr("typeof").split("\\s+", -1)) {
            if (!type.isEmpty()) {
                types.add(key(type).equals("gr:Offering") ? "Product" : type);
            }
        }
        if (!item.attr("about").isEmpty()) {
            bySubject.putIfAbsent(item.attr("about"), node);
        }
        things.add(new Thing(node, path, byId));
        if (depth < DEEPEST) {
            item.children().forEach(child -> walk(child, node, path, depth));
        }
        return node;
    }

    /** An item of its own below {@code about} and {@code rel} belongs to the item that is named so (RDFa Core 7.4). */
    private void chain(Element item, ObjectNode node) {
        Element holder = item.parent();
        for (int i = 0; i < HIGHEST && holder != null && !holder.hasAttr("rel"); i++) {
            holder = holder.parent();
        }
        ObjectNode subject = holder == null ? null : bySubject.get(holder.attr("about"));
        if (holder != null && subject != null && !subject.equals(node)) {
            for (String name : names(holder.attr("rel"))) {
                append(subject, key(name), node);
            }
        }
    }

    private void walk(Element element, ObjectNode node, String path, int depth) {
        List<String> properties = properties(element);
        boolean typed = element.hasAttr("typeof");
        if (properties.isEmpty() && !typed && element.hasAttr("rel") && depth < DEEPEST) {
            element.children().forEach(child -> hanging(child, element.attr("rel"), node, path));
            return;
        }
        for (String name : properties) {
            append(node, key(name), value(element, path + "/" + key(name), depth));
        }
        if (!typed && depth < DEEPEST_WALK) {
            element.children().forEach(child -> walk(child, node, path, depth + 1));
        }
    }

    private static List<String> properties(Element element) {
        if (element.hasAttr("property")) {
            return names(element.attr("property"));
        }
        boolean pointed = element.hasAttr("typeof") || element.hasAttr("resource");
        boolean prefixed = element.attr("rel").indexOf(':') > 0 && element.hasAttr("href");
        return pointed || prefixed ? names(element.attr("rel")) : List.of();
    }

    /** {@code rel} without an object of its own means the items right below it. */
    private void hanging(Element element, String rel, ObjectNode node, String path) {
        if (element.hasAttr("typeof") && things.size() < MOST_ITEMS) {
            for (String name : names(rel)) {
                append(node, key(name), item(element, path + "/" + key(name), 1));
            }
        } else {
            walk(element, node, path, 1);
        }
    }

    private static List<String> names(String written) {
        return Arrays.stream(written.split("\\s+", -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String key(String name) {
        String plain = name.startsWith(GOOD_RELATIONS_ADDRESS)
                ? "gr:" + name.substring(GOOD_RELATIONS_ADDRESS.length())
                : name;
        return GOOD_RELATIONS.getOrDefault(plain, plain);
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
