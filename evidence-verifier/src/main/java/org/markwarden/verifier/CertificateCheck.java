package org.markwarden.verifier;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;

/**
 * Judges whose certificate signed. Who names trusted certificates asks "was it them": a seal that leads elsewhere fails.
 * Revocation is not asked for, since nothing is fetched; the findings say so.
 */
final class CertificateCheck {
    private final Trust trust;
    private final Instant at;
    private final Findings findings;

    CertificateCheck(Trust trust, Instant at, Findings findings) {
        this.trust = trust;
        this.at = at;
        this.findings = findings;
    }

    Instant at() {
        return at;
    }

    /** The seal: its certificate must have been valid when it was proven to exist. */
    void seal(String path, X509Certificate certificate, Collection<X509Certificate> others, Instant proven) {
        String name = name(certificate);
        if (!Trust.isValid(certificate, proven)) {
            findings.fail(path, "certificate was not valid when sealed: " + name, "封签时证书不在有效期内：" + name);
            return;
        }
        if (!trust.reaches(certificate, others, proven)) {
            untrustedSeal(path, name);
            return;
        }
        findings.ok(
                path,
                "certificate leads to a trusted one (revocation not asked for): " + name,
                "证书链可达受信证书（未查询吊销）：" + name);
        if (!Trust.isValid(certificate, at)) {
            findings.ok(path, "certificate has ended since, the timestamp is older", "证书此后已到期，时间戳早于到期日");
        }
    }

    private void untrustedSeal(String path, String name) {
        if (trust.isEmpty()) {
            findings.warn(
                    path,
                    "untrusted root: name the certificate to trust with --trust; sealed by " + name,
                    "根证书未受信：请用 --trust 指定；封签者 " + name);
            return;
        }
        findings.fail(path, "sealed by somebody else than trusted: " + name, "封签者不是受信者：" + name);
    }

    /** A timestamp authority: its certificate must still be valid, or nothing tells that its key was safe (RFC 3161, 4). */
    void authority(String path, X509Certificate certificate, Collection<X509Certificate> others, Instant proven) {
        String name = name(certificate);
        if (!trust.reaches(certificate, others, proven)) {
            findings.warn(path, "timestamp authority not among the trusted: " + name, "时间戳机构不在受信之列：" + name);
            return;
        }
        if (!Trust.isValid(certificate, at)) {
            findings.warn(
                    path,
                    "certificate of the timestamp authority has ended; the package needed a newer timestamp: " + name,
                    "时间戳机构证书已到期，证据包应当续期：" + name);
            return;
        }
        findings.ok(path, "timestamp authority leads to a trusted certificate: " + name, "时间戳机构可达受信证书：" + name);
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName() + ", SHA-256 " + fingerprint(certificate);
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            return Digests.hex(Digests.of("SHA-256", certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read has an encoding", e);
        }
    }
}
