package org.markwarden.notice.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.netpreserve.jwarc.URIs;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The index of a WARC file (CDXJ): for each answer, its address, time and place, and the digest of its member. */
record CaptureIndex(List<Line> lines) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    /** One indexed answer. */
    record Line(
            String url,
            Instant date,
            String mime,
            int status,
            @Nullable String digest,
            int offset,
            int length) {}

    static CaptureIndex of(byte[] warc) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            Optional<WarcRecord> next = reader.next();
            while (next.isPresent()) {
                int start = Math.toIntExact(reader.position());
                Line line = next.get() instanceof WarcCaptureRecord answer ? line(answer, start) : null;
                next = reader.next();
                int end = next.isPresent() ? Math.toIntExact(reader.position()) : warc.length;
                if (line != null) {
                    lines.add(new Line(line.url, line.date, line.mime, line.status, line.digest, start, end - start));
                }
            }
        }
        return new CaptureIndex(List.copyOf(lines));
    }

    private static @Nullable Line line(WarcCaptureRecord answer, int start) throws IOException {
        String digest = answer.headers().first("WARC-Payload-Digest").orElse(null);
        if (answer instanceof WarcResponse response
                && response.contentType().base().toString().equals("application/http")) {
            String mime = response.http().contentType().base().toString();
            return new Line(
                    answer.target(), answer.date(), mime, response.http().status(), digest, start, 0);
        }
        if (answer instanceof WarcResource) {
            String mime = answer.contentType().base().toString();
            return new Line(answer.target(), answer.date(), mime, 200, digest, start, 0);
        }
        return null;
    }

    /** The answer a reader wants to see first. */
    Optional<Line> page(String url) {
        return lines.stream()
                .filter(line -> line.url.equals(url))
                .findFirst()
                .or(() -> lines.stream().findFirst());
    }

    /** The text of the index, its lines sorted by their bytes, as binary search wants them. */
    byte[] cdxj(String file, byte[] warc) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .map(line -> cdxj(line, file, warc))
                .sorted(Comparator.comparing(line -> line.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cdxj(Line line, String file, byte[] warc) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("url", line.url).put("mime", line.mime).put("status", line.status);
        if (line.digest != null) {
            node.put("digest", line.digest);
        }
        byte[] member = Arrays.copyOfRange(warc, line.offset, line.offset + line.length);
        node.put("filename", file).put("offset", line.offset).put("length", line.length);
        node.put("recordDigest", "sha256:" + Sha256.of(member).hex());
        return URIs.toNormalizedSurt(line.url) + " " + STAMP.format(line.date) + " " + CanonicalJson.text(node);
    }
}
