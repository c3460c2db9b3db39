package org.markwarden.crawler.parse.state;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where an offer is filed, as state says it: a name, or a path written in one text, maybe inside an object. */
final class StateCategory {
    private static final int MOST = 10;
    private static final Pattern STEP = Pattern.compile("\\s*[>›»]\\s*");

    private StateCategory() {}

    static List<String> of(@Nullable JsonNode value) {
        String text = value == null ? null : text(value);
        if (text == null) {
            return List.of();
        }
        List<String> steps = STEP.splitAsStream(StateText.plain(text))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .limit(MOST)
                .toList();
        return List.copyOf(steps);
    }

    private static @Nullable String text(JsonNode value) {
        String text = StateItem.text(value);
        JsonNode inner = text == null && value instanceof ObjectNode object
                ? StateKeys.fields(object).get("category")
                : null;
        return inner == null ? text : StateItem.text(inner);
    }
}
