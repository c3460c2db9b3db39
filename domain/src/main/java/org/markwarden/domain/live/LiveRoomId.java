package org.markwarden.domain.live;

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

    @Override
    public String toString() {
        return platform + "/" + room;
    }
}
