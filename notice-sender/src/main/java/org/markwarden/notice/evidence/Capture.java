package org.markwarden.notice.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.storage.BlobFolder;

/** The kept page as a WARC file of its own (ISO 28500): the members that hold it, copied byte for byte. */
public final class Capture {
    private final URI url;
    private final byte[] warc;
    private final @Nullable Snapshot snapshot;

    private Capture(URI url, byte[] warc, @Nullable Snapshot snapshot) {
        this.url = url;
        this.warc = warc;
        this.snapshot = snapshot;
    }

    public URI url() {
        return url;
    }

    /** Gzip members, a warcinfo record first. */
    byte[] warc() {
        return warc;
    }

    /** Absent when the page came from a foreign WARC file. */
    public @Nullable Snapshot snapshot() {
        return snapshot;
    }

    /** Copies the records of a snapshot; each is compared with its digest on the way. */
    public static Capture of(Snapshot snapshot, BlobFolder blobs, String software) {
        if (snapshot.records().isEmpty()) {
            throw new SealException("snapshot " + snapshot.id() + " was not kept as WARC");
        }
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.writeBytes(information(software, snapshot.capturedAt(), "records of snapshot " + snapshot.id()));
        for (WarcAddress address : snapshot.records()) {
            warc.writeBytes(blobs.read(address));
        }
        return new Capture(snapshot.url(), warc.toByteArray(), snapshot);
    }

    /** Copies the records of a piece of a show: playlists and segments as sent. */
    static Capture of(LiveCapture piece, BlobFolder blobs, String software) {
        if (piece.records().isEmpty()) {
            throw new SealException("nothing of " + piece.stream() + " came, so that there is nothing to seal");
        }
        ByteArrayOutputStream warc = new ByteArrayOutputStream();
        warc.writeBytes(information(software, piece.at(), "records of a piece of " + piece.stream()));
        for (WarcAddress address : piece.records()) {
            warc.writeBytes(blobs.read(address));
        }
        return new Capture(piece.stream(), warc.toByteArray(), null);
    }

    /** Picks the records of one address out of a WARC file. */
    public static Capture of(Path file, URI url, String software) {
        try {
            List<byte[]> members = WarcMembers.of(file, url);
            if (members.isEmpty()) {
                throw new SealException("no answer of " + url + " in " + file);
            }
            ByteArrayOutputStream warc = new ByteArrayOutputStream();
            Instant first = WarcMembers.date(members.getFirst());
            warc.writeBytes(information(software, first, "records of " + url + " from " + file.getFileName()));
            members.forEach(warc::writeBytes);
            return new Capture(url, warc.toByteArray(), null);
        } catch (IOException e) {
            throw new SealException("WARC file not readable: " + file + ": " + e.getMessage(), e);
        }
    }

    /** A member of its own holding the warcinfo record; its id follows from its words, so that it is the same next time. */
    private static byte[] information(String software, Instant date, String what) {
        byte[] block = ("software: " + software + "\r\nformat: WARC File Format 1.1\r\ndescription: " + what + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        String head = """
                WARC/1.1\r
                WARC-Type: warcinfo\r
                WARC-Record-ID: <urn:uuid:%s>\r
                WARC-Date: %s\r
                WARC-Block-Digest: sha256:%s\r
                Content-Type: application/warc-fields\r
                Content-Length: %s\r
                \r
                """.formatted(
                        UUID.nameUUIDFromBytes(block),
                        date.truncatedTo(ChronoUnit.MILLIS),
                        HexFormat.of().formatHex(Sha256.newDigest().digest(block)),
                        block.length);
        ByteArrayOutputStream entry = new ByteArrayOutputStream();
        entry.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        entry.writeBytes(block);
        entry.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return gzip(entry.toByteArray());
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }
}
