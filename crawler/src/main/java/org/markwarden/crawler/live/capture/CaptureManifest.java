package org.markwarden.crawler.live.capture;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.WarcAddress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The manifest of a capture as JSON: every file with its digest, every segment with its number and the time it was fetched. */
final class CaptureManifest {
    static final String NAME = "manifest.json";

    private final ObjectNode root = JsonNodeFactory.instance.objectNode();

    /** The stream and the order. */
    CaptureManifest(CaptureOrder order, URI playlist, Instant began, Instant ended) {
        root.put("format", "markwarden-live-capture-1")
                .put("stream", order.stream().toString())
                .put("playlist", playlist.toString())
                .put("page", order.from() == null ? null : order.from().toString())
                .put("wanted_seconds", seconds(order.length()))
                .put("began_at", began.toString())
                .put("ended_at", ended.toString());
        if (order.around() != null) {
            root.put("around_second", seconds(order.around()));
        }
    }

    CaptureManifest state(String state, Duration length, List<String> remarks) {
        root.put("state", state).put("kept_seconds", seconds(length));
        ArrayNode list = root.putArray("remarks");
        remarks.forEach(list::add);
        return this;
    }

    CaptureManifest segments(List<KeptSegment> segments, List<Initialisation> initialisations) {
        described(root, segments, initialisations);
        return this;
    }

    /** Sound and captions that stand in playlists of their own. */
    CaptureManifest beside(List<CaptureReport.Beside> tracks) {
        ArrayNode list = root.putArray("beside");
        for (CaptureReport.Beside track : tracks) {
            ObjectNode node = list.addObject()
                    .put("type", track.rendition().type())
                    .put("name", track.rendition().name())
                    .put("playlist", track.playlist().toString());
            put(node, "language", track.rendition().language());
            described(node, track.segments(), track.initialisations());
        }
        return this;
    }

    private static void described(ObjectNode track, List<KeptSegment> segments, List<Initialisation> initialisations) {
        if (!initialisations.isEmpty()) {
            ArrayNode starts = track.putArray("initialisations");
            initialisations.forEach(start -> starts.addObject()
                    .put("uri", start.uri().toString())
                    .put("file", start.file())
                    .put("sha256", start.sha256().hex())
                    .put("bytes", start.bytes()));
        }
        ArrayNode list = track.putArray("segments");
        for (KeptSegment segment : segments) {
            ObjectNode node = list.addObject()
                    .put("sequence", segment.sequence())
                    .put("uri", segment.uri().toString())
                    .put("seconds", seconds(segment.duration()));
            put(node, "file", segment.file());
            put(node, "sha256", segment.sha256());
            if (segment.file() != null) {
                node.put("bytes", segment.bytes());
            }
            put(node, "fetched_at", segment.at());
            put(node, "encryption", segment.encryption());
            put(node, "missed", segment.missed());
            if (segment.isDiscontinuity()) {
                node.put("discontinuity", true);
            }
        }
    }

    CaptureManifest joined(@Nullable String file, @Nullable Sha256 sha256) {
        if (file != null && sha256 != null) {
            root.putObject("joined").put("file", file).put("sha256", sha256.hex());
        }
        return this;
    }

    CaptureManifest frames(List<CaptureReport.Frame> frames) {
        ArrayNode list = root.putArray("key_frames");
        frames.forEach(frame -> list.addObject()
                .put("file", frame.file())
                .put("second", seconds(frame.at()))
                .put("sha256", frame.sha256().hex()));
        return this;
    }

    CaptureManifest records(List<WarcAddress> records) {
        ArrayNode list = root.putArray("warc_records");
        records.forEach(record -> list.addObject()
                .put("file", record.file())
                .put("offset", record.offset())
                .put("length", record.length())
                .put("sha256", record.sha256().hex()));
        return this;
    }

    byte[] bytes() {
        return (JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3);
    }
}
