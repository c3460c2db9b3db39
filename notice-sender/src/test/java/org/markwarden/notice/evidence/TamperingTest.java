package org.markwarden.notice.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.testkit.tsa.LoopbackAuthority;
import org.markwarden.testkit.tsa.SampleAuthority;
import org.markwarden.testkit.tsa.SampleCertificates;
import org.markwarden.verifier.Finding;
import org.markwarden.verifier.Level;
import org.markwarden.verifier.Report;
import org.markwarden.verifier.Trust;
import org.markwarden.verifier.Verifier;

/** Breaks a package byte by byte: the verifier must see it and name the file. */
class TamperingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final int SAMPLE = 400;

    @TempDir
    Path folder;

    private final SampleCertificates certificates =
            new SampleCertificates("CN=Sample root", NOW.minus(Duration.ofDays(1)), Duration.ofDays(3650));
    private byte[] container = new byte[0];
    private SequencedMap<String, Integer> starts = new LinkedHashMap<>();

    @BeforeEach
    void seal() throws IOException {
        SampleCertificates.Identity seal = certificates.seal("CN=Sample seal");
        SealKey key = new SealKey(seal.keys().getPrivate(), List.of(seal.certificate(), certificates.root()), false);
        try (LoopbackAuthority authority = new LoopbackAuthority(new SampleAuthority(certificates, CLOCK))) {
            TimestampAuthority http = new HttpTimestampAuthority(authority.address(), Duration.ofSeconds(10), CLOCK);
            Path file = new EvidencePackager(key, new TimestampAuthorities(List.of(http)), CLOCK, "Markwarden test")
                    .seal(SampleExhibits.exhibit(SampleExhibits.blobs(folder)), folder.resolve("out"))
                    .file();
            container = Files.readAllBytes(file);
        }
        starts = entries();
    }

    /** Where the local header of each entry begins; everything is stored, so names and sizes tell. */
    private SequencedMap<String, Integer> entries() {
        SequencedMap<String, Integer> found = new LinkedHashMap<>();
        ByteBuffer bytes = ByteBuffer.wrap(container).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (bytes.getInt(at) == 0x04034b50) {
            int nameLength = bytes.getShort(at + 26);
            String name = new String(container, at + 30, nameLength, StandardCharsets.US_ASCII);
            found.put(name, at);
            at += 30 + nameLength + bytes.getInt(at + 18);
        }
        found.put("directory", at);
        return found;
    }

    private Report verify(byte[] bytes) {
        return new Verifier(Trust.of(List.of(certificates.root())), NOW.plusSeconds(60))
                .verify("p.asice", ByteBuffer.wrap(bytes));
    }

    private void flip(int position) {
        byte[] changed = container.clone();
        changed[position] ^= (byte) (1 << (position % 8));
        Report report = verify(changed);
        assertThat(report.verdict())
                .as("byte " + position + " in " + nameAt(position))
                .isNotEqualTo(Level.OK);
        String name = nameAt(position);
        if (!name.equals("directory") && isContent(name, position)) {
            assertThat(report.findings())
                    .as("byte " + position + " names " + name)
                    .anyMatch(finding ->
                            finding.level() == Level.FAIL && finding.path().equals(name));
        }
    }

    private int start(String name) {
        return Objects.requireNonNull(starts.get(name));
    }

    private String nameAt(int position) {
        String name = "";
        for (Map.Entry<String, Integer> start : starts.entrySet()) {
            if (start.getValue() <= position) {
                name = start.getKey();
            }
        }
        return name;
    }

    private boolean isContent(String name, int position) {
        return position >= start(name) + 30 + name.length();
    }

    @Test
    void isWholeToBeginWith() {
        assertThat(verify(container).verdict()).isEqualTo(Level.OK);
    }

    @Test
    void aFlippedByteIsSeenAndItsFileNamed() {
        Random random = new Random(20261120);
        for (int i = 0; i < SAMPLE; i++) {
            flip(random.nextInt(container.length));
        }
    }

    @Test
    void everyByteOfTheContainersOwnWordsCounts() {
        for (int position = start("directory"); position < container.length; position += 3) {
            flip(position);
        }
    }

    @Test
    @Tag("proof")
    void everyFlippedByteIsSeenAndItsFileNamed() {
        for (int position = 0; position < container.length; position++) {
            flip(position);
        }
    }

    private SequencedMap<String, byte[]> files() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        List<String> names = List.copyOf(starts.keySet());
        for (int i = 0; i + 1 < names.size(); i++) {
            int from = start(names.get(i)) + 30 + names.get(i).length();
            files.put(names.get(i), Arrays.copyOfRange(container, from, start(names.get(i + 1))));
        }
        return files;
    }

    private List<String> failed(SequencedMap<String, byte[]> files) {
        return verify(ContainerFile.zip(files)).findings().stream()
                .filter(finding -> finding.level() == Level.FAIL)
                .map(Finding::path)
                .distinct()
                .toList();
    }

    @Test
    void packsAgainToTheSameBytes() {
        assertThat(ContainerFile.zip(files())).isEqualTo(container);
    }

    @Test
    void namesAFileThatWasAdded() {
        SequencedMap<String, byte[]> files = files();
        files.put("data/extra.txt", new byte[] {1});
        assertThat(failed(files)).contains("data/extra.txt");
        files = files();
        files.put("META-INF/extra.xml", new byte[] {1});
        assertThat(failed(files)).containsExactly("META-INF/extra.xml");
    }

    @Test
    void namesEveryFileThatIsTakenOut() {
        for (String name : files().keySet()) {
            SequencedMap<String, byte[]> files = files();
            files.remove(name);
            assertThat(failed(files)).as("without " + name).isNotEmpty();
            if (!name.startsWith("META-INF/ASiC")) {
                assertThat(failed(files)).contains(name);
            }
        }
    }

    @Test
    void namesAFileThatWasExchanged() {
        for (String name : files().keySet()) {
            SequencedMap<String, byte[]> files = files();
            files.put(name, "other".getBytes(StandardCharsets.US_ASCII));
            assertThat(failed(files)).as("other " + name).contains(name);
        }
    }

    @Test
    void seesBytesBehindTheEndAndBeforeTheBeginning() {
        byte[] longer = Arrays.copyOf(container, container.length + 1);
        assertThat(verify(longer).verdict()).isEqualTo(Level.FAIL);
        byte[] shifted = new byte[container.length + 1];
        System.arraycopy(container, 0, shifted, 1, container.length);
        assertThat(verify(shifted).verdict()).isEqualTo(Level.FAIL);
        assertThat(verify(Arrays.copyOf(container, container.length - 1)).verdict())
                .isEqualTo(Level.FAIL);
        assertThat(verify(new byte[0]).verdict()).isEqualTo(Level.FAIL);
    }
}
