package org.markwarden.notice.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Which packages of a folder hold what would be sealed now, however long ago and by whichever version they were made. */
public final class SealedBefore {
    private static final String REPORT = "data/report/report.json";
    private static final String STAMP = "data/capture/warc.tsr";
    private static final String LIVE = "data/live/";
    private static final int LARGEST_REPORT = 64 << 20;

    private final Path folder;
    private final boolean stamped;

    /** @param stamped whether a package without a timestamp is one that can be bettered */
    public SealedBefore(Path folder, boolean stamped) {
        this.folder = folder;
        this.stamped = stamped;
    }

    /** Packages that tell of the same page, offer, right and comparison and hold the same pieces; none of them is verified here. */
    public List<Path> of(Exhibit exhibit) throws IOException {
        List<Path> same = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            byte[] told = told(new ReportJson("", Instant.EPOCH).of(exhibit));
            try (DirectoryStream<Path> files =
                    Files.newDirectoryStream(folder, exhibit.fileName() + "_????????????.asice")) {
                for (Path file : files) {
                    if (holds(file, told, pieces(exhibit))) {
                        same.add(file);
                    }
                }
            }
        }
        return same;
    }

    private boolean holds(Path file, byte[] told, Map<String, Long> pieces) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry report = zip.getEntry(REPORT);
            return report != null
                    && (!stamped || zip.getEntry(STAMP) != null)
                    && pieces(zip).equals(pieces)
                    && Arrays.equals(told, told(read(zip, report)));
        } catch (IOException | JacksonException | IllegalArgumentException | ClassCastException e) {
            return false; // not a package, or damaged
        }
    }

    private static JsonNode read(ZipFile zip, ZipEntry report) throws IOException {
        try (InputStream in = zip.getInputStream(report)) {
            return JsonMapper.shared().readTree(in.readNBytes(LARGEST_REPORT));
        }
    }

    /**
     * The report without when and by which version it was written; that version also stands in the file of the page, whose bytes are told
     * by the digest of its body.
     */
    private static byte[] told(JsonNode report) {
        ObjectNode told = (ObjectNode) report;
        told.remove(List.of("software", "made_at"));
        if (told.get("capture") instanceof ObjectNode capture && capture.has("payload_sha256")) {
            capture.remove("warc_sha256");
        }
        return CanonicalJson.bytes(told);
    }

    private static Map<String, Long> pieces(Exhibit exhibit) {
        Map<String, Long> pieces = new TreeMap<>();
        exhibit.pieces().forEach((path, bytes) -> pieces.put(LIVE + path, (long) bytes.length));
        return pieces;
    }

    private static Map<String, Long> pieces(ZipFile zip) {
        Map<String, Long> pieces = new TreeMap<>();
        zip.stream()
                .filter(entry -> entry.getName().startsWith(LIVE))
                .forEach(entry -> pieces.put(entry.getName(), entry.getSize()));
        return pieces;
    }
}
