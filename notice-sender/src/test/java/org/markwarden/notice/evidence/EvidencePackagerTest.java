package org.markwarden.notice.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.testkit.tsa.LoopbackAuthority;
import org.markwarden.testkit.tsa.SampleAuthority;
import org.markwarden.testkit.tsa.SampleCertificates;
import org.markwarden.verifier.Level;
import org.markwarden.verifier.Report;
import org.markwarden.verifier.Trust;
import org.markwarden.verifier.Verifier;

@Isolated("changes the language of the whole process")
class EvidencePackagerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final SampleCertificates certificates =
            new SampleCertificates("CN=Sample root", NOW.minus(Duration.ofDays(1)), Duration.ofDays(3650));
    private LoopbackAuthority authority;
    private SealKey key;

    @BeforeEach
    void open() throws IOException {
        authority = new LoopbackAuthority(new SampleAuthority(certificates, CLOCK));
        SampleCertificates.Identity seal = certificates.seal("CN=Sample seal");
        key = new SealKey(seal.keys().getPrivate(), List.of(seal.certificate(), certificates.root()), false);
    }

    @AfterEach
    void close() {
        authority.close();
    }

    private EvidencePackager packager(URI... addresses) {
        List<TimestampAuthority> authorities = Arrays.stream(addresses)
                .<TimestampAuthority>map(address -> new HttpTimestampAuthority(address, Duration.ofSeconds(10), CLOCK))
                .toList();
        return new EvidencePackager(key, new TimestampAuthorities(authorities), CLOCK, "Markwarden test");
    }

    private Exhibit exhibit() {
        return SampleExhibits.exhibit(SampleExhibits.blobs(folder));
    }

    private Report verified(Path file) throws IOException {
        return new Verifier(Trust.of(List.of(certificates.root())), NOW.plusSeconds(60)).verify(file);
    }

    @Test
    void makesAPackageOfWhichEveryLineIsProven() throws IOException {
        Sealed sealed = packager(authority.address()).seal(exhibit(), folder.resolve("out"));
        Report report = verified(sealed.file());
        assertThat(report.findings())
                .allMatch(
                        finding -> finding.level() == Level.OK,
                        report.findings().toString());
        assertThat(sealed.file().getFileName().toString())
                .isEqualTo("C-1_" + sealed.sha256().hex().substring(0, 12) + ".asice");
        assertThat(sealed.timestampedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "de-DE"})
    void makesTheSamePackageWhateverLanguageTheMachineSpeaks(String language) throws IOException {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            Sealed sealed = packager(authority.address()).seal(exhibit(), folder.resolve("out"));
            assertThat(verified(sealed.file()).verdict()).isEqualTo(Level.OK);
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void leavesNothingButThePackageInTheFolder() throws IOException {
        packager(authority.address()).seal(exhibit(), folder.resolve("out"));
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void makesNothingWhenTheAuthorityIsDown() {
        URI address = authority.address();
        authority.close();
        assertThatThrownBy(() -> packager(address).seal(exhibit(), folder.resolve("out")))
                .isInstanceOf(SealException.class)
                .hasMessageContaining("no timestamp authority answered");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void goesOnWhenOneOfTwoAuthoritiesIsDown() throws IOException {
        try (LoopbackAuthority down = new LoopbackAuthority(new SampleAuthority(certificates, CLOCK))) {
            down.spoil(answer -> new byte[] {1, 2, 3});
            Sealed sealed = packager(down.address(), authority.address()).seal(exhibit(), folder.resolve("out"));
            assertThat(verified(sealed.file()).verdict()).isEqualTo(Level.OK);
        }
    }

    @Test
    void refusesATimestampOverOtherBytes() {
        SampleAuthority other = new SampleAuthority(certificates, CLOCK);
        byte[] first = other.answer(request());
        authority.spoil(answer -> first);
        assertThatThrownBy(() -> packager(authority.address()).seal(exhibit(), folder.resolve("out")))
                .isInstanceOf(SealException.class);
    }

    private static byte[] request() {
        try {
            return new TimeStampRequestGenerator()
                    .generate(TSPAlgorithms.SHA256, new byte[32])
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void warnsThatAPackageWithoutAuthorityHasNoTimestamp() throws IOException {
        Sealed sealed = packager().seal(exhibit(), folder.resolve("out"));
        assertThat(sealed.timestampedAt()).isNull();
        Report report = verified(sealed.file());
        assertThat(report.verdict()).isEqualTo(Level.WARN);
        assertThat(report.findings())
                .anyMatch(finding -> finding.english().startsWith("no timestamp: the time of sealing"));
    }

    @Test
    void makesALocalSealOnceThatOnlyItsOwnerCanRead() throws IOException {
        SealKey made = SealKeys.local(folder.resolve("seal"), CLOCK);
        SealKey again = SealKeys.local(folder.resolve("seal"), CLOCK);
        assertThat(again.certificate()).isEqualTo(made.certificate());
        assertThat(again.selfMade()).isTrue();
        assertThat(Files.getPosixFilePermissions(folder.resolve("seal/seal-key.pem")))
                .hasSize(2);
        key = made;
        Sealed sealed = packager(authority.address()).seal(exhibit(), folder.resolve("out"));
        Trust trust = Trust.of(List.of(certificates.root(), made.certificate()));
        assertThat(new Verifier(trust, NOW.plusSeconds(60))
                        .verify(sealed.file())
                        .verdict())
                .isEqualTo(Level.OK);
    }

    static Path pem(Path file, X509Certificate certificate) throws IOException, CertificateEncodingException {
        String body = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
        return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }
}
