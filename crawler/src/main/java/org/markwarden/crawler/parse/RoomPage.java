package org.markwarden.crawler.parse;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.live.LiveState;

/**
 * A live room as one page or endpoint shows it.
 *
 * @param state absent when the page does not say
 * @param listing the room itself as a listing
 * @param shelf in the order of the page
 * @param stream the HLS playlist
 * @param captions files of what is said
 * @param comments danmaku
 * @param replay where the show can be seen again
 */
public record RoomPage(
        LiveRoomId room,
        @Nullable LiveState state,
        @Nullable String title,
        @Nullable String host,
        @Nullable Instant startsAt,
        @Nullable Listing listing,
        List<Item> shelf,
        @Nullable URI stream,
        List<URI> captions,
        List<URI> comments,
        @Nullable URI replay) {
    public RoomPage {
        shelf = List.copyOf(shelf);
        captions = List.copyOf(captions);
        comments = List.copyOf(comments);
    }

    /**
     * One item of the shelf.
     *
     * @param explainedAt since the start of the show, where the page says when the host explained it
     * @param isExplained whether the host explains it now
     */
    public record Item(Listing listing, @Nullable Duration explainedAt, boolean isExplained) {}
}
