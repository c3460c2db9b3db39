package org.markwarden.storage.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The closed set of words a key may hold. */
final class Labels<E> {
    private final Map<String, E> values = new LinkedHashMap<>();

    Labels(E[] values, Function<E, String> label) {
        for (E value : values) {
            this.values.put(label.apply(value), value);
        }
    }

    @Nullable
    E find(String label) {
        return values.get(label);
    }

    String wanted() {
        return "one of " + String.join(", ", values.keySet());
    }
}
