package org.markwarden.crawler.live.capture;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.hls.Playlist;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.WarcAddress;

/**
 * What a capture gave.
 *
 * @param playlist the media playlist the segments were taken from
 * @param state how the stream was found: moving, frozen, ended, or unreadable
 * @param segments in the order of the stream, the missed ones among them
 * @param beside sound and captions that stand in playlists of their own
 * @param joined the segments as one file, absent when they are encrypted or none came
 * @param frames key frames
 * @param remarks what a reader must know
 * @param manifest digest of the manifest
 * @param records of playlists and segments in WARC files
 */
public record CaptureReport(
        Path folder,
        URI playlist,
        Instant began,
        Instant ended,
        String state,
        List<KeptSegment> segments,
        List<Beside> beside,
        @Nullable Path joined,
        List<Frame> frames,
        List<String> remarks,
        Sha256 manifest,
        List<WarcAddress> records) {
    public CaptureReport {
        segments = List.copyOf(segments);
        beside = List.copyOf(beside);
        frames = List.copyOf(frames);
        remarks = List.copyOf(remarks);
        records = List.copyOf(records);
    }

    /**
     * One key frame.
     *
     * @param at since the first picture of the joined file
     */
    public record Frame(String file, Duration at, Sha256 sha256) {}

    /** A track beside the picture. */
    public record Beside(
            Playlist.Rendition rendition,
            URI playlist,
            List<KeptSegment> segments,
            List<Initialisation> initialisations) {
        public Beside {
            segments = List.copyOf(segments);
            initialisations = List.copyOf(initialisations);
        }
    }

    /** How much of the show is there. */
    public Duration length() {
        return segments.stream()
                .filter(segment -> segment.file() != null)
                .map(KeptSegment::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
