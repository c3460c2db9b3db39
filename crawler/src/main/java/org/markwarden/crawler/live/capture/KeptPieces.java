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
    private final Map<URI, Path> maps = new HashMap<>();
    private final List<Path> parts = new ArrayList<>();
    private long bytes;

    KeptPieces(StreamSource source, Path folder) throws IOException {
        this.source = source;
        this.folder = folder;
        Files.createDirectories(folder.resolve("segments"));
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
            String reason = segment.isGap()
                    ? "the server says that it has none"
                    : source.remarks().getLast();
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
        return Arrays.copyOfRange(answer.body(), from, from + Math.toIntExact(span.length()));
    }

    private void map(Segment segment) throws IOException, InterruptedException {
        URI map = segment.map();
        if (map == null || maps.containsKey(map)) {
            return;
        }
        Optional<Result.Kept> answer = source.fetch(map, segment.mapBytes(), LARGEST_SEGMENT, "initialisation");
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
        Path joined = folder.resolve(maps.isEmpty() ? "joined.ts" : "joined.mp4");
        Files.deleteIfExists(joined);
        for (Path part : parts) {
            Files.write(joined, Files.readAllBytes(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return Optional.of(joined);
    }
}
