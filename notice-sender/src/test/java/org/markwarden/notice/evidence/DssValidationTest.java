package org.markwarden.notice.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.testkit.tsa.LoopbackAuthority;
import org.markwarden.testkit.tsa.SampleAuthority;
import org.markwarden.testkit.tsa.SampleCertificates;

/** The European Commission's validator as a second opinion on the seal. */
class DssValidationTest {
    @TempDir
    Path folder;

    @Test
    void dssFindsAWholeCadesSignatureWithTimestamp() throws IOException {
        Clock clock = Clock.systemUTC();
        SampleCertificates certificates = new SampleCertificates(
                "CN=Sample root", Instant.now().minus(Duration.ofDays(1)), Duration.ofDays(3650));
        SealKey key = SealKeys.local(folder.resolve("seal"), clock);
        try (LoopbackAuthority authority = new LoopbackAuthority(new SampleAuthority(certificates, clock))) {
            TimestampAuthority http = new HttpTimestampAuthority(authority.address(), Duration.ofSeconds(10), clock);
            Sealed sealed = new EvidencePackager(key, new TimestampAuthorities(List.of(http)), clock, "Markwarden test")
                    .seal(SampleExhibits.exhibit(SampleExhibits.blobs(folder)), folder.resolve("out"));
            SimpleReport report = report(sealed.file(), certificates, key);
            String signature = report.getFirstSignatureId();
            assertThat(report.getSignaturesCount()).isEqualTo(1);
            assertThat(report.getSignatureFormat(signature)).isEqualTo(SignatureLevel.CAdES_BASELINE_T);
            assertThat(report.getIndication(signature))
                    .as(report.getSubIndication(signature) + " "
                            + report.getAdESValidationErrors(signature).stream()
                                    .map(message -> message.getValue())
                                    .toList())
                    .isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getAdESValidationWarnings(signature)).isEmpty();
        }
    }

    private static SimpleReport report(Path file, SampleCertificates certificates, SealKey key) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(certificates.root()));
        trusted.addCertificate(new CertificateToken(key.certificate()));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setCrlSource(null);
        verifier.setOcspSource(null);
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file.toFile()));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }
}
