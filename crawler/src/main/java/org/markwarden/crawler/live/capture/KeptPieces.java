package org.markwarden.crawler.live.capture;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.Retrieval.Result;
import org.markwarden.crawler.live.hls.ByteSpan;
import org.markwarden.crawler.live.hls.Segment;
import org.markwarden.domain.hash.Sha256;

/** The segments of one capture, as sent, in its folder; and which of them could not be had. */
final class KeptPieces {
    private static final int LARGEST_SEGMENT = 24 << 20;
    private static final long LARGEST_CAPTURE = 256L << 20;
    private static final int MOST_SEGMENTS = 1_000;

    private final StreamSource source;
    private final Path folder;
    private final Map<Long, KeptSegment> kept = new HashMap<>();
    private final Map<Start, Optional<Initialisation>> starts = new LinkedHashMap<>();
    private final List<Path> parts = new ArrayList<>();
    private final String name;
    private @Nullable Initialisation current;
    private long bytes;

    /** Where the beginning that segments need stands. */
    private record Start(URI uri, @Nullable ByteSpan bytes) {}

    /** @param name of the folder in the folder that the segments go to */
    KeptPieces(StreamSource source, Path folder, String name) throws IOException {
        this.source = source;
        this.folder = folder;
        this.name = name;
        Files.createDirectories(folder.resolve(name));
    }

    /** Whether no more may be kept. */
    boolean isFull() {
        return bytes >= LARGEST_CAPTURE || kept.size() >= MOST_SEGMENTS;
    }

    /** Kept and missed, in their order. */
    List<KeptSegment> inOrder() {
        return kept.values().stream()
                .sorted(Comparator.comparingLong(KeptSegment::sequence))
                .toList();
    }

    /** Notes the segments from one number to before another as gone from the playlist. */
    void missed(long from, long to) {
        for (long gone = from; gone < Math.min(to, from + MOST_SEGMENTS); gone++) {
            missed(gone);
        }
    }

    private void missed(long sequence) {
        kept.putIfAbsent(
                sequence,
                new KeptSegment(
                        sequence,
                        source.playlist(),
                        Duration.ZERO,
                        null,
                        null,
                        0,
                        null,
                        null,
                        false,
                        "left the playlist before it could be fetched"));
    }

    /** Fetches and keeps a segment, or notes why it could not be had. */
    void keep(Segment segment) throws IOException, InterruptedException {
        Optional<Result.Kept> answer = segment.isGap()
                ? Optional.empty()
                : source.fetch(segment.uri(), segment.bytes(), LARGEST_SEGMENT, "segment");
        if (answer.isEmpty()) {
            String reason = segment.isGap() ? "the server says that it has none" : source.fault();
            kept.put(segment.sequence(), described(segment, null, null, 0, null, reason));
            return;
        }
        byte[] body = part(answer.get(), segment.bytes());
        if (PlainText.isPage(body)) {
            String reason = "the server sent a page instead of a segment";
            source.remark("segment " + segment.uri().getPath() + ": " + reason);
            kept.put(
                    segment.sequence(),
                    described(segment, null, null, 0, answer.get().at(), reason));
            return;
        }
        start(segment);
        String file = "%s/%012d%s".formatted(name, segment.sequence(), suffix(segment, body));
        Files.write(folder.resolve(file), body);
        parts.add(folder.resolve(file));
        bytes += body.length;
        kept.put(
                segment.sequence(),
                described(
                        segment,
                        file,
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
        return Arrays.copyOfRange(answer.body(), from, from + Math.toIntExact(span.length()));
    }

    /** What segments need in front of them: asked for once, and joined again wherever the stream changes to it. */
    private void start(Segment segment) throws IOException, InterruptedException {
        URI map = segment.map();
        if (map == null) {
            return;
        }
        Start start = new Start(map, segment.mapBytes());
        if (!starts.containsKey(start)) {
            starts.put(start, initialisation(start));
        }
        Initialisation needed = starts.get(start).orElse(null);
        if (needed != null && !needed.equals(current)) {
            parts.add(folder.resolve(needed.file()));
            current = needed;
        }
    }

    private Optional<Initialisation> initialisation(Start start) throws IOException, InterruptedException {
        Optional<Result.Kept> answer = source.fetch(start.uri(), start.bytes(), LARGEST_SEGMENT, "initialisation");
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        byte[] body = part(answer.get(), start.bytes());
        String file = name + "/init-" + starts.size() + ".mp4";
        Files.write(folder.resolve(file), body);
        return Optional.of(new Initialisation(file, start.uri(), Sha256.of(body), body.length));
    }

    /** The beginnings that segments need, in the order they were met. */
    List<Initialisation> initialisations() {
        return starts.values().stream().flatMap(Optional::stream).toList();
    }

    private static String suffix(Segment segment, byte[] body) {
        if (segment.encryption() != null) {
            return ".encrypted";
        }
        if (segment.map() != null) {
            return ".m4s";
        }
        return PlainText.startsWith(body, "WEBVTT") ? ".vtt" : ".ts";
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

    /** How much of the show is kept. */
    Duration length() {
        return kept.values().stream()
                .filter(segment -> segment.file() != null)
                .map(KeptSegment::duration)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Transport streams and fragmented MP4 are joined by putting one behind the other (RFC 8216, section 3). */
    Optional<Path> joined() throws IOException {
        boolean isClear = kept.values().stream().allMatch(segment -> segment.encryption() == null);
        if (parts.isEmpty() || !isClear) {
            return Optional.empty();
        }
        Path joined = folder.resolve(starts.isEmpty() ? "joined.ts" : "joined.mp4");
        Files.deleteIfExists(joined);
        for (Path part : parts) {
            Files.write(joined, Files.readAllBytes(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return Optional.of(joined);
    }
}
