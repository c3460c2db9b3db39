package org.markwarden.notice.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.testkit.tsa.LoopbackAuthority;
import org.markwarden.testkit.tsa.SampleAuthority;
import org.markwarden.testkit.tsa.SampleCertificates;

/** The commands of the README inside a package, run as they are printed there. */
class FreeToolsTest {
    @TempDir
    Path folder;

    private final SampleCertificates certificates =
            new SampleCertificates("CN=Sample root", Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(3650));
    private LoopbackAuthority authority;
    private Path unpacked;

    @BeforeEach
    void unpack() throws IOException, CertificateEncodingException {
        Clock clock = Clock.systemUTC();
        authority = new LoopbackAuthority(new SampleAuthority(certificates, clock));
        SealKey key = SealKeys.local(folder.resolve("seal"), clock);
        TimestampAuthority http = new HttpTimestampAuthority(authority.address(), Duration.ofSeconds(10), clock);
        Sealed sealed = new EvidencePackager(key, new TimestampAuthorities(List.of(http)), clock, "Markwarden test")
                .seal(SampleExhibits.exhibit(SampleExhibits.blobs(folder)), folder.resolve("out"));
        unpacked = folder.resolve("case");
        unzip(sealed.file(), unpacked);
        Files.copy(folder.resolve("seal/seal.pem"), unpacked.resolve("seal.pem"));
        EvidencePackagerTest.pem(unpacked.resolve("tsa.pem"), certificates.root());
    }

    @AfterEach
    void close() {
        authority.close();
    }

    private static void unzip(Path file, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.write(target, zip.readAllBytes());
            }
        }
    }

    private record Ran(int status, String output) {}

    private Ran run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(unpacked.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), output);
    }

    private void needs(String program) throws IOException, InterruptedException {
        Assumptions.assumeTrue(run("command -v " + program).status() == 0, program + " is not installed here");
    }

    /** The line of the README that begins with these words. */
    private String readme(String beginning) throws IOException {
        return Files.readString(unpacked.resolve("README.txt"))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sha256sumConfirmsEveryFileAndNamesAnAlteredOne() throws Exception {
        needs("sha256sum");
        String command = readme("sha256sum");
        assertThat(run(command)).matches(ran -> ran.status() == 0);
        Files.writeString(unpacked.resolve("data/report/report.html"), "x", StandardOpenOption.APPEND);
        Ran ran = run(command);
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.output()).contains("data/report/report.html: FAILED");
    }

    @Test
    void opensslConfirmsTheSm3List() throws Exception {
        needs("openssl");
        String command = readme("while read");
        assertThat(run(command).output()).isEmpty();
        Files.writeString(unpacked.resolve("data/report/report.html"), "x", StandardOpenOption.APPEND);
        assertThat(run(command).output()).contains("FAILED data/report/report.html");
    }

    @Test
    void opensslConfirmsTheSeal() throws Exception {
        needs("openssl");
        String command = readme("openssl cms");
        Ran ran = run(command);
        assertThat(ran.status()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("successful");
        Files.writeString(unpacked.resolve("META-INF/ASiCManifest001.xml"), "<!-- -->", StandardOpenOption.APPEND);
        assertThat(run(command).status()).isNotZero();
    }

    @Test
    void opensslConfirmsTheTimestamp() throws Exception {
        needs("openssl");
        String command = readme("openssl ts");
        Ran ran = run(command);
        assertThat(ran.status()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("Verification: OK");
        Files.writeString(unpacked.resolve("data/capture/capture.warc.gz"), "x", StandardOpenOption.APPEND);
        assertThat(run(command).status()).isNotZero();
    }
}
