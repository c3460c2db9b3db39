package org.markwarden.crawler.parse.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.markwarden.crawler.parse.json.LooseJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The things of a page's {@code application/ld+json} scripts, nested ones included, in order of writing. */
final class JsonLd {
    private static final int MOST_THINGS = 2_000;
    private static final int DEEPEST = 24;

    private final List<Thing> things = new ArrayList<>();
    private final Map<String, ObjectNode> byId = new HashMap<>();

    private JsonLd() {}

    /** Reads the text of each script; broken JSON is read as far as it goes. */
    static List<Thing> things(List<String> scripts) {
        JsonLd reader = new JsonLd();
        for (int i = 0; i < scripts.size(); i++) {
            String source = "json-ld" + (i == 0 ? "" : "[" + i + "]") + ":";
            for (JsonNode value : values(scripts.get(i))) {
                reader.walk(value, source, 0);
            }
        }
        return reader.things;
    }

    private static List<JsonNode> values(String script) {
        String text = script;
        if (text.contains("&quot;") && !text.contains("\"@type\"")) {
            text = Parser.unescapeEntities(text, false);
        }
        if (text.contains("\\\"@type\\\"") && !text.contains("\"@type\":")) {
            text = text.replace("\\\"", "\"").replace("\\/", "/");
        }
        return LooseJson.all(text.replace("<![CDATA[", "").replace("]]>", ""));
    }

    private void walk(JsonNode value, String path, int depth) {
        if (depth > DEEPEST || things.size() >= MOST_THINGS) {
            return;
        }
        if (value instanceof ObjectNode object) {
            things.add(new Thing(object, path, byId));
            JsonNode id = object.get("@id");
            if (id != null && id.isString() && object.size() > 1) {
                byId.putIfAbsent(id.stringValue(), object);
            }
            object.properties().forEach(entry -> walk(entry.getValue(), path + "/" + entry.getKey(), depth + 1));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                walk(value.get(i), path + "/" + i, depth + 1);
            }
        }
    }
}
