package org.markwarden.notice.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.folder.WholeFile;

/** Makes one sealed container of one exhibit. */
public final class EvidencePackager {
    private static final byte[] MIME_TYPE = "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII);
    private static final String WARC = "data/capture/capture.warc.gz";

    private final SealKey key;
    private final TimestampAuthorities authorities;
    private final Clock clock;
    private final String software;

    public EvidencePackager(SealKey key, TimestampAuthorities authorities, Clock clock, String software) {
        this.key = key;
        this.authorities = authorities;
        this.clock = clock;
        this.software = software;
    }

    /** Says whether a timestamp authority is configured at all. */
    public boolean canStamp() {
        return !authorities.isEmpty();
    }

    /**
     * Seals the exhibit into a file of this folder.
     *
     * @throws SealException when the key does not sign, no configured authority answers, or the file cannot be written
     */
    public Sealed seal(Exhibit exhibit, Path folder) {
        List<Timestamp> stamps =
                authorities.stampByAll(Sha256.of(exhibit.capture().warc()));
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SortedMap<String, byte[]> payload = payload(exhibit, stamps, at);
        boolean stamped = !stamps.isEmpty();
        byte[] readme = Readme.text(key, stamped).getBytes(StandardCharsets.UTF_8);
        SortedMap<String, byte[]> bag = Bag.of(exhibit.id(), at, payload, readme);
        byte[] container = ContainerFile.zip(container(bag, at));
        return write(
                exhibit,
                folder,
                container,
                new Times(at, stamped ? stamps.getFirst().time() : null));
    }

    private record Times(Instant sealedAt, @Nullable Instant timestampedAt) {}

    private SortedMap<String, byte[]> payload(Exhibit exhibit, List<Timestamp> stamps, Instant at) {
        SortedMap<String, byte[]> payload = new TreeMap<>();
        payload.put(WARC, exhibit.capture().warc());
        payload.put("data/capture/capture.wacz", new WaczFile(software, at).of(exhibit.capture()));
        payload.put("data/capture/environment.json", Environment.json(software, stamps, at));
        for (int i = 0; i < stamps.size(); i++) {
            String name = i == 0 ? "warc.tsr" : "warc-" + (i + 1) + ".tsr";
            payload.put("data/capture/" + name, stamps.get(i).response());
        }
        ReportJson report = new ReportJson(software, at);
        payload.put("data/report/report.json", CanonicalJson.bytes(report.of(exhibit)));
        payload.put("data/report/report.html", ReportPage.of(exhibit, at).getBytes(StandardCharsets.UTF_8));
        exhibit.pieces().forEach((path, bytes) -> payload.put("data/live/" + path, bytes));
        payload.put("data/custody/events.jsonl", Custody.lines(exhibit, stamps, at));
        return payload;
    }

    private SequencedMap<String, byte[]> container(SortedMap<String, byte[]> bag, Instant at) {
        byte[] manifest = AsicManifest.over(bag);
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("mimetype", MIME_TYPE);
        files.putAll(bag);
        files.put(AsicManifest.NAME, manifest);
        files.put(AsicManifest.SIGNATURE, signature(manifest, at));
        return files;
    }

    private byte[] signature(byte[] manifest, Instant at) {
        try {
            CMSSignedData signed = new SealSignature(key).sign(manifest, at);
            for (Timestamp stamp : authorities.stampByFirst(SealSignature.digest(signed))) {
                signed = SealSignature.withTimestamp(signed, stamp);
            }
            return signed.getEncoded("DER");
        } catch (IOException e) {
            throw new SealException("signature has no encoding", e);
        }
    }

    private static Sealed write(Exhibit exhibit, Path folder, byte[] container, Times times) {
        Sha256 sha256 = Sha256.of(container);
        Path file = folder.resolve(exhibit.fileName() + "_" + sha256.hex().substring(0, 12) + ".asice");
        try {
            Files.createDirectories(folder);
            WholeFile.write(file, out -> out.write(container));
            return new Sealed(file, sha256, container.length, times.sealedAt(), times.timestampedAt());
        } catch (IOException e) {
            throw new SealException("package not written: " + e.getMessage(), e);
        }
    }
}
