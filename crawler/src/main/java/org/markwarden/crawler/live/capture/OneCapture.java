package org.markwarden.crawler.live.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.live.hls.Playlist;
import org.markwarden.crawler.politeness.Waiter;
import org.markwarden.domain.hash.Sha256;

/** A capture on its way through a stream: the picture, and the sound and captions that stand in playlists of their own. */
final class OneCapture {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final CaptureOrder order;
    private final Clock clock;
    private final Waiter waiter;
    private final KeyFrames keyFrames;
    private final CaptureFolder folder;
    private final Instant began;
    private final Instant latest;
    private final StreamSource source;
    private final Track main;
    private final List<Companion> companions = new ArrayList<>();

    /** A further track and what it is. */
    private record Companion(Playlist.Rendition rendition, Track track) {}

    OneCapture(CaptureOrder order, StreamCapture.Tools tools, Path folder) throws IOException {
        this.order = order;
        this.clock = tools.clock();
        this.waiter = tools.waiter();
        this.keyFrames = tools.keyFrames();
        this.folder = new CaptureFolder(folder);
        began = clock.instant();
        latest = began.plus(order.length().multipliedBy(3)).plus(GRACE);
        source = new StreamSource(tools.retrieval(), order, latest);
        main = track(source, "segments");
    }

    private Track track(StreamSource from, String name) throws IOException {
        return new Track(from, new KeptPieces(from, folder.path(), name), order.length());
    }

    CaptureReport run(@Nullable Instant startsAt) throws IOException, InterruptedException {
        Optional<Playlist.Media> media = source.open();
        if (media.isPresent()) {
            main.begin(media.get(), startsAt, order.around(), clock.instant());
            beside(startsAt);
            follow();
        }
        return report();
    }

    private void beside(@Nullable Instant startsAt) throws IOException, InterruptedException {
        for (Playlist.Rendition rendition : source.beside()) {
            StreamSource own = source.of(rendition);
            Optional<Playlist.Media> media = own.open();
            if (media.isPresent()) {
                Track track = track(own, rendition.type().equals("AUDIO") ? "sound" : "captions");
                companions.add(new Companion(rendition, track));
                track.begin(media.get(), startsAt, order.around(), clock.instant());
            }
        }
    }

    private void follow() throws IOException, InterruptedException {
        while (!isDone() && clock.instant().isBefore(latest)) {
            waiter.waitUntil(clock.instant().plus(main.pause()));
            for (Track track : tracks()) {
                if (!track.isDone() && clock.instant().isBefore(latest)) {
                    track.step(clock.instant());
                }
            }
        }
    }

    private boolean isDone() {
        return tracks().stream().allMatch(Track::isDone);
    }

    private List<Track> tracks() {
        List<Track> tracks = new ArrayList<>(List.of(main));
        companions.forEach(companion -> tracks.add(companion.track()));
        return tracks;
    }

    private CaptureReport report() throws IOException, InterruptedException {
        List<KeptSegment> segments = main.pieces().inOrder();
        if (segments.stream().anyMatch(segment -> segment.encryption() != null)) {
            source.remark("segments are encrypted; they are kept as sent and were not decrypted");
        }
        Optional<Path> joined = main.pieces().joined();
        KeyFrames.Taken frames = joined.isPresent()
                ? keyFrames.of(joined.get(), folder.path().resolve("frames"))
                : new KeyFrames.Taken(List.of(), "no key frames: nothing to take them from");
        if (!frames.remark().isEmpty()) {
            source.remark(frames.remark());
        }
        Instant ended = clock.instant();
        byte[] manifest = manifest(segments, joined, frames, ended);
        Files.write(folder.path().resolve(CaptureManifest.NAME), manifest);
        Path finished = folder.finish();
        return new CaptureReport(
                finished,
                source.playlist(),
                began,
                ended,
                main.state(),
                segments,
                companions().toList(),
                joined.map(file -> finished.resolve(file.getFileName())).orElse(null),
                frames.frames(),
                source.remarks(),
                Sha256.of(manifest),
                source.records());
    }

    private Stream<CaptureReport.Beside> companions() {
        return companions.stream()
                .map(companion -> new CaptureReport.Beside(
                        companion.rendition(),
                        companion.track().playlist(),
                        companion.track().pieces().inOrder(),
                        companion.track().pieces().initialisations()));
    }

    private byte[] manifest(List<KeptSegment> segments, Optional<Path> joined, KeyFrames.Taken frames, Instant ended)
            throws IOException {
        Sha256 digest = joined.isPresent() ? Sha256.of(Files.readAllBytes(joined.get())) : null;
        return new CaptureManifest(order, source.playlist(), began, ended)
                .state(main.state(), main.pieces().length(), source.remarks())
                .segments(segments, main.pieces().initialisations())
                .beside(companions().toList())
                .joined(joined.map(file -> file.getFileName().toString()).orElse(null), digest)
                .frames(frames.frames())
                .records(source.records())
                .bytes();
    }
}
