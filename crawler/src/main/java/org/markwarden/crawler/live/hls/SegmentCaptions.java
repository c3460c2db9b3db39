package org.markwarden.crawler.live.hls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.captions.CaptionReading;
import org.markwarden.crawler.live.captions.TimestampMap;
import org.markwarden.domain.live.Cue;

/**
 * Puts the captions of segments on the clock of the show. Writers differ: times count from the start of the stream, or from the
 * start of the segment, or run on the clock of the transport stream (X-TIMESTAMP-MAP). The reading is taken whose cues fall into
 * their segment, tried in that order of trust; where none does, the cues begin with their segment.
 */
public final class SegmentCaptions {
    private static final Duration SLACK = Duration.ofSeconds(5);

    private @Nullable Duration firstMedia;
    private @Nullable Duration firstShown;

    /**
     * The cues of one segment, in the order of the stream.
     *
     * @param at the time of the segment
     * @param isDiscontinuity whether the stream's clock begins anew
     */
    public List<Cue> place(CaptionReading captions, Segment segment, Duration at, boolean isDiscontinuity) {
        TimestampMap map = captions.map();
        if (isDiscontinuity) {
            firstMedia = null;
        }
        if (captions.cues().isEmpty()) {
            remember(map, at);
            return List.of();
        }
        remember(map, at);
        Duration shift = shift(captions, segment, at);
        List<Cue> placed = new ArrayList<>();
        for (Cue cue : captions.cues()) {
            if (!cue.from().plus(shift).isNegative()) {
                placed.add(cue.later(shift));
            }
        }
        return placed;
    }

    private void remember(@Nullable TimestampMap map, Duration at) {
        if (firstMedia == null && map != null) {
            firstMedia = map.media().minus(map.local());
            firstShown = at;
        }
    }

    private Duration shift(CaptionReading captions, Segment segment, Duration at) {
        for (Duration candidate : candidates(captions.map(), at)) {
            if (fits(captions.cues(), candidate, at, segment.duration())) {
                return candidate;
            }
        }
        return at.minus(captions.cues().getFirst().from());
    }

    private List<Duration> candidates(@Nullable TimestampMap map, Duration at) {
        List<Duration> candidates = new ArrayList<>();
        Duration origin = firstMedia;
        Duration shown = firstShown;
        if (map != null && origin != null && shown != null) {
            Duration moved = map.media().minus(map.local()).minus(origin);
            candidates.add(turned(moved).plus(shown));
        }
        candidates.add(Duration.ZERO);
        candidates.add(at);
        return candidates;
    }

    /** The clock of a transport stream turns over after 26.5 hours. */
    private static Duration turned(Duration moved) {
        return moved.isNegative() && moved.negated().compareTo(TimestampMap.TURN.dividedBy(2)) > 0
                ? moved.plus(TimestampMap.TURN)
                : moved;
    }

    /** A cue that spans segments may begin long before this one; it must reach into it. */
    private static boolean fits(List<Cue> cues, Duration shift, Duration at, Duration length) {
        return cues.stream().allMatch(cue -> {
            Duration from = cue.from().plus(shift);
            Duration to = cue.to().plus(shift);
            return to.compareTo(at.minus(SLACK)) >= 0
                    && from.compareTo(at.plus(length).plus(SLACK)) <= 0;
        });
    }
}
