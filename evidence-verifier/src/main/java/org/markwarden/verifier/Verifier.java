package org.markwarden.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs every check on one evidence package. */
public final class Verifier {
    private static final String MIME_TYPE = "application/vnd.etsi.asic-e+zip";
    private static final Pattern DIGEST_IN_NAME = Pattern.compile("_([0-9a-f]{12})\\.asice$");

    private final Trust trust;
    private final Instant at;

    /** @param at the instant asked about; certificates are judged, and later timestamps refused, as of then */
    public Verifier(Trust trust, Instant at) {
        this.trust = trust;
        this.at = at;
    }

    /** Verifies a file. A file that cannot be read is an error; a file that cannot be trusted is a finding. */
    public Report verify(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            String name = String.valueOf(file.getFileName());
            if (channel.size() > Integer.MAX_VALUE) {
                Findings findings = new Findings();
                findings.fail(name, "larger than 2 GiB", "大于 2 GiB");
                return new Report(name, findings.list());
            }
            return verify(name, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** Verifies the bytes of a package. */
    public Report verify(String name, ByteBuffer bytes) {
        Findings findings = new Findings();
        name(name, bytes, findings);
        SequencedMap<String, Entry> entries = ZipReader.read(name, bytes, findings);
        mimeType(entries, findings);
        new BagCheck(entries, findings).run();
        CertificateCheck certificates = new CertificateCheck(trust, at, findings);
        TimestampCheck timestamps = new TimestampCheck(certificates, findings);
        new SealCheck(entries, certificates, timestamps, findings).run();
        captures(entries, timestamps, findings);
        return new Report(name, findings.list());
    }

    private static void name(String name, ByteBuffer bytes, Findings findings) {
        Matcher digest = DIGEST_IN_NAME.matcher(name);
        if (!digest.find()) {
            return;
        }
        if (Digests.hex(Digests.of("SHA-256", bytes)).startsWith(digest.group(1))) {
            findings.ok(name, "is the file its name says", "与文件名中的摘要相符");
            return;
        }
        findings.fail(name, "is not the file whose digest its name carries", "与文件名中的摘要不符");
    }

    /** EN 319 162-1, annex A.1: the first file, stored, without extra field, so that the type stands at a fixed place. */
    private static void mimeType(SequencedMap<String, Entry> entries, Findings findings) {
        Entry first = entries.isEmpty() ? null : entries.firstEntry().getValue();
        boolean right = first != null
                && first.name().equals("mimetype")
                && !first.deflated()
                && first.raw().equals(ByteBuffer.wrap(MIME_TYPE.getBytes(StandardCharsets.US_ASCII)));
        if (right) {
            findings.ok("mimetype", "ASiC-E container", "ASiC-E 容器");
            return;
        }
        findings.fail("mimetype", "is not the first file, stored, saying " + MIME_TYPE, "不是首个文件或内容不符");
    }

    private static void captures(Map<String, Entry> entries, TimestampCheck timestamps, Findings findings) {
        Entry warc = entries.get("data/capture/capture.warc.gz");
        if (warc == null) {
            findings.fail("data/capture/capture.warc.gz", "missing: there is no capture", "缺失：没有网页采集文件");
            return;
        }
        new WarcCheck(findings).run(warc);
        Entry response = entries.get("data/capture/warc.tsr");
        if (response == null) {
            findings.warn(warc.name(), "no timestamp of its own", "采集文件没有时间戳");
            return;
        }
        try {
            timestamps.response(response.name(), response.bytes(1 << 20), algorithm -> Digests.of(algorithm, warc));
        } catch (IOException e) {
            findings.fail(response.name(), "unreadable: " + e.getMessage(), "无法读取：" + e.getMessage());
        }
    }
}
