package org.markwarden.marketplace.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleAuthorityTest {

    private static final Provider BC = new BouncyCastleProvider();
    private static final byte[] DATA = "证据".getBytes(StandardCharsets.UTF_8);

    private final HttpClient client = HttpClient.newHttpClient();
    private SampleAuthority authority;

    @BeforeEach
    void open() throws IOException {
        authority = SampleAuthority.start(AuthorityOptions.passing());
    }

    @AfterEach
    void close() {
        authority.close();
    }

    private HttpResponse<byte[]> post(String type, byte[] query) throws Exception {
        return client.send(
                HttpRequest.newBuilder(authority.tsaUrl())
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private TimeStampResponse stamp(TimeStampRequest request) throws Exception {
        var response = new TimeStampResponse(
                post("application/timestamp-query", request.getEncoded()).body());
        response.validate(request);
        return response;
    }

    private static TimeStampRequest query(ASN1ObjectIdentifier algorithm, String digest, boolean certificates)
            throws Exception {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(certificates);
        byte[] imprint = MessageDigest.getInstance(digest, BC).digest(DATA);
        return generator.generate(algorithm, imprint, BigInteger.valueOf(4711));
    }

    @ParameterizedTest
    @CsvSource({
        "2.16.840.1.101.3.4.2.1, SHA-256",
        "2.16.840.1.101.3.4.2.2, SHA-384",
        "2.16.840.1.101.3.4.2.3, SHA-512",
        "1.2.156.10197.1.401, SM3"
    })
    void stampsEveryImprintItTakesAndTheTokenVerifiesUnderTheRoot(String oid, String digest) throws Exception {
        TimeStampResponse response = stamp(query(new ASN1ObjectIdentifier(oid), digest, true));

        assertThat(response.getStatus()).isEqualTo(PKIStatus.GRANTED);
        var token = response.getTimeStampToken();
        assertThat(token.getTimeStampInfo().getNonce()).isEqualTo(4711);
        X509CertificateHolder holder = token.getCertificates().getMatches(null).stream()
                .filter(one -> token.getSID().match(one))
                .findFirst()
                .orElseThrow();
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().setProvider(BC).build(holder));
        certificate(holder.getEncoded()).verify(authority.root().getPublicKey());
    }

    private static X509Certificate certificate(byte[] encoded) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    @Test
    void sendsTheChainOnlyWhenAsked() throws Exception {
        assertThat(stamp(query(TSPAlgorithms.SHA256, "SHA-256", true))
                        .getTimeStampToken()
                        .getCertificates()
                        .getMatches(null))
                .hasSize(2);
        assertThat(stamp(query(TSPAlgorithms.SHA256, "SHA-256", false))
                        .getTimeStampToken()
                        .getCertificates()
                        .getMatches(null))
                .isEmpty();
    }

    @Test
    void neverGivesASerialNumberTwice() throws Exception {
        var serials = new HashSet<BigInteger>();
        for (int i = 0; i < 20; i++) {
            serials.add(stamp(query(TSPAlgorithms.SHA256, "SHA-256", false))
                    .getTimeStampToken()
                    .getTimeStampInfo()
                    .getSerialNumber());
        }
        assertThat(serials).hasSize(20);
    }

    @Test
    void rejectsWeakImprintsForeignPoliciesAndNoise() throws Exception {
        assertThat(failure(query(TSPAlgorithms.SHA1, "SHA-1", true).getEncoded()))
                .isEqualTo(PKIFailureInfo.badAlg);
        assertThat(failure(new byte[] {1, 2, 3})).isEqualTo(PKIFailureInfo.badDataFormat);
        assertThat(failure(new byte[0])).isEqualTo(PKIFailureInfo.badDataFormat);

        var foreign = new TimeStampRequestGenerator();
        foreign.setReqPolicy(new ASN1ObjectIdentifier("1.2.3.4"));
        assertThat(failure(foreign.generate(TSPAlgorithms.SHA256, new byte[32]).getEncoded()))
                .isEqualTo(PKIFailureInfo.unacceptedPolicy);
    }

    private int failure(byte[] query) throws Exception {
        var response =
                new TimeStampResponse(post("application/timestamp-query", query).body());
        assertThat(response.getStatus()).isEqualTo(PKIStatus.REJECTION);
        assertThat(response.getTimeStampToken()).isNull();
        return response.getFailInfo().intValue();
    }

    @Test
    void answersOnlyTimestampQueries() throws Exception {
        assertThat(post("text/plain", DATA).statusCode()).isEqualTo(415);
        assertThat(post("application/timestamp-query", new byte[70_000]).statusCode())
                .isEqualTo(413);
        authority.answerUnavailable(1);
        assertThat(post("application/timestamp-query", DATA).statusCode()).isEqualTo(503);
    }

    @Test
    void issuesACriticalTimestampingPurposeAndAListNewerThanTheCertificate() throws Exception {
        Seal seal = authority.issueSeal("Evidence Seal");
        byte[] list = get(authority.crlUrl());
        var crl = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));

        crl.verify(authority.root().getPublicKey());
        assertThat(crl.getThisUpdate()).isAfter(seal.certificate().getNotBefore());
        assertThat(crl.isRevoked(seal.certificate())).isFalse();
        assertThat(get(authority.tsaUrl().resolve("ca.cer")))
                .isEqualTo(authority.root().getEncoded());

        var token = stamp(query(TSPAlgorithms.SHA256, "SHA-256", true)).getTimeStampToken();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            X509Certificate certificate = certificate(holder.getEncoded());
            if (token.getSID().match(holder)) {
                assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.8");
                assertThat(certificate.getCriticalExtensionOIDs()).contains("2.5.29.37");
                assertThat(new String(certificate.getExtensionValue("2.5.29.31"), StandardCharsets.ISO_8859_1))
                        .contains(authority.crlUrl().toString());
            }
        }
    }

    private byte[] get(URI address) throws Exception {
        return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    @Test
    void issuesASealThatSigns() throws Exception {
        Seal seal = authority.issueSeal("Evidence Seal");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(seal.pkcs12()), seal.password().toCharArray());
        var key = (PrivateKey) store.getKey(Seal.ALIAS, seal.password().toCharArray());

        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(DATA);
        byte[] signed = signature.sign();
        signature.initVerify(seal.certificate());
        signature.update(DATA);
        assertThat(signature.verify(signed)).isTrue();
        assertThat(seal.certificate().getKeyUsage()).startsWith(true, true, false);
        seal.certificate().verify(authority.root().getPublicKey());
    }

    @Test
    void hasTheSameRootAndAddressAfterARestart(@TempDir Path folder) throws Exception {
        URI address;
        String root;
        try (var first = SampleAuthority.start(AuthorityOptions.kept(folder))) {
            address = first.tsaUrl();
            root = first.rootPem();
        }
        try (var second = SampleAuthority.start(AuthorityOptions.kept(folder))) {
            assertThat(second.rootPem()).isEqualTo(root);
            assertThat(second.tsaUrl()).isEqualTo(address);
        }
    }

    @Test
    void satisfiesOpenssl(@TempDir Path folder) throws Exception {
        assumeTrue(run(folder, "openssl", "version") == 0, "no openssl on this machine");
        Files.write(folder.resolve("data"), DATA);
        Files.writeString(folder.resolve("root.pem"), authority.rootPem());
        for (String digest : List.of("-sha256", "-sha512", "-sm3")) {
            assertThat(run(folder, "openssl", "ts", "-query", "-data", "data", digest, "-cert", "-out", "q.tsq"))
                    .isZero();
            byte[] reply = post("application/timestamp-query", Files.readAllBytes(folder.resolve("q.tsq")))
                    .body();
            Files.write(folder.resolve("r.tsr"), reply);
            assertThat(run(folder, "openssl", "ts", "-verify", "-data", "data", "-in", "r.tsr", "-CAfile", "root.pem"))
                    .isZero();
            assertThat(run(
                            folder,
                            "openssl",
                            "ts",
                            "-verify",
                            "-queryfile",
                            "q.tsq",
                            "-in",
                            "r.tsr",
                            "-CAfile",
                            "root.pem"))
                    .isZero();
        }
        Files.write(folder.resolve("data"), new byte[] {1});
        assertThat(run(folder, "openssl", "ts", "-verify", "-data", "data", "-in", "r.tsr", "-CAfile", "root.pem"))
                .isNotZero();
    }

    private static int run(Path folder, String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 127;
        }
    }
}
