package org.markwarden.crawler.live.captions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the keys of captions and danmaku mean: the table {@code caption-keys.csv}. */
final class CaptionKeys {
    private static final Map<String, Known> KNOWN = load();

    private CaptionKeys() {}

    /** A key of the table and its rank. */
    private record Known(String meaning, int rank) {}

    /** A value of an entry and what its key means. */
    record Named(String meaning, JsonNode value, int rank) {
        boolean isMillis() {
            return meaning.endsWith("-ms");
        }
    }

    /** The values of an object whose keys are known, the ones that count more first. */
    static List<Named> of(JsonNode object) {
        List<Named> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            Known known = KNOWN.get(plain(entry.getKey()));
            if (known != null) {
                found.add(new Named(known.meaning, entry.getValue(), known.rank));
            }
        }
        found.sort(Comparator.comparingInt(Named::rank));
        return found;
    }

    /** What one key means. */
    static @Nullable String meaning(String key) {
        Known known = KNOWN.get(plain(key));
        return known == null ? null : known.meaning;
    }

    private static String plain(String key) {
        return key.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Known> load() {
        Map<String, Known> known = new HashMap<>();
        try (var in = CaptionKeys.class.getResourceAsStream("caption-keys.csv");
                var reader = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(in, "caption-keys.csv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int comma = line.indexOf(',');
                known.put(line.substring(comma + 1), new Known(line.substring(0, comma), known.size()));
            });
            return Map.copyOf(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
