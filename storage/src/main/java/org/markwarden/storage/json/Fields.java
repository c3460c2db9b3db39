package org.markwarden.storage.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The keys of one JSON object, each read as what it should be, with its path in every complaint. */
final class Fields {
    private static final BigDecimal DECIMAL_LIMIT = new BigDecimal("1e18");
    private static final int DECIMAL_LENGTH = 40;

    private final JsonNode node;
    private final String path;

    private Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** Reads a line that must be one JSON object. */
    static Fields ofLine(String line) {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(line);
        } catch (JacksonException e) {
            throw new InvalidEntryException("no JSON: " + Json.fault(e), e);
        }
        return ofNode(node, "");
    }

    static Fields ofNode(JsonNode node, String path) {
        if (!node.isObject()) {
            throw InvalidEntryException.wanted(path.isEmpty() ? "line" : path, "an object", form(node));
        }
        return new Fields(node, path);
    }

    /** The path of a key, for a complaint. */
    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    boolean has(String name) {
        return value(name) != null;
    }

    /** Text, or nothing where it is absent, null or blank; a number or a truth value counts as its text. */
    @Nullable
    String text(String name) {
        JsonNode value = value(name);
        return value == null ? null : filled(scalar(value, pathOf(name)));
    }

    String requiredText(String name) {
        String text = text(name);
        if (text == null) {
            throw new InvalidEntryException(pathOf(name) + ": missing");
        }
        return text;
    }

    /** Text that has to be there, and may be empty. */
    String presentText(String name) {
        JsonNode value = value(name);
        if (value == null) {
            throw new InvalidEntryException(pathOf(name) + ": missing");
        }
        return scalar(value, pathOf(name));
    }

    /** A list of texts, or one text alone; blank ones are left out. */
    List<String> texts(String name) {
        return elements(name, (value, at) -> filled(scalar(value, at)));
    }

    /** As {@link #texts}, and one text alone is split at the separator. */
    List<String> parts(String name, String separator) {
        JsonNode value = value(name);
        if (value == null || value.isArray()) {
            return texts(name);
        }
        List<String> parts = new ArrayList<>();
        for (String part : scalar(value, pathOf(name)).split(separator, -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** Reads each element of a list, or a lone element; what reads as nothing is left out. */
    <T> List<T> elements(String name, ElementReader<T> reader) {
        JsonNode value = value(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            T only = reader.read(value, pathOf(name));
            return only == null ? List.of() : List.of(only);
        }
        List<T> elements = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            JsonNode element = value.get(i);
            T read = element.isNull() ? null : reader.read(element, pathOf(name) + "[" + i + "]");
            if (read != null) {
                elements.add(read);
            }
        }
        return elements;
    }

    /** Objects of a list, in order. */
    <T> List<T> objects(String name, Function<Fields, @Nullable T> reader) {
        return elements(name, (value, at) -> reader.apply(ofNode(value, at)));
    }

    /** Reads the values of an object under their keys; what reads as nothing is left out. */
    <T> Map<String, T> map(String name, ElementReader<T> reader) {
        Fields object = object(name);
        if (object == null) {
            return Map.of();
        }
        Map<String, T> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.node.properties()) {
            T value = entry.getValue().isNull() ? null : reader.read(entry.getValue(), object.pathOf(entry.getKey()));
            if (value != null) {
                map.put(CleanText.cleaned(entry.getKey()), value);
            }
        }
        return map;
    }

    Map<String, String> textMap(String name) {
        return map(name, (value, at) -> filled(scalar(value, at)));
    }

    @Nullable
    Fields object(String name) {
        JsonNode value = value(name);
        return value == null ? null : ofNode(value, pathOf(name));
    }

    @Nullable
    JsonNode value(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    <E> @Nullable E label(String name, Labels<E> labels) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        E value = labels.find(text);
        if (value == null) {
            throw InvalidEntryException.wanted(pathOf(name), labels.wanted(), text);
        }
        return value;
    }

    <E> E requiredLabel(String name, Labels<E> labels) {
        E value = label(name, labels);
        if (value == null) {
            throw new InvalidEntryException(pathOf(name) + ": missing, wants " + labels.wanted());
        }
        return value;
    }

    @Nullable
    BigDecimal decimal(String name) {
        String text = text(name);
        return text == null ? null : decimal(text.strip(), pathOf(name));
    }

    private static BigDecimal decimal(String text, String path) {
        try {
            BigDecimal value = new BigDecimal(text.length() > DECIMAL_LENGTH ? "" : text);
            if (value.abs().compareTo(DECIMAL_LIMIT) < 0 && value.scale() <= DECIMAL_LENGTH) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw InvalidEntryException.wanted(path, "a decimal number", text, e);
        }
        throw InvalidEntryException.wanted(path, "a decimal number below 1e18", text);
    }

    @Nullable
    Long wholeNumber(String name) {
        BigDecimal value = decimal(name);
        if (value == null) {
            return null;
        }
        try {
            return value.longValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidEntryException(pathOf(name) + ": wants a whole number, found " + value, e);
        }
    }

    int requiredInt(String name) {
        JsonNode value = value(name);
        if (value == null || !value.isInt()) {
            throw InvalidEntryException.wanted(pathOf(name), "a whole number", value == null ? "" : form(value));
        }
        return value.intValue();
    }

    double requiredDouble(String name) {
        JsonNode value = value(name);
        if (value == null || !value.isNumber()) {
            throw InvalidEntryException.wanted(pathOf(name), "a number", value == null ? "" : form(value));
        }
        return value.doubleValue();
    }

    /** A day as ISO 8601 writes it. */
    @Nullable
    LocalDate day(String name) {
        return parsed(name, "a day such as 2026-11-20", LocalDate::parse);
    }

    /** An instant as ISO 8601 writes it, with its offset, to the microsecond. */
    @Nullable
    Instant instant(String name) {
        Instant instant = parsed(name, "an instant such as 2026-11-20T08:00:00Z", Instant::parse);
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }

    Instant requiredInstant(String name) {
        Instant instant = instant(name);
        if (instant == null) {
            throw new InvalidEntryException(pathOf(name) + ": missing");
        }
        return instant;
    }

    private <T> @Nullable T parsed(String name, String wanted, Function<String, T> parser) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return parser.apply(text.strip());
        } catch (DateTimeException e) {
            throw InvalidEntryException.wanted(pathOf(name), wanted, text, e);
        }
    }

    /** The text of a value that is neither object nor list. */
    static String scalar(JsonNode value, String path) {
        if (value.isContainer()) {
            throw InvalidEntryException.wanted(path, "a text", form(value));
        }
        return CleanText.cleaned(value.asString());
    }

    static @Nullable String filled(String text) {
        return text.isBlank() ? null : text;
    }

    private static String form(JsonNode value) {
        if (value.isObject()) {
            return "an object";
        }
        return value.isArray() ? "a list" : value.asString();
    }

    /** Reads one element; nothing where there is none. */
    interface ElementReader<T> {
        @Nullable
        T read(JsonNode value, String path);
    }
}
