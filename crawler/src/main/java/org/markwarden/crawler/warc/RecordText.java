package org.markwarden.crawler.warc;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;

/** Writes one WARC record: header lines, block, two empty lines. */
final class RecordText {
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final StringBuilder head = new StringBuilder(512);
    private final UUID id;

    private RecordText(String type, UUID id, Instant date) {
        this.id = id;
        head.append("WARC/1.1\r\n");
        line("WARC-Type", type);
        line("WARC-Record-ID", urn(id));
        line("WARC-Date", DateTimeFormatter.ISO_INSTANT.format(date.truncatedTo(ChronoUnit.MILLIS)));
    }

    static RecordText of(String type, UUID id, Instant date) {
        return new RecordText(type, id, date);
    }

    static String urn(UUID id) {
        return "<urn:uuid:" + id + ">";
    }

    UUID id() {
        return id;
    }

    RecordText target(URI url) {
        return line("WARC-Target-URI", url.toASCIIString());
    }

    /** Adds a line; nothing for an absent value. Values are ours or checked: none holds a line end. */
    RecordText line(String name, @Nullable String value) {
        if (value != null) {
            if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("line end in WARC header " + name + ": " + value);
            }
            head.append(name).append(": ").append(value).append("\r\n");
        }
        return this;
    }

    /** The whole record as one gzip member. */
    byte[] member(String contentType, byte[] block) {
        line("WARC-Block-Digest", digest(block));
        line("Content-Type", contentType);
        line("Content-Length", Integer.toString(block.length));
        byte[] header = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        return GzipMember.of(List.of(header, block, END));
    }

    static String digest(byte[] bytes) {
        return "sha256:" + Sha256.of(bytes).hex();
    }
}
