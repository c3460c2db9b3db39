package org.markwarden.domain.live;

import java.util.Optional;
import org.markwarden.domain.listing.ListingId;

/** Names what is offered in a room: an item of a room is a thing of its own, beside the page of the same goods. */
public final class LiveListingIds {
    private static final String PREFIX = "live:";

    private LiveListingIds() {}

    /** The id of an item, by the platform's number for it. */
    public static ListingId of(LiveRoomId room, String item) {
        return new ListingId(PREFIX + escaped(room.platform()) + ":" + escaped(room.room()) + ":" + item);
    }

    /** The room that an id names, if it is one of an item of a room. */
    public static Optional<LiveRoomId> room(ListingId listing) {
        String[] parts = listing.value().split(":", 4);
        boolean isOfRoom = parts.length == 4 && listing.value().startsWith(PREFIX);
        return isOfRoom && !parts[1].isBlank() && !parts[2].isBlank()
                ? Optional.of(new LiveRoomId(plain(parts[1]), plain(parts[2])))
                : Optional.empty();
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace(":", "%3A");
    }

    private static String plain(String text) {
        return text.replace("%3A", ":").replace("%25", "%");
    }
}
