package org.markwarden.crawler.live.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.Retrieval;
import org.markwarden.crawler.live.hls.EdgeWatch;
import org.markwarden.crawler.live.hls.MediaTimeline;
import org.markwarden.crawler.live.hls.Playlist;
import org.markwarden.crawler.live.hls.Segment;
import org.markwarden.crawler.politeness.Waiter;
import org.markwarden.domain.hash.Sha256;

/** Captures a piece of a show. */
public final class StreamCapture {
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);

    private final Retrieval retrieval;
    private final Clock clock;
    private final Waiter waiter;
    private final KeyFrames keyFrames;

    public StreamCapture(Retrieval retrieval, Clock clock, Waiter waiter, KeyFrames keyFrames) {
        this.retrieval = retrieval;
        this.clock = clock;
        this.waiter = waiter;
        this.keyFrames = keyFrames;
    }

    /** Captures into the folder, which is made; what could not be had is named in the report, and nothing is thrown for it. */
    public CaptureReport capture(CaptureOrder order, @Nullable Instant startsAt, Path folder)
            throws IOException, InterruptedException {
        return new OneCapture(order, startsAt, folder).run();
    }

    /** A capture on its way through a stream. */
    private final class OneCapture {
        private final CaptureOrder order;
        private final @Nullable Instant startsAt;
        private final Path folder;
        private final Instant began = clock.instant();
        private final Instant latest;
        private final StreamSource source;
        private final KeptPieces pieces;
        private String state = "unreadable";
        private long next = -1;
        private long stop = Long.MAX_VALUE;

        OneCapture(CaptureOrder order, @Nullable Instant startsAt, Path folder) throws IOException {
            this.order = order;
            this.startsAt = startsAt;
            this.folder = folder;
            latest = began.plus(order.length().multipliedBy(3)).plus(GRACE);
            source = new StreamSource(retrieval, order, latest);
            pieces = new KeptPieces(source, folder);
        }

        CaptureReport run() throws IOException, InterruptedException {
            Optional<Playlist.Media> media = source.open();
            if (media.isPresent()) {
                follow(media.get());
            }
            return report();
        }

        private void follow(Playlist.Media first) throws IOException, InterruptedException {
            EdgeWatch watch = new EdgeWatch();
            Playlist.Media media = first;
            MediaTimeline timeline = MediaTimeline.of(media, startsAt, clock.instant());
            List<Segment> chosen = SegmentChoice.first(media, timeline, order.length(), order.around());
            next = chosen.isEmpty() ? media.edge() : chosen.getFirst().sequence();
            stop = chosen.isEmpty() || chosen.getLast().sequence() + 1 == media.edge()
                    ? Long.MAX_VALUE
                    : chosen.getLast().sequence() + 1;
            while (true) {
                EdgeWatch.Look look = watch.look(media, clock.instant());
                take(media);
                state = words(look);
                if (isDone(media, look)) {
                    return;
                }
                waiter.waitUntil(clock.instant().plus(pause(media)));
                Optional<Playlist> again = source.again();
                if (again.isEmpty() || !(again.get() instanceof Playlist.Media newer)) {
                    return;
                }
                media = newer;
            }
        }

        private static Duration pause(Playlist.Media media) {
            Duration half = media.target().dividedBy(2);
            return half.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : half;
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

        private boolean isDone(Playlist.Media media, EdgeWatch.Look look) {
            return isLongEnough()
                    || next >= stop
                    || media.isEnded()
                    || media.isVod()
                    || look instanceof EdgeWatch.Look.Frozen
                    || look instanceof EdgeWatch.Look.Restarted
                    || pieces.isFull()
                    || !clock.instant().isBefore(latest);
        }

        private boolean isLongEnough() {
            return pieces.length().compareTo(order.length()) >= 0;
        }

        private void take(Playlist.Media media) throws IOException, InterruptedException {
            if (next >= 0) {
                pieces.missed(next, media.sequence());
            }
            next = Math.max(next, media.sequence());
            for (Segment segment : media.segments()) {
                boolean isWanted = segment.sequence() >= next && segment.sequence() < stop;
                if (isWanted && !isLongEnough() && !pieces.isFull()) {
                    pieces.keep(segment);
                    next = segment.sequence() + 1;
                }
            }
        }

        private CaptureReport report() throws IOException, InterruptedException {
            List<KeptSegment> segments = pieces.inOrder();
            if (segments.stream().anyMatch(segment -> segment.encryption() != null)) {
                source.remark("segments are encrypted; they are kept as sent and were not decrypted");
            }
            Optional<Path> joined = pieces.joined();
            KeyFrames.Taken frames = joined.isPresent()
                    ? keyFrames.of(joined.get(), folder.resolve("frames"))
                    : new KeyFrames.Taken(List.of(), "no key frames: nothing to take them from");
            if (!frames.remark().isEmpty()) {
                source.remark(frames.remark());
            }
            Sha256 digest = joined.isPresent() ? Sha256.of(Files.readAllBytes(joined.get())) : null;
            Instant ended = clock.instant();
            byte[] manifest = new CaptureManifest(order, source.playlist(), began, ended)
                    .state(state, pieces.length(), source.remarks())
                    .segments(segments)
                    .joined(joined.map(file -> file.getFileName().toString()).orElse(null), digest)
                    .frames(frames.frames())
                    .records(source.records())
                    .bytes();
            Files.write(folder.resolve(CaptureManifest.NAME), manifest);
            return new CaptureReport(
                    folder,
                    source.playlist(),
                    began,
                    ended,
                    state,
                    segments,
                    joined.orElse(null),
                    frames.frames(),
                    source.remarks(),
                    Sha256.of(manifest),
                    source.records());
        }
    }
}
