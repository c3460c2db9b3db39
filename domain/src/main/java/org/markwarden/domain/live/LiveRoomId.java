package org.markwarden.domain.live;

import java.net.URI;
import java.util.Objects;
import org.markwarden.domain.text.CleanText;

/**
 * Identifies a room of a platform (直播间号).
 *
 * @param platform short name of the marketplace, or the host of one nobody has described
 * @param room the platform's own number
 */
public record LiveRoomId(String platform, String room) {
    public LiveRoomId {
        CleanText.requireFilled("LiveRoomId platform", platform);
        CleanText.requireFilled("LiveRoomId room", room);
    }

    /** The room of a stream whose page nobody has seen: named by the address of the stream. */
    public static LiveRoomId ofStream(URI stream) {
        return new LiveRoomId(Objects.requireNonNullElse(stream.getHost(), "unknown"), stream.toString());
    }

    @Override
    public String toString() {
        return platform + "/" + room;
    }
}
