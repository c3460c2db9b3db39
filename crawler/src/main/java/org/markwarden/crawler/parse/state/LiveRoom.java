package org.markwarden.crawler.parse.state;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.parse.fact.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A livestream room with its shelf (货架).
 *
 * @param state scheduled, live, ended, or absent when the data does not say
 * @param shelf the claims of each item on the shelf
 */
public record LiveRoom(
        String id,
        @Nullable String title,
        @Nullable String host,
        @Nullable String state,
        @Nullable Instant startsAt,
        List<Sheet> shelf) {
    private static final int DEEPEST = 3;
    private static final double TRUST = 0.85;
    private static final long SECONDS_UNTIL_2100 = 4_102_444_800L;
    private static final Set<String> LIVE = Set.of("1", "true", "live", "living", "on", "streaming", "playing", "直播中");
    private static final Set<String> ENDED =
            Set.of("0", "false", "end", "ended", "off", "finished", "replay", "2", "已结束");
    private static final Set<String> SCHEDULED = Set.of("scheduled", "preview", "notice", "forecast", "upcoming", "预告");

    public LiveRoom {
        shelf = List.copyOf(shelf);
    }

    /** The room an object describes: one with a room number and a title, a host, or a shelf. */
    static @Nullable LiveRoom of(StateItem item) {
        String id = item.text("room");
        if (id == null || item.fields().get("room") instanceof ObjectNode) {
            return null;
        }
        List<Sheet> shelf = shelf(item);
        String title = item.text("roomtitle") == null ? item.text("title") : item.text("roomtitle");
        String host = item.text("host");
        boolean described = title != null && (host != null || item.fields().containsKey("living"));
        return shelf.isEmpty() && !described ? null : new LiveRoom(id, title, host, state(item), startsAt(item), shelf);
    }

    private static List<Sheet> shelf(StateItem room) {
        List<StateItem> offers = new ArrayList<>();
        collect(room.object(), room.path(), 0, offers);
        Set<String> seen = new HashSet<>();
        return offers.stream()
                .filter(offer -> seen.add(String.valueOf(offer.text("id"))))
                .map(offer -> offer.sheet(TRUST))
                .toList();
    }

    private static void collect(JsonNode node, String path, int depth, List<StateItem> offers) {
        if (depth > DEEPEST) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String inner = path + "/" + entry.getKey();
            if (entry.getValue().isArray()) {
                for (int i = 0; i < entry.getValue().size(); i++) {
                    add(entry.getValue().get(i), inner + "/" + i, offers);
                }
            } else if (entry.getValue() instanceof ObjectNode object && !object.has("roomId")) {
                collect(object, inner, depth + 1, offers);
            }
        }
    }

    private static void add(JsonNode node, String path, List<StateItem> offers) {
        if (node instanceof ObjectNode object && !object.has("roomId")) {
            StateItem offer = StateItem.of(object, path);
            if (offer.isNumberedOffer()) {
                offers.add(offer);
            }
        }
    }

    private static @Nullable String state(StateItem item) {
        JsonNode living = item.fields().get("living");
        if (living == null || !living.isValueNode()) {
            return null;
        }
        String word = living.asString().toLowerCase(Locale.ROOT);
        return LIVE.contains(word)
                ? "live"
                : ENDED.contains(word) ? "ended" : SCHEDULED.contains(word) ? "scheduled" : null;
    }

    /** Seconds or milliseconds since 1970, or a written instant. */
    private static @Nullable Instant startsAt(StateItem item) {
        JsonNode starts = item.fields().get("starts");
        if (starts == null) {
            return null;
        }
        if (starts.isNumber()) {
            long value = starts.decimalValue().longValue();
            return value <= 0
                    ? null
                    : value > SECONDS_UNTIL_2100 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
        }
        try {
            return Instant.parse(starts.asString());
        } catch (DateTimeException e) {
            return null; // written for people
        }
    }
}
