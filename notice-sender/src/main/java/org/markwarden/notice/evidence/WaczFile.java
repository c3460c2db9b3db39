package org.markwarden.notice.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.markwarden.domain.hash.Sha256;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Wraps the capture for replay in a browser (WACZ 1.1.1). The index is plain and named {@code index.cdx}: replay programs
 * read record digests from that name only.
 */
final class WaczFile {
    private static final String WARC = "data.warc.gz";

    private final String software;
    private final Instant created;

    WaczFile(String software, Instant created) {
        this.software = software;
        this.created = created;
    }

    byte[] of(Capture capture) {
        try {
            CaptureIndex index = CaptureIndex.of(capture.warc());
            String url = capture.url().toString();
            SequencedMap<String, byte[]> files = new LinkedHashMap<>();
            files.put("archive/" + WARC, capture.warc());
            files.put("indexes/index.cdx", index.cdxj(WARC, capture.warc()));
            files.put("pages/pages.jsonl", pages(url, index));
            byte[] descriptor = CanonicalJson.bytes(descriptor(url, index, files));
            files.put("datapackage.json", descriptor);
            files.put("datapackage-digest.json", digest(descriptor));
            return ContainerFile.zip(files);
        } catch (IOException e) {
            throw new SealException("capture of " + capture.url() + " not readable as WARC: " + e.getMessage(), e);
        }
    }

    private Instant date(String url, CaptureIndex index) {
        return index.page(url).map(CaptureIndex.Line::date).orElse(created);
    }

    private byte[] pages(String url, CaptureIndex index) {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.put("format", "json-pages-1.0").put("id", "pages").put("title", "All Pages");
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("id", "page-1")
                .put("url", url)
                .put("title", url)
                .put("ts", date(url, index).toString());
        return utf8(CanonicalJson.text(head) + "\n" + CanonicalJson.text(page) + "\n");
    }

    private ObjectNode descriptor(String url, CaptureIndex index, SequencedMap<String, byte[]> files) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("profile", "data-package").put("wacz_version", "1.1.1").put("title", url);
        root.put("created", created.toString()).put("software", software);
        root.put("mainPageUrl", url).put("mainPageDate", date(url, index).toString());
        ArrayNode resources = root.putArray("resources");
        files.forEach((path, bytes) -> resources
                .addObject()
                .put("name", path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .put("path", path)
                .put("hash", "sha256:" + Sha256.of(bytes).hex())
                .put("bytes", bytes.length));
        return root;
    }

    private static byte[] digest(byte[] descriptor) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("path", "datapackage.json");
        root.put("hash", "sha256:" + Sha256.of(descriptor).hex());
        return CanonicalJson.bytes(root);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
