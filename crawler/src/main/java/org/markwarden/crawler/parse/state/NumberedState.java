package org.markwarden.crawler.parse.state;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * State written as one list in which every value stands once and is named elsewhere by its number:
 * {@code [["Reactive",1],{"name":2,"price":3},"Kettle",39]}, as Nuxt and SvelteKit send it.
 */
final class NumberedState {
    private static final Set<String> WRAPS = Set.of("Reactive", "ShallowReactive", "Ref", "ShallowRef", "Island");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 40;
    private static final int MOST = 50_000;
    private static final int SMALLEST = 3;

    private final ArrayNode values;
    private int left = MOST;

    private NumberedState(ArrayNode values) {
        this.values = values;
    }

    /** The value that the list stands for; the list itself where it is none of this kind. */
    static JsonNode resolved(JsonNode tree) {
        return tree instanceof ArrayNode list && isNumbered(list) ? new NumberedState(list).value(0, 0) : tree;
    }

    private static boolean isNumbered(ArrayNode list) {
        if (list.size() < SMALLEST) {
            return false;
        }
        JsonNode first = list.get(0);
        if (first.isArray()) {
            return wrapped(first) != null && isNumber(first.get(1), list);
        }
        return first.isObject()
                && !first.isEmpty()
                && first.properties().stream().allMatch(entry -> isNumber(entry.getValue(), list));
    }

    private static boolean isNumber(@Nullable JsonNode node, ArrayNode list) {
        return node != null && node.canConvertToExactIntegral() && node.asInt(0) > 0 && node.asInt(0) < list.size();
    }

    private static @Nullable String wrapped(JsonNode node) {
        String word = node.size() == 2 && node.get(0).isString() ? node.get(0).stringValue() : null;
        return word != null && WRAPS.contains(word) ? word : null;
    }

    private JsonNode value(int number, int depth) {
        if (number < 0 || number >= values.size() || depth > DEEPEST || left-- <= 0) {
            return NODES.nullNode();
        }
        JsonNode value = values.get(number);
        if (value instanceof ObjectNode object) {
            return object(object, depth);
        }
        return value instanceof ArrayNode array ? array(array, depth) : value;
    }

    private JsonNode object(ObjectNode written, int depth) {
        ObjectNode object = NODES.objectNode();
        written.properties().forEach(entry -> object.set(entry.getKey(), named(entry.getValue(), depth)));
        return object;
    }

    /** A word at the beginning says what kind of thing the rest is. */
    private JsonNode array(ArrayNode written, int depth) {
        boolean called = !written.isEmpty() && written.get(0).isString();
        if (called && wrapped(written) != null) {
            return named(written.get(1), depth);
        }
        if (called) {
            return written.size() == 2 && written.get(1).isString() ? written.get(1) : NODES.nullNode();
        }
        ArrayNode array = NODES.arrayNode();
        written.forEach(element -> array.add(named(element, depth)));
        return array;
    }

    private JsonNode named(JsonNode number, int depth) {
        return value(number.canConvertToExactIntegral() ? number.asInt(-1) : -1, depth + 1);
    }
}
