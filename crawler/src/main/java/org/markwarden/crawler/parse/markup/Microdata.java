package org.markwarden.crawler.parse.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Brief;
import org.markwarden.crawler.parse.dom.ImageSet;
import org.markwarden.crawler.parse.dom.Inventory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Items of microdata by the algorithm of the WHATWG HTML standard, section 5.2, itemref included. */
final class Microdata {
    private static final int MOST_ITEMS = 2_000;
    private static final int DEEPEST = 16;
    private static final int LONGEST = 1_000;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> NAMES = Set.of(
            "name", "brand", "manufacturer", "seller", "offeredBy", "author", "category", "sku", "model", "price");

    private final Document document;
    private final List<Thing> things = new ArrayList<>();
    private final Map<String, ObjectNode> byId = new HashMap<>();

    private Microdata(Document document) {
        this.document = document;
    }

    /** All items of the page, nested ones behind the item that holds them. */
    static List<Thing> things(Inventory inventory) {
        Microdata reader = new Microdata(inventory.document());
        int index = 0;
        for (Element item : inventory.microdata()) {
            if ((!item.hasAttr("itemprop") || isMainOfPage(item)) && reader.things.size() < MOST_ITEMS) {
                reader.item(item, "microdata" + (index == 0 ? "" : "[" + index + "]") + ":", new HashSet<>());
                index++;
            }
        }
        return reader.things;
    }

    /** The main thing of a page that is marked as no item: the standard drops it, shops mean it. What is related to nothing stays out. */
    private static boolean isMainOfPage(Element item) {
        if (!item.attr("itemprop").startsWith("mainEntity")) {
            return false;
        }
        for (Element element = item.parent(); element != null; element = element.parent()) {
            if (element.hasAttr("itemscope")) {
                return false;
            }
        }
        return true;
    }

    private ObjectNode item(Element item, String path, Set<Element> memory) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode types = node.putArray("@type");
        for (String type : item.attr("itemtype").split("\\s+", -1)) {
            if (!type.isEmpty()) {
                types.add(type);
            }
        }
        if (item.hasAttr("itemid")) {
            node.put("@id", item.attr("itemid"));
        }
        things.add(new Thing(node, path, byId));
        memory.add(item);
        properties(item, node, path, memory);
        memory.remove(item);
        return node;
    }

    private void properties(Element item, ObjectNode node, String path, Set<Element> memory) {
        List<Element> pending = new ArrayList<>();
        addChildren(item, pending);
        for (String id : item.attr("itemref").split("\\s+", -1)) {
            Element referred = id.isEmpty() ? null : document.getElementById(id);
            if (referred != null && !memory.contains(referred)) {
                pending.add(referred);
            }
        }
        Set<Element> seen = new HashSet<>();
        while (!pending.isEmpty()) {
            Element element = pending.removeLast();
            if (seen.add(element)) {
                if (element.hasAttr("itemprop")) {
                    property(element, node, path, memory);
                }
                if (!element.hasAttr("itemscope")) {
                    addChildren(element, pending);
                }
            }
        }
    }

    /** The first child last, for it is taken first. */
    private static void addChildren(Element element, List<Element> pending) {
        for (int i = element.childNodeSize() - 1; i >= 0; i--) {
            if (element.childNode(i) instanceof Element child) {
                pending.add(child);
            }
        }
    }

    private void property(Element element, ObjectNode node, String path, Set<Element> memory) {
        boolean nested = element.hasAttr("itemscope");
        if (nested && (memory.contains(element) || memory.size() > DEEPEST || things.size() >= MOST_ITEMS)) {
            return;
        }
        for (String name : element.attr("itemprop").split("\\s+", -1)) {
            if (!name.isEmpty()) {
                JsonNode value = nested
                        ? item(element, path + "/" + name, memory)
                        : JsonNodeFactory.instance.stringNode(value(element));
                append(node, name, value);
            }
        }
    }

    private static void append(ObjectNode node, String name, JsonNode value) {
        JsonNode list = node.get(name);
        if (list instanceof ArrayNode array) {
            array.add(value);
        } else {
            node.putArray(name).add(value);
        }
    }

    /** The value of an element that is no item; {@code content} wins on any element, as shops write it. */
    private static String value(Element element) {
        String content = attribute(element, "content");
        if (content != null) {
            return content;
        }
        return switch (element.normalName()) {
            case "meta" -> "";
            case "img" -> image(element);
            case "audio", "embed", "iframe", "source", "track", "video" -> element.absUrl("src");
            case "a", "area", "link" -> isNamed(element) ? linked(element) : element.absUrl("href");
            case "object" -> element.absUrl("data");
            case "data", "meter" -> element.attr("value");
            case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            default -> element.text();
        };
    }

    /** A link marked as brand or name means its text, whatever the standard says; so shops write it. */
    private static boolean isNamed(Element element) {
        return element.normalName().equals("a")
                && SPACES.splitAsStream(element.attr("itemprop")).anyMatch(NAMES::contains);
    }

    private static String linked(Element element) {
        String text = Brief.of(element, LONGEST);
        return text.isEmpty() ? element.absUrl("href") : text;
    }

    /** The largest that the element offers: its source may be a small one for old browsers, or a grey pixel. */
    private static String image(Element element) {
        String widest = ImageSet.widest(element);
        if (!widest.isEmpty()) {
            return StringUtil.resolve(element.baseUri(), widest);
        }
        for (String name : List.of("data-src", "data-lazy", "data-original")) {
            if (element.hasAttr(name)) {
                return element.absUrl(name);
            }
        }
        return element.absUrl("src");
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.hasAttr(name) ? element.attr(name) : null;
    }
}
