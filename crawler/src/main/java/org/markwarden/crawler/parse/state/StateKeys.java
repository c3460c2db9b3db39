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
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the keys of product objects mean. */
final class StateKeys {
    /**
     * The meaning of a key.
     *
     * @param rank of several keys for one field the smallest is believed
     * @param isInFen whether whole numbers under it are fen, as the one interface that has it counts
     */
    record Meaning(String field, int rank, boolean isInFen) {}

    private static final Map<String, Meaning> MEANINGS = load();
    private static final Pattern SNAKE = Pattern.compile("(?<=.)[A-Z]");

    private static final Pattern IN_CENTS = Pattern.compile("(?i)(.+?)[_-]?(?:in[_-]?)?(?:cents|fen)");
    private static final Set<String> AMOUNTS = Set.of("price", "max", "list");
    private static final int LONGEST = 40;
    private static final int LESS_BELIEVED = 1_000;
    private static final int NOT_ASKED = 10_000;
    private static final String OF_ZERO = "0., ";

    private StateKeys() {}

    static @Nullable Meaning of(String key) {
        if (key.length() > LONGEST) {
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
            JsonNode value = entry.getValue();
            if (meaning == null && !isEmpty(value)) {
                meaning = inCents(entry.getKey());
                value = meaning == null ? value : value.isValueNode() ? cents(value) : value;
            }
            if (meaning == null || isEmpty(value)) {
                continue;
            }
            value = meaning.isInFen && value.isValueNode() ? cents(value) : value;
            if (values.isEmpty()) {
                values = new HashMap<>();
                ranks = new HashMap<>();
            }
            int rank = AMOUNTS.contains(meaning.field) && isNothing(value) ? meaning.rank + NOT_ASKED : meaning.rank;
            if (rank < ranks.getOrDefault(meaning.field, Integer.MAX_VALUE)) {
                values.put(meaning.field, value);
                ranks.put(meaning.field, rank);
            }
        }
        return values;
    }

    /** The meaning of {@code priceInCents} and {@code price_fen}, less believed than the price itself. */
    private static @Nullable Meaning inCents(String key) {
        Matcher cents = key.length() > LONGEST || "snSN".indexOf(last(key)) < 0 ? null : IN_CENTS.matcher(key);
        Meaning meaning = cents != null && cents.matches() ? of(cents.group(1)) : null;
        return meaning == null || !AMOUNTS.contains(meaning.field)
                ? null
                : new Meaning(meaning.field, meaning.rank + LESS_BELIEVED, false);
    }

    private static char last(String key) {
        return key.isEmpty() ? ' ' : key.charAt(key.length() - 1);
    }

    private static JsonNode cents(JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set("centAmount", value);
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

    /** A reduced price of 0, of -1 or false says that nothing is reduced. */
    private static boolean isNothing(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().signum() <= 0;
        }
        if (value.isString()) {
            return value.stringValue().chars().allMatch(c -> OF_ZERO.indexOf(c) >= 0);
        }
        return value.isBoolean() || (value.isObject() && value.values().stream().allMatch(JsonNode::isNull));
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
                        String[] cells = line.split(",", -1);
                        meanings.putIfAbsent(cells[1], new Meaning(cells[0], meanings.size(), cells.length > 2));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("keys.csv", e);
        }
        return meanings;
    }
}
