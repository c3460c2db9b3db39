package org.markwarden.crawler.parse.state;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the keys of product objects mean. */
final class StateKeys {
    /**
     * The meaning of a key.
     *
     * @param rank of several keys for one field the smallest is believed
     */
    record Meaning(String field, int rank) {}

    private static final Map<String, Meaning> MEANINGS = load();
    private static final Pattern SNAKE = Pattern.compile("(?<=.)[A-Z]");

    private StateKeys() {}

    static @Nullable Meaning of(String key) {
        if (key.length() > 40) {
            return null;
        }
        Meaning meaning = MEANINGS.get(key);
        return meaning == null && !isPlain(key) ? MEANINGS.get(plain(key)) : meaning;
    }

    /** The values of an object by field, the best key of each. */
    static Map<String, JsonNode> fields(ObjectNode object) {
        Map<String, JsonNode> values = Map.of();
        Map<String, Integer> ranks = Map.of();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            Meaning meaning = of(entry.getKey());
            if (meaning == null || isEmpty(entry.getValue())) {
                continue;
            }
            if (values.isEmpty()) {
                values = new HashMap<>();
                ranks = new HashMap<>();
            }
            if (meaning.rank < ranks.getOrDefault(meaning.field, Integer.MAX_VALUE)) {
                values.put(meaning.field, entry.getValue());
                ranks.put(meaning.field, meaning.rank);
            }
        }
        return values;
    }

    /** What stands under a key, or under the same key in snake case. */
    static @Nullable JsonNode value(ObjectNode object, String key) {
        JsonNode exact = object.get(key);
        return exact != null
                ? exact
                : object.get(SNAKE.matcher(key).replaceAll("_$0").toLowerCase(Locale.ROOT));
    }

    private static boolean isPlain(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isString() && value.stringValue().isBlank())
                || (value.isContainer() && value.isEmpty());
    }

    private static String plain(String key) {
        StringBuilder plain = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + 32));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static Map<String, Meaning> load() {
        Map<String, Meaning> meanings = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StateKeys.class.getResourceAsStream("keys.csv")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int comma = line.indexOf(',');
                        meanings.putIfAbsent(
                                line.substring(comma + 1), new Meaning(line.substring(0, comma), meanings.size()));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("keys.csv", e);
        }
        return meanings;
    }
}
