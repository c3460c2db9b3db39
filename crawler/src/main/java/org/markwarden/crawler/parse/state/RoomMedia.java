package org.markwarden.crawler.parse.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where the parts of a show stand, as written.
 *
 * @param stream the HLS playlist
 * @param captions files of what is said
 * @param comments danmaku
 * @param replay where the show can be seen again
 */
public record RoomMedia(
        @Nullable String stream,
        List<String> captions,
        List<String> comments,
        @Nullable String replay) {
    private static final int MOST = 20;
    private static final int DEEPEST = 3;
    private static final String PLAYLIST = "m3u8";
    private static final List<String> ADDRESS = List.of("url", "src", "uri", "href");

    public RoomMedia {
        captions = List.copyOf(captions);
        comments = List.copyOf(comments);
    }

    static RoomMedia of(StateItem room) {
        List<String> streams = addresses(room, "stream");
        List<String> replays = addresses(room, "replay");
        return new RoomMedia(
                streams.stream()
                        .filter(url -> url.contains(PLAYLIST))
                        .findFirst()
                        .orElse(null),
                addresses(room, "captions"),
                addresses(room, "comments"),
                replays.isEmpty() ? null : replays.getFirst());
    }

    private static List<String> addresses(StateItem room, String field) {
        List<String> found = new ArrayList<>();
        JsonNode value = room.fields().get(field);
        if (value != null) {
            collect(value, found);
        }
        return found;
    }

    private static void collect(JsonNode value, List<String> found) {
        if (found.size() >= MOST) {
            return;
        }
        if (value.isString() && !value.stringValue().isBlank()) {
            found.add(value.stringValue());
        } else if (value.isArray()) {
            value.forEach(one -> collect(one, found));
        } else if (value.isObject()) {
            ADDRESS.stream()
                    .map(value::get)
                    .filter(one -> one != null && one.isString())
                    .findFirst()
                    .ifPresentOrElse(one -> collect(one, found), () -> playlists(value, found, 0));
        }
    }

    /** Platforms list a stream by notation and quality: {@code {"flv":…,"hls_map":{"HD":"….m3u8"}}}. */
    private static void playlists(JsonNode value, List<String> found, int depth) {
        for (JsonNode one : value) {
            if (one.isString() && one.stringValue().contains(PLAYLIST) && found.size() < MOST) {
                found.add(one.stringValue());
            } else if (one.isContainer() && depth < DEEPEST) {
                playlists(one, found, depth + 1);
            }
        }
    }
}
