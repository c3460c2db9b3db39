package org.markwarden.crawler.parse.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON as it is found on the web: trailing commas, comments, single quotes, bare keys, raw line breaks, quotation
 * marks nobody escaped, JavaScript literals. Expressions become null. Never fails; reads at most so much.
 */
public final class LooseJson {
    private static final int DEEPEST = 96;
    private static final int MOST_NODES = 400_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final LooseScanner scanner;
    private int nodes;

    private LooseJson(String text, int from) {
        this.scanner = new LooseScanner(text, from);
    }

    /** A value and the offset behind it. */
    public record Read(JsonNode value, int end) {}

    /** The object or array that begins at or behind the offset, after spaces and comments; nothing where none begins. */
    public static @Nullable Read at(String text, int from) {
        LooseJson reader = new LooseJson(text, from);
        char first = reader.scanner.peek();
        if (first == '"') {
            Read inner = at(reader.scanner.string(), 0); // JSON written as a string
            return inner == null ? null : new Read(inner.value, reader.scanner.position());
        }
        if (first != '{' && first != '[') {
            return null;
        }
        JsonNode value = reader.value(0);
        return new Read(value, reader.scanner.position());
    }

    /** All objects and arrays of a text, one after the other; text between them is passed over. */
    public static List<JsonNode> all(String text) {
        List<JsonNode> values = new ArrayList<>();
        int at = 0;
        while (values.size() < 64) {
            int next = firstBracket(text, at);
            Read read = next < 0 ? null : at(text, next);
            if (read == null) {
                return values;
            }
            values.add(read.value);
            at = Math.max(read.end, next + 1);
        }
        return values;
    }

    private static int firstBracket(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '{' || c == '[') {
                return i;
            }
        }
        return -1;
    }

    private JsonNode value(int depth) {
        char c = scanner.peek();
        if (++nodes > MOST_NODES || depth > DEEPEST) {
            scanner.skipValue();
            return NODES.nullNode();
        }
        return switch (c) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"', '\'', '`' -> text();
            default -> c == '-' || c == '+' || c == '.' || Character.isDigit(c) ? number() : word(depth);
        };
    }

    private ObjectNode object(int depth) {
        ObjectNode object = NODES.objectNode();
        scanner.take();
        while (true) {
            char c = scanner.peekPastCommas();
            if (c == LooseScanner.END || c == '}' || c == ']' || c == ')') {
                scanner.takeIf(c == '}' || c == ']');
                return object;
            }
            String key = scanner.key();
            if (key == null) {
                scanner.skipValue();
            } else if (scanner.peek() == ':') {
                scanner.take();
                object.set(key, value(depth + 1));
                scanner.skipRestOfExpression();
            } else {
                scanner.skipValue();
            }
        }
    }

    private ArrayNode array(int depth) {
        ArrayNode array = NODES.arrayNode();
        scanner.take();
        while (true) {
            char c = scanner.peekPastCommas();
            if (c == LooseScanner.END || c == ']' || c == '}' || c == ')') {
                scanner.takeIf(c == ']');
                return array;
            }
            array.add(value(depth + 1));
            scanner.skipRestOfExpression();
        }
    }

    private JsonNode text() {
        StringBuilder text = new StringBuilder(scanner.string());
        while (scanner.peek() == '+') {
            scanner.take();
            char c = scanner.peek();
            if (c != '"' && c != '\'') {
                break;
            }
            text.append(scanner.string());
        }
        return NODES.stringNode(text.toString());
    }

    private JsonNode number() {
        String digits = scanner.number();
        if (digits.isEmpty()) {
            scanner.skipValue();
            return NODES.nullNode();
        }
        try {
            return digits.length() > 40 ? NODES.stringNode(digits) : NODES.numberNode(new BigDecimal(digits));
        } catch (NumberFormatException e) {
            return NODES.stringNode(digits); // such as 1.2.3 or an exponent beyond any use
        }
    }

    private JsonNode word(int depth) {
        String word = scanner.word();
        return switch (word) {
            case "true", "!0" -> NODES.booleanNode(true);
            case "false", "!1" -> NODES.booleanNode(false);
            case "JSON.parse" -> parsed(depth);
            case "Object.freeze", "Array" -> scanner.peek() == '(' ? wrapped(depth) : NODES.nullNode();
            default -> {
                scanner.skipValue();
                yield NODES.nullNode();
            }
        };
    }

    /** JSON.parse("…") holds its data as a string. */
    private JsonNode parsed(int depth) {
        if (scanner.peek() != '(') {
            return NODES.nullNode();
        }
        scanner.take();
        char c = scanner.peek();
        if (c != '"' && c != '\'' && c != '`') {
            scanner.skipValue();
            return NODES.nullNode();
        }
        Read inner = depth > 8 ? null : at(scanner.string(), 0);
        scanner.peek();
        scanner.takeIf(scanner.peek() == ')');
        return inner == null ? NODES.nullNode() : inner.value;
    }

    private JsonNode wrapped(int depth) {
        scanner.take();
        JsonNode inner = value(depth + 1);
        scanner.takeIf(scanner.peek() == ')');
        return inner;
    }
}
