package org.markwarden.crawler.parse.state;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.captions.ShowTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A livestream room with its shelf (货架).
 *
 * @param state scheduled, live, ended, or absent when the data does not say
 * @param word the state as written
 * @param shelf the items in the order of the data
 * @param media where stream, captions, danmaku and replay stand
 */
public record LiveRoom(
        String id,
        @Nullable String title,
        @Nullable String host,
        @Nullable String state,
        @Nullable String word,
        @Nullable Instant startsAt,
        List<Shown> shelf,
        RoomMedia media) {
    private static final int DEEPEST = 3;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final Pattern EPOCH = Pattern.compile("-?\\d{1,15}");
    private static final double TRUST = 0.85;
    private static final long SECONDS_UNTIL_2100 = 4_102_444_800L;
    /** What a flag that asks "is it live" says; a bare number of a status means something else on every platform. */
    private static final Set<String> NO = Set.of("0", "false", "no");

    private static final Set<String> LIVE = Set.of("1", "true", "live", "living", "on", "streaming", "playing", "直播中");
    private static final Set<String> ENDED = Set.of("end", "ended", "off", "finished", "replay", "已结束");
    private static final Set<String> SCHEDULED = Set.of("scheduled", "preview", "notice", "forecast", "upcoming", "预告");

    public LiveRoom {
        shelf = List.copyOf(shelf);
    }

    /** The room an object describes: one with a room number and a title, a host, or a shelf; part may stand in an object inside. */
    static @Nullable LiveRoom of(StateItem item) {
        StateItem inner = inner(item);
        String named = item.fields().get("room") instanceof ObjectNode ? null : item.text("room");
        String id = named == null && inner != null ? number(inner) : named;
        if (id == null || (inner != null && of(inner) != null)) {
            return null;
        }
        List<StateItem> parts = inner == null ? List.of(item) : List.of(item, inner);
        List<Shown> shelf = shelf(item);
        StateItem titled = inner == null ? item : inner; // around it the title may be that of goods
        String title = titled.text("roomtitle") == null ? titled.text("title") : titled.text("roomtitle");
        String host = first(parts, "host");
        StateItem told = parts.stream().filter(LiveRoom::tellsState).findFirst().orElse(item);
        boolean described = (title != null && (host != null || tellsState(told)))
                || (host != null && item.fields().containsKey("living"));
        if (shelf.isEmpty() && !described) {
            return null;
        }
        StateItem timed = parts.stream()
                .filter(part -> part.fields().containsKey("starts"))
                .findFirst()
                .orElse(item);
        return new LiveRoom(
                id,
                title,
                host,
                state(told),
                word(told),
                startsAt(timed),
                shelf,
                RoomMedia.of(inner == null ? item : inner));
    }

    /** The object in which a room is described beside its number or its host. */
    private static @Nullable StateItem inner(StateItem item) {
        for (Map.Entry<String, JsonNode> entry : item.object().properties()) {
            StateKeys.Meaning meaning = StateKeys.of(entry.getKey());
            if (meaning != null && meaning.field().equals("room") && entry.getValue() instanceof ObjectNode object) {
                return StateItem.of(object, item.place().child(entry.getKey()));
            }
        }
        return null;
    }

    private static @Nullable String number(StateItem inner) {
        return inner.text("room") == null ? inner.text("id") : inner.text("room");
    }

    private static @Nullable String first(List<StateItem> parts, String field) {
        return parts.stream()
                .map(part -> part.text(field))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * What is told of a room elsewhere than in the object that describes it.
     *
     * @param startsAt as written
     */
    public record Told(
            @Nullable String title,
            @Nullable String host,
            @Nullable String state,
            @Nullable String word,
            @Nullable String startsAt) {}

    /** A room of which only the number and the shelf are known. */
    public static LiveRoom withNothingBut(String id, List<Shown> shelf) {
        return new LiveRoom(id, null, null, null, null, null, shelf, new RoomMedia(null, List.of(), List.of(), null));
    }

    /** The same room under this number, as it is told. */
    public LiveRoom told(String number, Told told) {
        Instant starts = told.startsAt == null ? null : instant(told.startsAt);
        return new LiveRoom(
                number, told.title, told.host, told.state, told.word, starts == null ? startsAt : starts, shelf, media);
    }

    /** The items of a shelf that stands alone. */
    static List<Shown> shelf(List<StateItem> offers) {
        return shown(offers, null);
    }

    /** The same with a shelf that stands elsewhere in the data. */
    LiveRoom withShelf(StateItem room, List<StateItem> offers) {
        return new LiveRoom(id, title, host, state, word, startsAt, shown(offers, room.text("current")), media);
    }

    private static List<Shown> shelf(StateItem room) {
        List<StateItem> offers = new ArrayList<>();
        collect(room.object(), room.path(), 0, offers);
        return shown(offers, room.text("current"));
    }

    private static List<Shown> shown(List<StateItem> offers, @Nullable String current) {
        Set<String> seen = new HashSet<>();
        return offers.stream()
                .filter(offer -> seen.add(String.valueOf(offer.number())))
                .map(offer -> shown(offer, current))
                .toList();
    }

    private static Shown shown(StateItem offer, @Nullable String current) {
        boolean isCurrent = current != null && current.equals(offer.text("id"));
        return new Shown(
                offer.sheet(TRUST),
                explainedAt(offer),
                isCurrent || isYes(offer.fields().get("explaining")));
    }

    private static boolean isYes(@Nullable JsonNode value) {
        return value != null
                && value.isValueNode()
                && Set.of("true", "1", "yes", "explaining", "讲解中")
                        .contains(value.asString().toLowerCase(Locale.ROOT));
    }

    /** A number of seconds, or {@code mm:ss}. */
    private static @Nullable Duration explainedAt(StateItem offer) {
        String written = offer.text("explainedat");
        if (written == null) {
            return null;
        }
        return SECONDS.matcher(written).matches()
                ? Duration.ofMillis(new BigDecimal(written).movePointRight(3).longValue())
                : ShowTime.read(written).orElse(null);
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

    private static boolean tellsState(StateItem item) {
        return item.fields().containsKey("living") || item.fields().containsKey("livestatus");
    }

    private static @Nullable String word(StateItem item) {
        JsonNode word = item.fields().getOrDefault("living", item.fields().get("livestatus"));
        return word == null || !word.isValueNode() ? null : word.asString();
    }

    private static @Nullable String state(StateItem item) {
        String word = String.valueOf(word(item)).toLowerCase(Locale.ROOT);
        boolean no = item.fields().containsKey("living") && NO.contains(word);
        return LIVE.contains(word)
                ? "live"
                : no || ENDED.contains(word) ? "ended" : SCHEDULED.contains(word) ? "scheduled" : null;
    }

    /** Seconds or milliseconds since 1970, or a written instant. */
    private static @Nullable Instant startsAt(StateItem item) {
        JsonNode starts = item.fields().get("starts");
        if (starts == null) {
            return null;
        }
        return instant(starts.isNumber() ? starts.decimalValue().toBigInteger().toString() : starts.asString());
    }

    private static @Nullable Instant instant(String written) {
        if (EPOCH.matcher(written).matches()) {
            long value = Long.parseLong(written);
            return value <= 0
                    ? null
                    : value > SECONDS_UNTIL_2100 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
        }
        try {
            return Instant.parse(written);
        } catch (DateTimeException e) {
            return null; // written for people
        }
    }
}
