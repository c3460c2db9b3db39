package org.markwarden.crawler.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.live.LiveState;

/** What pages say when there is no show. */
final class RoomWords {
    private static final int LOOKED_AT = 3_000;
    private static final Map<String, LiveState> WORDS = load();

    private RoomWords() {}

    /** The state that the beginning of a page's text tells of. */
    static @Nullable LiveState state(String text) {
        String head = text.substring(0, Math.min(LOOKED_AT, text.length())).toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(entry -> head.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, LiveState> load() {
        Map<String, LiveState> words = new LinkedHashMap<>();
        try (var in = RoomWords.class.getResourceAsStream("room-words.csv");
                var reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(in, "room-words.csv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int comma = line.indexOf(',');
                words.put(
                        line.substring(comma + 1),
                        LiveState.of(line.substring(0, comma)).orElseThrow());
            });
            return Collections.unmodifiableMap(words); // in the order of the table: what is over is not to come
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
