package org.markwarden.crawler.live.hls;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When each segment of a playlist was shown, since the start of the show.
 *
 * @param basis how it is known
 * @param first the time of the first segment
 */
public record MediaTimeline(Basis basis, Duration first) {
    /** How exact the times are. */
    public enum Basis {
        /** The playlist begins with the show, so that durations add up. */
        PLAYLIST_START,
        /** The stream carries times of day, and the start is known. */
        PROGRAM_DATE,
        /** The newest segment was taken to be now; players show it some segments later. */
        LIVE_EDGE
    }

    /**
     * Chooses the best basis there is.
     *
     * @param startsAt the start of the show, when known
     * @param fetchedAt when the playlist was read
     */
    public static MediaTimeline of(Playlist.Media playlist, @Nullable Instant startsAt, Instant fetchedAt) {
        Duration before = Duration.ZERO;
        for (Segment segment : playlist.segments()) {
            Instant date = segment.programDate();
            if (date != null && startsAt != null) {
                Duration first = Duration.between(startsAt, date).minus(before);
                return new MediaTimeline(Basis.PROGRAM_DATE, notNegative(first));
            }
            before = before.plus(segment.duration());
        }
        if (playlist.isVod() || playlist.isEnded() || playlist.sequence() == 0 || startsAt == null) {
            return new MediaTimeline(Basis.PLAYLIST_START, Duration.ZERO);
        }
        Duration shown = Duration.between(startsAt, fetchedAt).minus(playlist.length());
        return new MediaTimeline(Basis.LIVE_EDGE, notNegative(shown));
    }

    /** The time of a segment of this playlist. */
    public Duration at(Playlist.Media playlist, Segment wanted) {
        Duration time = first;
        for (Segment segment : playlist.segments()) {
            if (segment.sequence() == wanted.sequence()) {
                return time;
            }
            time = time.plus(segment.duration());
        }
        throw new IllegalArgumentException("segment " + wanted.sequence() + " is not of this playlist");
    }

    private static Duration notNegative(Duration time) {
        return Objects.requireNonNull(time).isNegative() ? Duration.ZERO : time;
    }
}
