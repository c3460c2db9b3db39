package org.markwarden.notice.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.markwarden.domain.hash.Sha256;

/** An authority reached by HTTP (RFC 3161, section 3.4). Its address comes from configuration, never from a page. */
public final class HttpTimestampAuthority implements TimestampAuthority {
    private static final int MAX_RESPONSE = 1 << 20;

    private final URI address;
    private final Duration timeout;
    private final Clock clock;
    private final HttpClient client;
    private final SecureRandom random = new SecureRandom();

    public HttpTimestampAuthority(URI address, Duration timeout, Clock clock) {
        this.address = address;
        this.timeout = timeout;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public Timestamp stamp(Sha256 digest) throws IOException {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        TimeStampRequest request = generator.generate(
                TSPAlgorithms.SHA256, HexFormat.of().parseHex(digest.hex()), new BigInteger(64, random));
        Instant asked = clock.instant();
        byte[] response = ask(request.getEncoded());
        try {
            TimeStampResponse parsed = new TimeStampResponse(response);
            parsed.validate(request);
            if (parsed.getStatus() != 0 || parsed.getTimeStampToken() == null) {
                throw new IOException(address + " did not grant the timestamp: " + parsed.getStatusString());
            }
            TimeStampToken token = parsed.getTimeStampToken();
            checkSignature(token);
            Instant time = token.getTimeStampInfo().getGenTime().toInstant();
            return new Timestamp(name(), response, token.getEncoded(), time, asked);
        } catch (TSPException | RuntimeException e) {
            throw new IOException(address + " answered with a timestamp that does not hold: " + e.getMessage(), e);
        }
    }

    private byte[] ask(byte[] request) throws IOException {
        HttpRequest post = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(post, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(MAX_RESPONSE);
                if (answer.statusCode() != 200) {
                    throw new IOException(address + " answered " + answer.statusCode());
                }
                return bytes;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking " + address, e);
        }
    }

    private static void checkSignature(TimeStampToken token) throws IOException, TSPException {
        Store<X509CertificateHolder> certificates = token.getCertificates();
        for (X509CertificateHolder holder : certificates.getMatches(null)) {
            if (!token.getSID().match(holder)) {
                continue;
            }
            try {
                var certificate = new JcaX509CertificateConverter().getCertificate(holder);
                token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
                return;
            } catch (OperatorCreationException | CertificateException e) {
                throw new IOException("certificate of the timestamp is broken", e);
            }
        }
        throw new IOException("the timestamp does not carry its certificate");
    }
}
