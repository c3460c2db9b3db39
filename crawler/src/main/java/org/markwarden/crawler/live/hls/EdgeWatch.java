package org.markwarden.crawler.live.hls;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Watches the edge of one media playlist over several looks. A playlist without ENDLIST whose edge has not moved for three
 * target durations is frozen (RFC 8216, section 6.2.2, wants a new segment in one and a half); one with ENDLIST has ended.
 */
public final class EdgeWatch {
    private static final int PATIENCE = 3;

    private @Nullable Instant movedAt;
    private long edge;
    private long sequence;

    /** What a look saw. */
    public sealed interface Look {
        /** Segments that were not there before. */
        record Moved(long from, long to) implements Look {}

        /** Nothing new yet, and no reason to worry. */
        record Waiting() implements Look {}

        /** Nothing new for longer than the stream itself allows, and no end announced. */
        record Frozen(Duration since) implements Look {}

        /** The end was announced. */
        record Ended() implements Look {}

        /** Segments were missed between two looks. */
        record Missed(long from, long to) implements Look {}

        /** The count began anew: the show was interrupted and another stream runs at the address. */
        record Restarted() implements Look {}
    }

    /** Compares with the last look. */
    public Look look(Playlist.Media playlist, Instant now) {
        Instant before = movedAt;
        long lastEdge = edge;
        boolean restarted = before != null && playlist.edge() < lastEdge && playlist.sequence() < sequence;
        if (before == null || restarted || playlist.edge() > lastEdge) {
            movedAt = now;
            edge = playlist.edge();
        }
        sequence = playlist.sequence();
        if (playlist.isEnded()) {
            return new Look.Ended();
        }
        if (restarted) {
            return new Look.Restarted();
        }
        if (before == null || playlist.edge() > lastEdge) {
            return before != null && playlist.sequence() > lastEdge
                    ? new Look.Missed(lastEdge, playlist.sequence())
                    : new Look.Moved(Math.max(lastEdge, playlist.sequence()), playlist.edge());
        }
        Duration still = Duration.between(before, now);
        return still.compareTo(playlist.target().multipliedBy(PATIENCE)) >= 0
                ? new Look.Frozen(still)
                : new Look.Waiting();
    }
}
