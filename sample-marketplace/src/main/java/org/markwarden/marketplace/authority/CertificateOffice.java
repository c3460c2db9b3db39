package org.markwarden.marketplace.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates under one root, and a revocation list that is newer than any of them. */
final class CertificateOffice {

    static final String SIGNATURE = "SHA256withECDSA";
    private static final Duration ROOT_TERM = Duration.ofDays(20 * 365);
    private static final Duration TERM = Duration.ofDays(5 * 365);
    private static final Duration LIST_TERM = Duration.ofDays(30);

    private final Root root;
    private final URI base;
    private final Clock clock;

    CertificateOffice(Root root, URI base, Clock clock) {
        this.root = root;
        this.base = base;
        this.clock = clock;
    }

    static Root newRoot(Clock clock) {
        KeyPair keys = Keys.p256();
        X500Name name = name("Markwarden Sample Root");
        Instant now = clock.instant();
        try {
            var extensions = new JcaX509ExtensionUtils();
            var builder = builder(name, name, keys.getPublic(), now, ROOT_TERM)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            extensions.createSubjectKeyIdentifier(keys.getPublic()));
            return new Root(keys.getPrivate(), signed(builder, keys.getPrivate()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the root cannot be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    X509Certificate root() {
        return root.certificate();
    }

    /** For timestamping only, and critically so (RFC 3161 section 2.3). */
    X509Certificate forTimestamps(PublicKey key) {
        return issue("Markwarden Sample TSA", key, new KeyUsage(KeyUsage.digitalSignature), true);
    }

    X509Certificate forSeal(String name, PublicKey key) {
        return issue(name, key, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation), false);
    }

    private X509Certificate issue(String name, PublicKey key, KeyUsage usage, boolean timestamps) {
        try {
            var extensions = new JcaX509ExtensionUtils();
            var issuer = X500Name.getInstance(
                    root.certificate().getSubjectX500Principal().getEncoded());
            var builder = builder(issuer, name(name), key, clock.instant(), TERM)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, usage)
                    .addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            extensions.createAuthorityKeyIdentifier(
                                    root.certificate().getPublicKey()))
                    .addExtension(Extension.cRLDistributionPoints, false, listAddress())
                    .addExtension(Extension.authorityInfoAccess, false, rootAddress());
            if (timestamps) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            return signed(builder, root.key());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no certificate for " + name, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made anew each time it is asked for: a list older than a certificate proves nothing about it. */
    byte[] revocationList() {
        try {
            Instant now = clock.instant();
            var extensions = new JcaX509ExtensionUtils();
            var builder = new JcaX509v2CRLBuilder(root.certificate().getSubjectX500Principal(), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(LIST_TERM)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(root.certificate().getPublicKey()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            return builder.build(signer(root.key())).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no revocation list", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CRLDistPoint listAddress() {
        var names = new GeneralNames(uri("ca.crl"));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(names), null, null)});
    }

    private AuthorityInformationAccess rootAddress() {
        return new AuthorityInformationAccess(AccessDescription.id_ad_caIssuers, uri("ca.cer"));
    }

    private GeneralName uri(String path) {
        return new GeneralName(
                GeneralName.uniformResourceIdentifier, base.resolve(path).toString());
    }

    private static X500Name name(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, "Markwarden Sample")
                .addRDN(BCStyle.CN, common)
                .build();
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, PublicKey key, Instant now, Duration term) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                Keys.serial(),
                Date.from(now.minus(Duration.ofMinutes(5))),
                Date.from(now.plus(term)),
                subject,
                key);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
    }

    static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(SIGNATURE).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("no signer for " + SIGNATURE, e);
        }
    }
}
