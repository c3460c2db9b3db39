package org.markwarden.domain.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The livestream a listing was shown in.
 *
 * @param state scheduled, live, ended or not-found
 * @param offset how far into the show the item was shown
 * @param spoken when each part of the listing's transcript was said, in order of its code points
 */
public record LiveShow(
        @Nullable String room,
        @Nullable String host,
        @Nullable String state,
        @Nullable Instant startsAt,
        @Nullable Duration offset,
        List<SpokenSpan> spoken) {
    public LiveShow {
        spoken = List.copyOf(spoken);
    }

    /** A show without words. */
    public LiveShow(
            @Nullable String room,
            @Nullable String host,
            @Nullable String state,
            @Nullable Instant startsAt,
            @Nullable Duration offset) {
        this(room, host, state, startsAt, offset, List.of());
    }

    /** A time of a show as people read it: {@code 1:02:03}. */
    public static String clock(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** When the code point of the transcript was said: the time its cue begins. */
    public Optional<Duration> saidAt(int codePoint) {
        return spoken.stream()
                .filter(span -> span.start() <= codePoint && codePoint < span.end())
                .map(SpokenSpan::from)
                .findFirst();
    }
}
