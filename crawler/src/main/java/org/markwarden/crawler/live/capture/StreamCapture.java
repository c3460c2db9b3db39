package org.markwarden.crawler.live.capture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.Retrieval;
import org.markwarden.crawler.Retrieval.Errand;
import org.markwarden.crawler.Retrieval.Result;
import org.markwarden.crawler.live.hls.ByteSpan;
import org.markwarden.crawler.live.hls.EdgeWatch;
import org.markwarden.crawler.live.hls.MediaTimeline;
import org.markwarden.crawler.live.hls.Playlist;
import org.markwarden.crawler.live.hls.PlaylistFile;
import org.markwarden.crawler.live.hls.Segment;
import org.markwarden.crawler.politeness.Waiter;
import org.markwarden.crawler.text.PageText;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.WarcAddress;

/** Captures a piece of a show. */
public final class StreamCapture {
    private static final int LARGEST_PLAYLIST = 8 << 20;
    private static final int LARGEST_SEGMENT = 24 << 20;
    private static final long LARGEST_CAPTURE = 256L << 20;
    private static final int MOST_SEGMENTS = 1_000;
    private static final int MOST_STEPS = 4;
    private static final long MODEST_BANDWIDTH = 2_500_000;
    private static final Duration GRACE = Duration.ofSeconds(30);

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
        Files.createDirectories(folder.resolve("segments"));
        return new OneCapture(order, startsAt, folder).run();
    }

    /** A capture on its way through a stream. */
    private final class OneCapture {
        private final CaptureOrder order;
        private final @Nullable Instant startsAt;
        private final Path folder;
        private final Instant began = clock.instant();
        private final Instant latest;
        private final Map<Long, KeptSegment> kept = new HashMap<>();
        private final List<WarcAddress> records = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private final Map<URI, Path> maps = new HashMap<>();
        private final List<Path> parts = new ArrayList<>();
        private URI playlist;
        private String state = "unreadable";
        private long bytes;
        private long next = -1;
        private long stop = Long.MAX_VALUE;

        OneCapture(CaptureOrder order, @Nullable Instant startsAt, Path folder) {
            this.order = order;
            this.startsAt = startsAt;
            this.folder = folder;
            this.playlist = order.stream();
            this.latest = began.plus(order.length().multipliedBy(3)).plus(GRACE);
        }

        CaptureReport run() throws IOException, InterruptedException {
            Optional<Playlist.Media> media = open();
            if (media.isPresent()) {
                follow(media.get());
            }
            return report();
        }

        /** Goes from a choice of streams to one of them. */
        private Optional<Playlist.Media> open() throws InterruptedException {
            for (int step = 0; step < MOST_STEPS; step++) {
                Optional<Playlist> read = read(playlist);
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                switch (read.get()) {
                    case Playlist.Media media -> {
                        return Optional.of(media);
                    }
                    case Playlist.Unreadable unreadable -> {
                        remarks.add("playlist: " + unreadable.reason());
                        return Optional.empty();
                    }
                    case Playlist.Master master -> {
                        Optional<URI> chosen = choice(master);
                        if (chosen.isEmpty()) {
                            remarks.add("the playlist offers no stream");
                            return Optional.empty();
                        }
                        playlist = chosen.get();
                    }
                }
            }
            remarks.add("playlists lead to playlists, more than " + MOST_STEPS + " deep or in a circle");
            return Optional.empty();
        }

        /** The best quality that is not lavish, else the least. */
        private static Optional<URI> choice(Playlist.Master master) {
            Comparator<Playlist.Variant> byBandwidth = Comparator.comparingLong(Playlist.Variant::bandwidth);
            return master.variants().stream()
                    .filter(variant -> variant.bandwidth() <= MODEST_BANDWIDTH)
                    .max(byBandwidth)
                    .or(() -> master.variants().stream().min(byBandwidth))
                    .map(Playlist.Variant::uri);
        }

        private Optional<Playlist> read(URI url) throws InterruptedException {
            return fetch(url, null, LARGEST_PLAYLIST, "playlist").map(answer -> {
                String text =
                        PageText.decode(answer.body(), answer.contentType()).text();
                Playlist read = PlaylistFile.read(text, answer.url());
                read.problems().stream()
                        .map(problem -> "playlist: " + problem)
                        .filter(problem -> !remarks.contains(problem))
                        .forEach(remarks::add);
                return read;
            });
        }

        private Optional<Result.Kept> fetch(URI url, @Nullable ByteSpan span, int largest, String what)
                throws InterruptedException {
            Errand errand = new Errand(order.site(), "live-capture", order.from(), latest, largest);
            return switch (retrieval.get(url, span == null ? null : span.header(), errand)) {
                case Result.Kept answer
                when answer.status() < 300 -> {
                    records.addAll(answer.records());
                    yield Optional.of(answer);
                }
                case Result.Kept answer -> {
                    remarks.add(what + " " + url.getPath() + ": status " + answer.status());
                    yield Optional.empty();
                }
                case Result.Missing missing -> {
                    remarks.add(what + " " + url.getPath() + ": " + missing.reason());
                    yield Optional.empty();
                }
            };
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
                Optional<Playlist> again = read(playlist);
                if (again.isEmpty() || !(again.get() instanceof Playlist.Media newer)) {
                    return;
                }
                media = newer;
            }
        }

        private static Duration pause(Playlist.Media media) {
            Duration half = media.target().dividedBy(2);
            return half.compareTo(Duration.ofMillis(500)) < 0 ? Duration.ofMillis(500) : half;
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
            return length().compareTo(order.length()) >= 0
                    || next >= stop
                    || media.isEnded()
                    || media.isVod()
                    || look instanceof EdgeWatch.Look.Frozen
                    || look instanceof EdgeWatch.Look.Restarted
                    || bytes >= LARGEST_CAPTURE
                    || kept.size() >= MOST_SEGMENTS
                    || !clock.instant().isBefore(latest);
        }

        private void take(Playlist.Media media) throws IOException, InterruptedException {
            for (long gone = next; next >= 0 && gone < Math.min(media.sequence(), next + MOST_SEGMENTS); gone++) {
                missed(gone);
            }
            next = Math.max(next, media.sequence());
            for (Segment segment : media.segments()) {
                boolean isWanted = segment.sequence() >= next && segment.sequence() < stop;
                if (isWanted && length().compareTo(order.length()) < 0 && bytes < LARGEST_CAPTURE) {
                    keep(segment);
                    next = segment.sequence() + 1;
                }
            }
        }

        private void missed(long sequence) {
            kept.putIfAbsent(
                    sequence,
                    new KeptSegment(
                            sequence,
                            playlist,
                            Duration.ZERO,
                            null,
                            null,
                            0,
                            null,
                            null,
                            false,
                            "left the playlist before it could be fetched"));
        }

        private void keep(Segment segment) throws IOException, InterruptedException {
            Optional<Result.Kept> answer = segment.isGap()
                    ? Optional.empty()
                    : fetch(segment.uri(), segment.bytes(), LARGEST_SEGMENT, "segment");
            if (answer.isEmpty()) {
                String reason = segment.isGap() ? "the server says that it has none" : remarks.getLast();
                kept.put(segment.sequence(), described(segment, null, null, 0, null, reason));
                return;
            }
            map(segment);
            byte[] body = part(answer.get(), segment.bytes());
            String name = "segments/%012d%s".formatted(segment.sequence(), suffix(segment));
            Files.write(folder.resolve(name), body);
            parts.add(folder.resolve(name));
            bytes += body.length;
            kept.put(
                    segment.sequence(),
                    described(
                            segment,
                            name,
                            Sha256.of(body),
                            body.length,
                            answer.get().at(),
                            null));
        }

        /** A server that does not know ranges sends all. */
        private static byte[] part(Result.Kept answer, @Nullable ByteSpan span) {
            if (span == null || answer.status() == 206 || answer.body().length < span.offset() + span.length()) {
                return answer.body();
            }
            int from = Math.toIntExact(span.offset());
            return java.util.Arrays.copyOfRange(answer.body(), from, from + Math.toIntExact(span.length()));
        }

        private void map(Segment segment) throws IOException, InterruptedException {
            URI map = segment.map();
            if (map == null || maps.containsKey(map)) {
                return;
            }
            Optional<Result.Kept> answer = fetch(map, segment.mapBytes(), LARGEST_SEGMENT, "initialisation");
            if (answer.isPresent()) {
                Path file = folder.resolve("segments/init-" + maps.size() + ".mp4");
                Files.write(file, part(answer.get(), segment.mapBytes()));
                maps.put(map, file);
                parts.add(file);
            }
        }

        private static String suffix(Segment segment) {
            if (segment.encryption() != null) {
                return ".encrypted";
            }
            return segment.map() == null ? ".ts" : ".m4s";
        }

        private static KeptSegment described(
                Segment segment,
                @Nullable String file,
                @Nullable Sha256 sha256,
                long bytes,
                @Nullable Instant at,
                @Nullable String missed) {
            return new KeptSegment(
                    segment.sequence(),
                    segment.uri(),
                    segment.duration(),
                    file,
                    sha256,
                    bytes,
                    at,
                    segment.encryption(),
                    segment.isDiscontinuity(),
                    missed);
        }

        private Duration length() {
            return kept.values().stream()
                    .filter(segment -> segment.file() != null)
                    .map(KeptSegment::duration)
                    .reduce(Duration.ZERO, Duration::plus);
        }

        private CaptureReport report() throws IOException, InterruptedException {
            List<KeptSegment> segments = kept.values().stream()
                    .sorted(Comparator.comparingLong(KeptSegment::sequence))
                    .toList();
            if (segments.stream().anyMatch(segment -> segment.encryption() != null)) {
                remarks.add("segments are encrypted; they are kept as sent and were not decrypted");
            }
            Optional<Path> joined = joined(segments);
            KeyFrames.Taken frames = joined.isPresent()
                    ? keyFrames.of(joined.get(), folder.resolve("frames"))
                    : new KeyFrames.Taken(List.of(), "no key frames: nothing to take them from");
            if (!frames.remark().isEmpty()) {
                remarks.add(frames.remark());
            }
            Sha256 digest = joined.isPresent() ? Sha256.of(Files.readAllBytes(joined.get())) : null;
            Instant ended = clock.instant();
            byte[] manifest = new CaptureManifest(order, playlist, began, ended)
                    .state(state, length(), remarks)
                    .segments(segments)
                    .joined(joined.map(file -> file.getFileName().toString()).orElse(null), digest)
                    .frames(frames.frames())
                    .records(records)
                    .bytes();
            Files.write(folder.resolve(CaptureManifest.NAME), manifest);
            return new CaptureReport(
                    folder,
                    playlist,
                    began,
                    ended,
                    state,
                    segments,
                    joined.orElse(null),
                    frames.frames(),
                    remarks,
                    Sha256.of(manifest),
                    records);
        }

        /** Transport streams and fragmented MP4 are joined by putting one behind the other (RFC 8216, section 3). */
        private Optional<Path> joined(List<KeptSegment> segments) throws IOException {
            boolean isClear = segments.stream().allMatch(segment -> segment.encryption() == null);
            if (parts.isEmpty() || !isClear) {
                return Optional.empty();
            }
            Path joined = folder.resolve(maps.isEmpty() ? "joined.ts" : "joined.mp4");
            Files.deleteIfExists(joined);
            for (Path part : parts) {
                Files.write(joined, Files.readAllBytes(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return Optional.of(joined);
        }
    }
}
