package org.markwarden.storage.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** One row of a table as a JSON list: texts, whole numbers, fractions, truth values, nothing. */
public final class RowJson {
    private RowJson() {}

    /** Writes one line, without its end. */
    public static String write(List<? extends @Nullable Object> values) {
        ArrayNode row = Json.MAPPER.createArrayNode();
        for (Object value : values) {
            switch (value) {
                case null -> row.addNull();
                case String text -> row.add(text);
                case Long number -> row.add((long) number);
                case Double fraction -> row.add((double) fraction);
                case Boolean flag -> row.add((boolean) flag);
                default -> throw new IllegalArgumentException("no value of a table: " + value.getClass());
            }
        }
        return row.toString();
    }

    /**
     * Reads one line.
     *
     * @throws InvalidEntryException when it is no such list
     */
    public static List<@Nullable Object> read(String line) {
        JsonNode row;
        try {
            row = Json.MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new InvalidEntryException("no JSON: " + Json.fault(e), e);
        }
        if (!row.isArray()) {
            throw InvalidEntryException.wanted("row", "a list", row.toString());
        }
        List<@Nullable Object> values = new ArrayList<>(row.size());
        for (JsonNode value : row) {
            values.add(value(value));
        }
        return values;
    }

    private static @Nullable Object value(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL -> null;
            case STRING -> value.stringValue();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.isIntegralNumber() ? (Object) value.longValue() : (Object) value.doubleValue();
            case ARRAY, OBJECT, BINARY, MISSING, POJO ->
                throw InvalidEntryException.wanted("row", "plain values", value.toString());
        };
    }
}
