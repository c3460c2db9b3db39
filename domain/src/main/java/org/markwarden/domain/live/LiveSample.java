package org.markwarden.domain.live;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.CleanText;

/**
 * What one visit saw of a room.
 *
 * @param page where it was read
 * @param at when
 * @param state absent when the page does not say
 * @param startsAt when the show begins or began
 * @param replay where the show can be seen again
 * @param stream the HLS playlist of the show
 * @param shelf in the order of the page
 * @param snapshot what was kept of the page
 */
public record LiveSample(
        LiveRoomId room,
        URI page,
        Instant at,
        @Nullable LiveState state,
        @Nullable String title,
        @Nullable String host,
        @Nullable Instant startsAt,
        @Nullable URI replay,
        @Nullable URI stream,
        List<ShelfItem> shelf,
        @Nullable String snapshot) {
    public LiveSample {
        CleanText.requireIfPresent("room title", title);
        CleanText.requireIfPresent("room host", host);
        CleanText.requireIfPresent("room snapshot", snapshot);
        shelf = List.copyOf(shelf);
    }

    /** The time of the show at this visit; absent when the start is unknown or still to come. */
    public @Nullable Duration showTime() {
        return showTime(startsAt);
    }

    /** The time of the show at this visit, given a start. */
    public @Nullable Duration showTime(@Nullable Instant start) {
        return start == null || at.isBefore(start) ? null : Duration.between(start, at);
    }
}
