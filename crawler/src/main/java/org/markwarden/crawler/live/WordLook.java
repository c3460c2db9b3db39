package org.markwarden.crawler.live;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.Retrieval;
import org.markwarden.crawler.Retrieval.Errand;
import org.markwarden.crawler.Retrieval.Result;
import org.markwarden.crawler.live.captions.CaptionFile;
import org.markwarden.crawler.live.captions.CaptionReading;
import org.markwarden.crawler.live.hls.EdgeWatch;
import org.markwarden.crawler.live.hls.MediaTimeline;
import org.markwarden.crawler.live.hls.Playlist;
import org.markwarden.crawler.live.hls.PlaylistFile;
import org.markwarden.crawler.live.hls.Segment;
import org.markwarden.crawler.live.hls.SegmentCaptions;
import org.markwarden.crawler.parse.RoomPage;
import org.markwarden.crawler.text.PageText;
import org.markwarden.domain.live.Cue;
import org.markwarden.domain.live.ViewerComment;
import org.markwarden.domain.snapshot.WarcAddress;

/** Fetches what is said and written in a show: caption files, danmaku, captions inside the stream. */
final class WordLook {
    private static final int LARGEST_FILE = 16 << 20;
    private static final int MOST_FILES = 8;
    private static final int MOST_SEGMENTS = 40;

    private final Retrieval retrieval;
    private final Map<URI, Long> segmentsRead = new HashMap<>();
    private final Map<URI, EdgeWatch> edges = new HashMap<>();

    WordLook(Retrieval retrieval) {
        this.retrieval = retrieval;
    }

    /** What was gathered, with what is worth saying about the stream. */
    static final class Gathered {
        final List<Cue> cues = new ArrayList<>();
        final List<ViewerComment> comments = new ArrayList<>();
        final List<WarcAddress> records = new ArrayList<>();
        final List<String> remarks = new ArrayList<>();
        boolean isEnded;
    }

    Gathered of(RoomPage room, @Nullable Instant startsAt, Errand errand) throws InterruptedException {
        Gathered gathered = new Gathered();
        List<URI> files = new ArrayList<>(room.captions());
        files.addAll(room.comments());
        for (URI file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
            file(file, startsAt, errand, gathered);
        }
        if (room.stream() != null) {
            stream(room.stream(), startsAt, errand, gathered);
        }
        return gathered;
    }

    private void file(URI url, @Nullable Instant startsAt, Errand errand, Gathered gathered)
            throws InterruptedException {
        Optional<Result.Kept> kept = kept(url, errand, gathered);
        if (kept.isEmpty()) {
            return;
        }
        String text = text(kept.get());
        if (PlaylistFile.isPlaylist(text)) {
            captions(
                    url,
                    PlaylistFile.read(text, kept.get().url()),
                    new Clock(startsAt, kept.get().at()),
                    errand,
                    gathered);
            return;
        }
        CaptionReading reading = CaptionFile.read(kept.get().body(), kept.get().contentType(), startsAt);
        gathered.cues.addAll(reading.cues());
        gathered.comments.addAll(reading.comments());
        reading.problems().forEach(problem -> gathered.remarks.add(url.getPath() + ": " + problem));
    }

    private Optional<Result.Kept> kept(URI url, Errand errand, Gathered gathered) throws InterruptedException {
        var own = new Errand(errand.site(), errand.purpose(), errand.from(), errand.latest(), LARGEST_FILE);
        switch (retrieval.get(url, own)) {
            case Result.Kept kept
            when kept.status() < 400 -> {
                gathered.records.addAll(kept.records());
                return Optional.of(kept);
            }
            case Result.Kept kept -> gathered.remarks.add(url.getPath() + ": status " + kept.status());
            case Result.Missing missing -> gathered.remarks.add(url.getPath() + ": " + missing.reason());
        }
        return Optional.empty();
    }

    private static String text(Result.Kept kept) {
        return PageText.decode(kept.body(), kept.contentType()).text();
    }

    /** By what the times of a playlist are told. */
    private record Clock(@Nullable Instant startsAt, Instant fetchedAt) {}

    private void stream(URI url, @Nullable Instant startsAt, Errand errand, Gathered gathered)
            throws InterruptedException {
        Optional<Result.Kept> kept = kept(url, errand, gathered);
        if (kept.isEmpty()) {
            return;
        }
        Clock clock = new Clock(startsAt, kept.get().at());
        switch (PlaylistFile.read(text(kept.get()), kept.get().url())) {
            case Playlist.Media media -> edge(url, media, clock.fetchedAt(), gathered);
            case Playlist.Unreadable unreadable -> gathered.remarks.add("stream: " + unreadable.reason());
            case Playlist.Master master -> {
                Optional<URI> subtitles = master.rendition("SUBTITLES", null).map(Playlist.Rendition::uri);
                if (subtitles.isPresent()) {
                    rendition(subtitles.get(), startsAt, errand, gathered);
                }
            }
        }
    }

    private void rendition(URI url, @Nullable Instant startsAt, Errand errand, Gathered gathered)
            throws InterruptedException {
        Optional<Result.Kept> kept = kept(url, errand, gathered);
        if (kept.isPresent()) {
            Playlist playlist = PlaylistFile.read(text(kept.get()), kept.get().url());
            captions(url, playlist, new Clock(startsAt, kept.get().at()), errand, gathered);
        }
    }

    private void captions(URI url, Playlist playlist, Clock clock, Errand errand, Gathered gathered)
            throws InterruptedException {
        if (!(playlist instanceof Playlist.Media media)) {
            gathered.remarks.add("captions: a playlist of playlists, or none");
            return;
        }
        edge(url, media, clock.fetchedAt(), gathered);
        MediaTimeline timeline = MediaTimeline.of(media, clock.startsAt(), clock.fetchedAt());
        SegmentCaptions placing = new SegmentCaptions();
        Duration at = timeline.first();
        int fetched = 0;
        for (Segment segment : media.segments()) {
            boolean isNew = segment.sequence() > segmentsRead.getOrDefault(url, -1L);
            if (isNew && !segment.isGap() && fetched < MOST_SEGMENTS) {
                fetched++;
                Optional<Result.Kept> kept = kept(segment.uri(), errand, gathered);
                if (kept.isPresent()) {
                    CaptionReading reading =
                            CaptionFile.read(kept.get().body(), kept.get().contentType(), clock.startsAt());
                    gathered.cues.addAll(placing.place(reading, segment, at, segment.isDiscontinuity()));
                }
                segmentsRead.put(url, segment.sequence());
            }
            at = at.plus(segment.duration());
        }
    }

    private void edge(URI url, Playlist.Media media, Instant now, Gathered gathered) {
        EdgeWatch watch = edges.computeIfAbsent(url, _ -> new EdgeWatch());
        switch (watch.look(media, now)) {
            case EdgeWatch.Look.Ended _ -> gathered.isEnded = true;
            case EdgeWatch.Look.Frozen frozen ->
                gathered.remarks.add("stream frozen for " + frozen.since().toSeconds() + " s, no end announced");
            case EdgeWatch.Look.Missed missed ->
                gathered.remarks.add("segments " + missed.from() + " to " + (missed.to() - 1) + " were missed");
            case EdgeWatch.Look.Restarted _ -> {
                gathered.remarks.add("the stream began anew");
                segmentsRead.remove(url);
            }
            case EdgeWatch.Look.Moved _, EdgeWatch.Look.Waiting _ -> {}
        }
        if (media.isEncrypted()) {
            gathered.remarks.add("the stream is encrypted");
        }
    }
}
