package org.markwarden.crawler.live.capture;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.hls.EdgeWatch;
import org.markwarden.crawler.live.hls.MediaTimeline;
import org.markwarden.crawler.live.hls.Playlist;
import org.markwarden.crawler.live.hls.Segment;

/** One media playlist that a capture follows, with the segments kept of it. */
final class Track {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PATIENT_TARGETS = 5;

    private final StreamSource source;
    private final KeptPieces pieces;
    private final Duration length;
    private final EdgeWatch watch = new EdgeWatch();
    private Duration target = Duration.ZERO;
    private @Nullable Instant failingSince;
    private String state = "unreadable";
    private long next = -1;
    private long stop = Long.MAX_VALUE;
    private boolean isOver;
    private boolean hasMoved;

    /** @param length how much of the show is wanted */
    Track(StreamSource source, KeptPieces pieces, Duration length) {
        this.source = source;
        this.pieces = pieces;
        this.length = length;
    }

    /** Moving, frozen, ended, or unreadable. */
    String state() {
        return state;
    }

    URI playlist() {
        return source.playlist();
    }

    KeptPieces pieces() {
        return pieces;
    }

    boolean isDone() {
        return isOver;
    }

    /** Chooses where to begin, and takes what is there. */
    void begin(Playlist.Media media, @Nullable Instant startsAt, @Nullable Duration around, Instant now)
            throws IOException, InterruptedException {
        MediaTimeline timeline = MediaTimeline.of(media, startsAt, now);
        List<Segment> chosen = SegmentChoice.first(media, timeline, length, around);
        if (around != null && !SegmentChoice.reaches(media, timeline, around)) {
            source.remark(
                    "the playlist does not reach to second " + around.toSeconds() + "; its newest part was taken");
        }
        if (media.segments().isEmpty()) {
            source.remark("the playlist names no segment");
        }
        next = chosen.isEmpty() ? media.edge() : chosen.getFirst().sequence();
        stop = chosen.isEmpty() || chosen.getLast().sequence() + 1 == media.edge()
                ? Long.MAX_VALUE
                : chosen.getLast().sequence() + 1;
        take(media, now);
    }

    /** Reads the playlist again and takes what is new. A playlist that cannot be had for a moment ends nothing. */
    void step(Instant now) throws IOException, InterruptedException {
        Optional<Playlist> again = source.again();
        if (again.isPresent() && again.get() instanceof Playlist.Media newer) {
            failingSince = null;
            take(newer, now);
            return;
        }
        hasMoved = false;
        failingSince = failingSince == null ? now : failingSince;
        Duration patience = target.multipliedBy(PATIENT_TARGETS);
        if (Duration.between(failingSince, now).compareTo(patience.compareTo(PATIENCE) > 0 ? patience : PATIENCE)
                >= 0) {
            state = "unreadable";
            isOver = true;
        }
    }

    /** How long to leave the playlist alone: its target duration after a change, half of it after none (RFC 8216, section 6.3.4). */
    Duration pause() {
        Duration wait = hasMoved ? target : target.dividedBy(2);
        return wait.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : wait;
    }

    private void take(Playlist.Media media, Instant now) throws IOException, InterruptedException {
        target = media.target();
        EdgeWatch.Look look = watch.look(media, now);
        hasMoved = look instanceof EdgeWatch.Look.Moved || look instanceof EdgeWatch.Look.Missed;
        if (look instanceof EdgeWatch.Look.Restarted) {
            source.remark("the stream began anew; the piece ends there");
        } else {
            take(media);
        }
        state = words(look);
        isOver = isLongEnough()
                || next >= stop
                || media.isEnded()
                || media.isVod()
                || look instanceof EdgeWatch.Look.Frozen
                || look instanceof EdgeWatch.Look.Restarted
                || pieces.isFull();
    }

    private void take(Playlist.Media media) throws IOException, InterruptedException {
        pieces.missed(next, media.sequence());
        next = Math.max(next, media.sequence());
        for (Segment segment : media.segments()) {
            boolean isWanted = segment.sequence() >= next && segment.sequence() < stop;
            if (isWanted && !isLongEnough() && !pieces.isFull()) {
                pieces.keep(segment);
                next = segment.sequence() + 1;
            }
        }
    }

    private boolean isLongEnough() {
        return pieces.length().compareTo(length) >= 0;
    }

    private static String words(EdgeWatch.Look look) {
        return switch (look) {
            case EdgeWatch.Look.Frozen _ -> "frozen";
            case EdgeWatch.Look.Ended _ -> "ended";
            case EdgeWatch.Look.Moved _,
                    EdgeWatch.Look.Missed _,
                    EdgeWatch.Look.Restarted _,
                    EdgeWatch.Look.Waiting _ -> "moving";
        };
    }
}
