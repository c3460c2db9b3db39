package org.markwarden.notice.evidence;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.markwarden.domain.hash.Sha256;

/** Signs the list of files: CAdES-BASELINE-B, or -T once a timestamp is added (EN 319 122-1). */
final class SealSignature {
    private final SealKey key;

    SealSignature(SealKey key) {
        this.key = key;
    }

    /** A detached CMS signature (RFC 5652) over these bytes. */
    CMSSignedData sign(byte[] content, Instant at) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            var signer = new JcaContentSignerBuilder(algorithm()).build(key.key());
            var attributes = new DefaultSignedAttributeTableGenerator(signedAttributes(at));
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes)
                            .build(signer, key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new CMSProcessableByteArray(content), false);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new SealException("the seal key did not sign: " + e.getMessage(), e);
        }
    }

    /** What a signature timestamp is taken over: the signature value (EN 319 122-1, 5.3). */
    static Sha256 digest(CMSSignedData signed) {
        return Sha256.of(signer(signed).getSignature());
    }

    /** Adds the timestamp as an unsigned attribute. */
    static CMSSignedData withTimestamp(CMSSignedData signed, Timestamp timestamp) {
        try {
            ASN1EncodableVector unsigned = new ASN1EncodableVector();
            unsigned.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(timestamp.token()))));
            SignerInformation signer =
                    SignerInformation.replaceUnsignedAttributes(signer(signed), new AttributeTable(unsigned));
            return CMSSignedData.replaceSigners(signed, new SignerInformationStore(List.of(signer)));
        } catch (IOException e) {
            throw new SealException("timestamp does not fit into the signature", e);
        }
    }

    private static SignerInformation signer(CMSSignedData signed) {
        return signed.getSignerInfos().getSigners().iterator().next();
    }

    private String algorithm() {
        return switch (key.key().getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default ->
                throw new SealException(
                        "no seal with a key of kind " + key.key().getAlgorithm());
        };
    }

    private AttributeTable signedAttributes(Instant at) throws GeneralSecurityException {
        byte[] certificate = Sha256.newDigest().digest(key.certificate().getEncoded());
        ESSCertIDv2 named = new ESSCertIDv2(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), certificate);
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at), Locale.ROOT))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(named))));
        return new AttributeTable(attributes);
    }
}
