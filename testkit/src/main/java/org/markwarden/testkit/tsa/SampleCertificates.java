package org.markwarden.testkit.tsa;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A small certificate authority: a root, and what it issues (RFC 5280). */
public final class SampleCertificates {
    /** A key with its certificate. */
    public record Identity(KeyPair keys, X509Certificate certificate) {}

    private final Instant from;
    private final Duration valid;
    private final Identity root;
    private int serial = 1;

    /** Certificates begin at {@code from} and last for {@code valid}; the root lasts twice as long. */
    public SampleCertificates(String name, Instant from, Duration valid) {
        this.from = from.truncatedTo(ChronoUnit.SECONDS);
        this.valid = valid;
        KeyPair keys = keys();
        this.root = new Identity(keys, sign(name, keys, name, keys, Purpose.ROOT));
    }

    public X509Certificate root() {
        return root.certificate();
    }

    /** Issues a certificate for sealing. */
    public Identity seal(String name) {
        return issue(name, Purpose.SEAL);
    }

    /** Issues a certificate for timestamping: the extended key usage is critical and alone (RFC 3161, section 2.3). */
    public Identity timestamping(String name) {
        return issue(name, Purpose.TIMESTAMPING);
    }

    private enum Purpose {
        ROOT,
        SEAL,
        TIMESTAMPING
    }

    private Identity issue(String name, Purpose purpose) {
        KeyPair keys = keys();
        String issuer = root.certificate().getSubjectX500Principal().getName();
        return new Identity(keys, sign(name, keys, issuer, root.keys(), purpose));
    }

    private X509Certificate sign(String name, KeyPair keys, String issuer, KeyPair issuerKeys, Purpose purpose) {
        Duration length = purpose == Purpose.ROOT ? valid.multipliedBy(2) : valid;
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.valueOf(serial++),
                Date.from(from),
                Date.from(from.plus(length)),
                new X500Name(name),
                keys.getPublic());
        try {
            extend(builder, keys, issuerKeys, purpose);
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("sample certificate not made", e);
        }
    }

    private static void extend(JcaX509v3CertificateBuilder builder, KeyPair keys, KeyPair issuer, Purpose purpose)
            throws GeneralSecurityException, IOException {
        JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
        boolean isRoot = purpose == Purpose.ROOT;
        int usage = isRoot
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | (purpose == Purpose.SEAL ? KeyUsage.nonRepudiation : 0);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        builder.addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, utils.createAuthorityKeyIdentifier(issuer.getPublic()));
        if (purpose == Purpose.TIMESTAMPING) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
