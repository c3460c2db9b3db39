package org.markwarden.marketplace.authority;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;
import org.markwarden.marketplace.server.Answer;
import org.markwarden.marketplace.server.Responder;

/** Answers timestamp queries over HTTP (RFC 3161 section 3.4). */
final class TimestampDesk implements Responder {

    /** Under the arc for examples; this authority promises nothing. */
    static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.3161.1");

    private static final Set<ASN1ObjectIdentifier> IMPRINTS =
            Set.of(TSPAlgorithms.SHA256, TSPAlgorithms.SHA384, TSPAlgorithms.SHA512, GMObjectIdentifiers.sm3);
    private static final int LARGEST_QUERY = 64 * 1024;

    private final KeyPair keys;
    private final X509Certificate certificate;
    private final X509Certificate root;
    private final Clock clock;
    private final AtomicInteger unavailable = new AtomicInteger();

    TimestampDesk(CertificateOffice office, Clock clock) {
        this.keys = Keys.p256();
        this.certificate = office.forTimestamps(keys.getPublic());
        this.root = office.root();
        this.clock = clock;
    }

    void answerUnavailable(int times) {
        unavailable.set(times);
    }

    @Override
    public Answer answer(HttpExchange exchange) throws IOException {
        if (unavailable.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return new Answer(503, "text/plain", new byte[0], null);
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Answer(405, "text/plain", new byte[0], null);
        }
        if (!"application/timestamp-query".equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
            return new Answer(415, "text/plain", new byte[0], null);
        }
        byte[] query = exchange.getRequestBody().readNBytes(LARGEST_QUERY + 1);
        if (query.length > LARGEST_QUERY) {
            return new Answer(413, "text/plain", new byte[0], null);
        }
        return new Answer(200, "application/timestamp-reply", reply(query).getEncoded(), null);
    }

    private TimeStampResponse reply(byte[] query) {
        try {
            var generator = new TimeStampResponseGenerator(tokens(), IMPRINTS, Set.of(POLICY));
            TimeStampRequest request = read(query);
            return request == null
                    ? generator.generateFailResponse(
                            PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "not a timestamp query")
                    : generator.generate(request, Keys.serial(), Date.from(clock.instant()));
        } catch (TSPException | OperatorCreationException | CertificateEncodingException e) {
            throw new IllegalStateException("no timestamp reply", e);
        }
    }

    private static @Nullable TimeStampRequest read(byte[] query) {
        try {
            return new TimeStampRequest(query);
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle answers noise with many kinds of exception, a null pointer for nothing at all among them.
            return null;
        }
    }

    /** A generator per query: Bouncy Castle's keep state while they work. */
    private TimeStampTokenGenerator tokens()
            throws TSPException, OperatorCreationException, CertificateEncodingException {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        var signer = new JcaSignerInfoGeneratorBuilder(digests)
                .build(CertificateOffice.signer(keys.getPrivate()), certificate);
        var tokens =
                new TimeStampTokenGenerator(signer, digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)), POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(certificate, root)));
        tokens.setAccuracySeconds(1);
        tokens.setTSA(new GeneralName(new JcaX509CertificateHolder(certificate).getSubject()));
        return tokens;
    }
}
