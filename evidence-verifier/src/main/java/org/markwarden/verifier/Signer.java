package org.markwarden.verifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Store;

/**
 * The certificate that belongs to a CMS signature (RFC 5652), and those that came with it.
 *
 * @param others every certificate in the signature
 */
record Signer(X509Certificate certificate, List<X509Certificate> others) {
    static Signer of(SignerId id, Store<X509CertificateHolder> store) throws IOException {
        List<X509Certificate> all = new ArrayList<>();
        X509Certificate own = null;
        for (X509CertificateHolder holder : store.getMatches(null)) {
            X509Certificate certificate = jdk(holder);
            all.add(certificate);
            own = id.match(holder) ? certificate : own;
        }
        if (own == null) {
            throw new IOException("the signer's certificate is not in the signature");
        }
        return new Signer(own, all);
    }

    /** Says whether the signature is mathematically right and names this certificate (CAdES, EN 319 122-1, 5.2.2.3). */
    boolean signed(SignerInformation signature) throws IOException {
        try {
            return namesCertificate(signature)
                    && isStrong(signature)
                    && signature.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException | OperatorCreationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean isStrong(SignerInformation signature) {
        String digest = signature.getDigestAlgOID();
        return digest.equals(NISTObjectIdentifiers.id_sha256.getId())
                || digest.equals(NISTObjectIdentifiers.id_sha384.getId())
                || digest.equals(NISTObjectIdentifiers.id_sha512.getId());
    }

    private boolean namesCertificate(SignerInformation signature) throws IOException {
        Attribute attribute = signature.getSignedAttributes() == null
                ? null
                : signature.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return false;
        }
        ESSCertIDv2 named = SigningCertificateV2.getInstance(
                        attribute.getAttrValues().getObjectAt(0))
                .getCerts()[0];
        if (!named.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)) {
            return false;
        }
        return Arrays.equals(named.getCertHash(), Digests.of("SHA-256", encoded(certificate)));
    }

    private static byte[] encoded(X509Certificate certificate) throws IOException {
        try {
            return certificate.getEncoded();
        } catch (CertificateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static X509Certificate jdk(X509CertificateHolder holder) throws IOException {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
        } catch (CertificateException e) {
            throw new IOException("a certificate in the signature is broken", e);
        }
    }
}
