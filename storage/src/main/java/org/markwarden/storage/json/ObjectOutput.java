package org.markwarden.storage.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;
import tools.jackson.core.JsonGenerator;

/** Writes the keys of one object; what is unknown is left out. */
final class ObjectOutput {
    private final JsonGenerator generator;

    ObjectOutput(JsonGenerator generator) {
        this.generator = generator;
    }

    void text(String name, @Nullable String value) {
        if (value != null) {
            generator.writeStringProperty(name, CleanText.cleaned(value));
        }
    }

    /** The value as text, by its own {@code toString}. */
    void textOf(String name, @Nullable Object value) {
        text(name, value == null ? null : value.toString());
    }

    /** A decimal number as plain text, exactly. */
    void decimal(String name, @Nullable BigDecimal value) {
        text(name, value == null ? null : value.toPlainString());
    }

    void number(String name, @Nullable Long value) {
        if (value != null) {
            generator.writeNumberProperty(name, (long) value);
        }
    }

    void number(String name, int value) {
        generator.writeNumberProperty(name, value);
    }

    /** A plain number with as many decimals as it has. */
    void plain(String name, @Nullable BigDecimal value) {
        if (value != null) {
            generator.writeName(name);
            generator.writeNumber(value.toPlainString());
        }
    }

    /** A number in the shortest form that reads back as the same. */
    void exact(String name, double value) {
        generator.writeNumberProperty(name, value);
    }

    /** A number to twelve significant digits. */
    void rounded(String name, double value) {
        generator.writeName(name);
        generator.writeNumber(TwelveDigits.of(value));
    }

    void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            list(name, values, (value, out) -> out.generator.writeString(CleanText.cleaned(value)));
        }
    }

    void object(String name, Consumer<ObjectOutput> content) {
        generator.writeName(name);
        Json.write(generator, content);
    }

    /** A list of objects, written when empty, too. */
    <T> void objects(String name, List<T> values, BiConsumer<T, ObjectOutput> content) {
        list(name, values, (value, out) -> Json.write(out.generator, inner -> content.accept(value, inner)));
    }

    <T> void map(String name, Map<String, T> values, Entry<T> entry) {
        if (!values.isEmpty()) {
            object(name, out -> values.forEach((key, value) -> entry.write(out, CleanText.cleaned(key), value)));
        }
    }

    void numbers(String name, List<Integer> values) {
        if (!values.isEmpty()) {
            list(name, values, (value, out) -> out.generator.writeNumber((int) value));
        }
    }

    private <T> void list(String name, List<T> values, BiConsumer<T, ObjectOutput> element) {
        generator.writeName(name);
        generator.writeStartArray();
        for (T value : values) {
            element.accept(value, this);
        }
        generator.writeEndArray();
    }

    /** Writes one entry of a map. */
    interface Entry<T> {
        void write(ObjectOutput out, String key, T value);
    }
}
