package org.markwarden.testkit.tsa;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** Grants timestamps at the time of its clock. */
public final class SampleAuthority {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.1");

    private final SampleCertificates.Identity identity;
    private final X509Certificate root;
    private final Clock clock;
    private final AtomicLong serial = new AtomicLong();

    public SampleAuthority(SampleCertificates certificates, Clock clock) {
        this.identity = certificates.timestamping("CN=Sample timestamp authority");
        this.root = certificates.root();
        this.clock = clock;
    }

    /** Answers a DER-encoded TimeStampReq with a DER-encoded TimeStampResp. */
    public byte[] answer(byte[] request) {
        try {
            var signer = new JcaSimpleSignerInfoGeneratorBuilder()
                    .build("SHA256withECDSA", identity.keys().getPrivate(), identity.certificate());
            var digest = new JcaDigestCalculatorProviderBuilder()
                    .build()
                    .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(signer, digest, POLICY);
            tokens.addCertificates(new JcaCertStore(List.of(identity.certificate(), root)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(
                            new TimeStampRequest(request),
                            BigInteger.valueOf(serial.incrementAndGet()),
                            Date.from(clock.instant()))
                    .getEncoded();
        } catch (IOException | TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalArgumentException("no timestamp for this request", e);
        }
    }
}
