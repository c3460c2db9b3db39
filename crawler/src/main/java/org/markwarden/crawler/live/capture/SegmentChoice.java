package org.markwarden.crawler.live.capture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.hls.MediaTimeline;
import org.markwarden.crawler.live.hls.Playlist;
import org.markwarden.crawler.live.hls.Segment;

/** Which segments of a playlist make up a piece of the show. */
final class SegmentChoice {
    private SegmentChoice() {}

    /**
     * The first choice: the segments around a second that the playlist reaches back to, else its newest.
     *
     * @param around a second of the show
     */
    static List<Segment> first(
            Playlist.Media playlist, MediaTimeline timeline, Duration length, @Nullable Duration around) {
        return around != null && reaches(playlist, timeline, around)
                ? from(playlist, timeline.first(), around.minus(length.dividedBy(2)), length)
                : newest(playlist.segments(), length);
    }

    /** Says whether a second of the show is in the playlist. */
    static boolean reaches(Playlist.Media playlist, MediaTimeline timeline, Duration second) {
        Duration end = timeline.first().plus(playlist.length());
        return second.compareTo(timeline.first()) >= 0 && second.compareTo(end) < 0;
    }

    private static List<Segment> from(Playlist.Media playlist, Duration first, Duration begin, Duration length) {
        List<Segment> chosen = new ArrayList<>();
        Duration at = first;
        for (Segment segment : playlist.segments()) {
            Duration next = at.plus(segment.duration());
            if (next.compareTo(begin) > 0 && at.compareTo(begin.plus(length)) < 0) {
                chosen.add(segment);
            }
            at = next;
        }
        return chosen;
    }

    private static List<Segment> newest(List<Segment> segments, Duration length) {
        Duration got = Duration.ZERO;
        int start = segments.size();
        while (start > 0 && got.compareTo(length) < 0) {
            start--;
            got = got.plus(segments.get(start).duration());
        }
        return segments.subList(start, segments.size());
    }
}
