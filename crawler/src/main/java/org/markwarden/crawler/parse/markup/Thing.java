package org.markwarden.crawler.parse.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One schema.org item of whatever markup; references by {@code @id} are followed. */
final class Thing {
    private static final int MOST = 300;

    private final ObjectNode node;
    private final String path;
    private final Map<String, ObjectNode> byId;

    Thing(ObjectNode node, String path, Map<String, ObjectNode> byId) {
        this.node = node;
        this.path = path;
        this.byId = byId;
    }

    ObjectNode node() {
        return node;
    }

    String path() {
        return path;
    }

    /** The types in lower case, without vocabulary. */
    Set<String> types() {
        return values("@type").stream()
                .filter(JsonNode::isString)
                .map(type -> localName(type.stringValue()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isA(Set<String> wanted) {
        return types().stream().anyMatch(wanted::contains);
    }

    @Nullable
    String id() {
        JsonNode id = node.get("@id");
        return id != null && id.isString() ? id.stringValue() : null;
    }

    boolean has(String property) {
        return !values(property).isEmpty();
    }

    /** The first value of the property as text: a string, a number, or the name of a thing. */
    @Nullable
    String text(String property) {
        List<String> texts = texts(property);
        return texts.isEmpty() ? null : texts.getFirst();
    }

    /** The first of several properties that has a value. */
    @Nullable
    String text(List<String> properties) {
        for (String property : properties) {
            String text = text(property);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    List<String> texts(String property) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values(property)) {
            String text = text(value);
            if (text != null && !text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    List<Thing> things(String property) {
        List<Thing> things = new ArrayList<>();
        List<JsonNode> values = values(property);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof ObjectNode object) {
                String inner = path + "/" + property + (values.size() > 1 ? "/" + i : "");
                things.add(new Thing(resolved(object), inner, byId));
            }
        }
        return things;
    }

    private ObjectNode resolved(ObjectNode object) {
        JsonNode id = object.get("@id");
        if (id == null || !id.isString() || object.size() > 2) {
            return object;
        }
        return byId.getOrDefault(id.stringValue(), object);
    }

    private @Nullable String text(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode thing = resolved(object);
            for (String key : List.of("@value", "name", "value", "url", "@id")) {
                JsonNode inner = find(thing, key);
                if (inner != null && (inner.isString() || inner.isNumber())) {
                    return inner.asString();
                }
                if (inner != null
                        && inner.isArray()
                        && !inner.isEmpty()
                        && inner.get(0).isValueNode()) {
                    return inner.get(0).asString();
                }
            }
            return null;
        }
        return value.isValueNode() && !value.isNull() && !value.isBoolean() ? value.asString() : null;
    }

    private List<JsonNode> values(String property) {
        JsonNode value = find(node, property);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value);
        }
        List<JsonNode> values = new ArrayList<>();
        for (JsonNode item : value) {
            if (item.isArray()) {
                item.forEach(values::add);
            } else if (!item.isNull() && values.size() < MOST) {
                values.add(item);
            }
        }
        return values;
    }

    /** The property under its own name, with the vocabulary's prefix, or in another case. */
    private static @Nullable JsonNode find(ObjectNode node, String property) {
        JsonNode exact = node.get(property);
        if (exact != null || (property.startsWith("@") && !property.equals("@type"))) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            if (key.length() >= property.length() && localName(key).equalsIgnoreCase(property)) {
                return entry.getValue();
            }
        }
        return property.equals("@type") ? node.get("type") : null;
    }

    private static String localName(String name) {
        int cut = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')));
        return cut < 0 || cut == name.length() - 1 ? name : name.substring(cut + 1);
    }
}
