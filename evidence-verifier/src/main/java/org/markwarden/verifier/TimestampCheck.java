package org.markwarden.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;

/** Verifies RFC 3161 timestamps: responses ({@code .tsr}) and bare tokens ({@code .tst}, inside signatures). */
final class TimestampCheck {
    private final CertificateCheck certificates;
    private final Findings findings;

    TimestampCheck(CertificateCheck certificates, Findings findings) {
        this.certificates = certificates;
        this.findings = findings;
    }

    /** A whole response over the bytes; the instant it proves, when it is sound. */
    Optional<Instant> response(String path, byte[] response, Digestible data) {
        try {
            TimeStampResponse parsed = new TimeStampResponse(response);
            if (parsed.getStatus() != 0 || parsed.getTimeStampToken() == null) {
                throw new IOException("the authority did not grant it");
            }
            return token(path, parsed.getTimeStampToken(), data);
        } catch (IOException | TSPException | RuntimeException e) {
            return broken(path, e);
        }
    }

    /** A token over the bytes; the instant it proves, when it is sound. */
    Optional<Instant> token(String path, byte[] token, Digestible data) {
        try {
            return token(path, new TimeStampToken(new CMSSignedData(token)), data);
        } catch (IOException | TSPException | CMSException | RuntimeException e) {
            return broken(path, e);
        }
    }

    /** What can be digested with the algorithm the token names. */
    interface Digestible {
        byte[] digest(String algorithm) throws IOException;

        static Digestible of(byte[] bytes) {
            return algorithm -> Digests.of(algorithm, ByteBuffer.wrap(bytes));
        }
    }

    private Optional<Instant> broken(String path, Exception e) {
        findings.fail(path, "timestamp unreadable: " + e.getMessage(), "时间戳无法读取：" + e.getMessage());
        return Optional.empty();
    }

    private Optional<Instant> token(String path, TimeStampToken token, Digestible data)
            throws IOException, TSPException {
        Instant time = token.getTimeStampInfo().getGenTime().toInstant();
        if (!Arrays.equals(token.getTimeStampInfo().getMessageImprintDigest(), data.digest(algorithm(token)))) {
            findings.fail(path, "timestamp is over other bytes", "时间戳所盖内容不同");
            return Optional.empty();
        }
        if (!isSigned(path, token)) {
            return Optional.empty();
        }
        if (time.isAfter(certificates.at())) {
            findings.fail(path, "timestamp lies after the instant asked about: " + time, "时间戳晚于所问时刻：" + time);
            return Optional.empty();
        }
        findings.ok(path, "timestamp of " + time, "时间戳时间 " + time);
        return Optional.of(time);
    }

    private boolean isSigned(String path, TimeStampToken token) throws IOException {
        Store<X509CertificateHolder> store = token.getCertificates();
        Signer signer = Signer.of(token.getSID(), store);
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer.certificate()));
        } catch (TSPException | OperatorCreationException e) {
            findings.fail(path, "timestamp signature is wrong: " + e.getMessage(), "时间戳签名无效：" + e.getMessage());
            return false;
        }
        Instant time = token.getTimeStampInfo().getGenTime().toInstant();
        certificates.authority(path, signer.certificate(), signer.others(), time);
        return true;
    }

    private static String algorithm(TimeStampToken token) throws IOException {
        var oid = token.getTimeStampInfo().getMessageImprintAlgOID();
        if (oid.equals(NISTObjectIdentifiers.id_sha256)) {
            return "SHA-256";
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha384)) {
            return "SHA-384";
        }
        if (oid.equals(NISTObjectIdentifiers.id_sha512)) {
            return "SHA-512";
        }
        throw new IOException("digest algorithm not accepted: " + oid);
    }
}
