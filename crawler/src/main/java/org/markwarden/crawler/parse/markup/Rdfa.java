package org.markwarden.crawler.parse.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.dom.Inventory;
import org.markwarden.crawler.parse.rdfa.Literal;
import org.markwarden.crawler.parse.rdfa.Manner;
import org.markwarden.crawler.parse.rdfa.RdfaDocument;
import org.markwarden.crawler.parse.rdfa.Resource;
import org.markwarden.crawler.parse.rdfa.Triple;
import org.markwarden.crawler.parse.rdfa.Value;
import org.markwarden.crawler.parse.rdfa.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The typed resources of a page's RDFa as things; GoodRelations is read under the names of schema.org. */
final class Rdfa {
    private static final int MOST_ITEMS = 1_000;
    private static final int DEEPEST = 16;
    private static final int LONGEST_LIST = 300;
    private static final int MOST_LISTED = 20_000;
    private static final String GOOD_RELATIONS = "http://purl.org/goodrelations/v1#";
    private static final Map<String, String> SCHEMA_NAMES = Map.of(
            GOOD_RELATIONS + "Offering", "Product",
            GOOD_RELATIONS + "hasCurrencyValue", "price",
            GOOD_RELATIONS + "hasCurrency", "priceCurrency",
            GOOD_RELATIONS + "name", "name",
            GOOD_RELATIONS + "description", "description",
            GOOD_RELATIONS + "hasPriceSpecification", "priceSpecification",
            GOOD_RELATIONS + "hasStockKeepingUnit", "sku",
            GOOD_RELATIONS + "hasEAN_UCC-13", "gtin13",
            GOOD_RELATIONS + "hasMPN", "mpn");
    private static final Pattern SCHEMA = Pattern.compile("https?://(?:www\\.)?schema\\.org/");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<Resource, List<Triple>> bySubject = new LinkedHashMap<>();
    private final Set<Resource> typed = new HashSet<>();
    private final Map<Resource, ObjectNode> made = new HashMap<>();
    private final Set<Resource> begun = new HashSet<>();
    private final List<Thing> things = new ArrayList<>();
    private final Map<Resource, Value> firsts = new HashMap<>();
    private final Map<Resource, Value> rests = new HashMap<>();
    private int listed;

    private final Resource page;

    private Rdfa(Resource page, List<Triple> triples) {
        this.page = page;
        for (Triple triple : triples) {
            bySubject
                    .computeIfAbsent(triple.subject(), key -> new ArrayList<>())
                    .add(triple);
            if (triple.predicate().equals(Vocabulary.TYPE)) {
                typed.add(triple.subject());
            }
            if (triple.subject().isBlank() && triple.predicate().equals(Vocabulary.FIRST)) {
                firsts.putIfAbsent(triple.subject(), triple.object());
            }
            if (triple.subject().isBlank() && triple.predicate().equals(Vocabulary.REST)) {
                rests.putIfAbsent(triple.subject(), triple.object());
            }
        }
    }

    /** All typed resources of the page, those that others have behind their holder; a page without a type is not read. */
    static List<Thing> things(Inventory inventory) {
        if (inventory.rdfa().isEmpty()) {
            return List.of();
        }
        Resource page = new Resource(inventory.document().baseUri());
        Rdfa reader = new Rdfa(page, RdfaDocument.triples(inventory.document(), Manner.OF_SHOPS));
        reader.readAll();
        return reader.things;
    }

    private void readAll() {
        Set<Resource> held = held();
        int index = 0;
        for (boolean wantsHeld : new boolean[] {false, true}) {
            for (Resource subject : bySubject.keySet()) {
                if (typed.contains(subject) && held.contains(subject) == wantsHeld && !begun.contains(subject)) {
                    node(subject, "rdfa" + (index == 0 ? "" : "[" + index + "]") + ":", 0);
                    index++;
                }
            }
        }
    }

    /** What is the value of another thing, by itself or in a list. */
    private Set<Resource> held() {
        Set<Resource> held = new HashSet<>();
        bySubject
                .values()
                .forEach(triples -> triples.forEach(triple -> {
                    if (triple.object() instanceof Resource object
                            && !object.equals(triple.subject())
                            && !object.equals(page)) {
                        held.add(object);
                    }
                }));
        return held;
    }

    private @Nullable ObjectNode node(Resource subject, String path, int depth) {
        ObjectNode known = made.get(subject);
        if (known != null || depth > DEEPEST || things.size() >= MOST_ITEMS || !begun.add(subject)) {
            return known;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (!subject.isBlank()) {
            node.put("@id", subject.id());
        }
        if (typed.contains(subject)) {
            things.add(new Thing(node, path, Map.of()));
        }
        for (Triple triple : bySubject.getOrDefault(subject, List.of())) {
            String name = name(triple);
            for (Value value : spread(triple.object())) {
                add(node, name, value(value, path + "/" + name, depth));
            }
        }
        made.put(subject, node);
        return node;
    }

    private static String name(Triple triple) {
        return triple.predicate().equals(Vocabulary.TYPE) ? "@type" : schemaName(triple.predicate());
    }

    private static String schemaName(String address) {
        String name = SCHEMA_NAMES.get(address);
        return name != null ? name : SCHEMA.matcher(address).replaceFirst("");
    }

    /** The items of a list, each place once, else the value itself. */
    private List<Value> spread(Value value) {
        List<Value> items = new ArrayList<>(1);
        Set<Value> places = new HashSet<>();
        Value place = value;
        while (place instanceof Resource link && items.size() < LONGEST_LIST && places.add(place)) {
            Value item = firsts.get(link);
            if (item == null || listed >= MOST_LISTED) {
                break;
            }
            listed++;
            items.add(item);
            place = rests.get(link);
        }
        return items.isEmpty() ? List.of(value) : items;
    }

    private @Nullable JsonNode value(Value value, String path, int depth) {
        return switch (value) {
            case Literal literal ->
                JsonNodeFactory.instance.stringNode(
                        SPACES.matcher(literal.text()).replaceAll(" ").strip());
            case Resource resource
            when path.endsWith("/@type") -> JsonNodeFactory.instance.stringNode(schemaName(resource.id()));
            case Resource resource -> {
                ObjectNode node = isThing(resource) ? node(resource, path, depth + 1) : null;
                yield node == null && !resource.isBlank() ? JsonNodeFactory.instance.stringNode(resource.id()) : node;
            }
        };
    }

    /** The page as a value is its address. */
    private boolean isThing(Resource resource) {
        return bySubject.containsKey(resource) && !resource.equals(page);
    }

    /** A value that holds the node itself is left out. */
    private static void add(ObjectNode node, String name, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        if (node.get(name) instanceof ArrayNode list) {
            list.add(value);
        } else {
            node.putArray(name).add(value);
        }
    }
}
