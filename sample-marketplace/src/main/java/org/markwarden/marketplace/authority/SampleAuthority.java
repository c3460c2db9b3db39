package org.markwarden.marketplace.authority;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.marketplace.server.Answer;
import org.markwarden.marketplace.server.LoopbackServer;
import org.markwarden.marketplace.server.SeenRequest;

/** A running timestamp authority with the certification authority behind it. */
public final class SampleAuthority implements AutoCloseable {

    private static final String SEAL_PASSWORD = "sample-seal";

    private final LoopbackServer server;
    private final CertificateOffice office;
    private final TimestampDesk desk;

    private SampleAuthority(LoopbackServer server, CertificateOffice office, TimestampDesk desk) {
        this.server = server;
        this.office = office;
        this.desk = desk;
    }

    /** Opens it; with a folder, under the root of last time and, if that port is free, at the same address. */
    public static SampleAuthority start(AuthorityOptions options) throws IOException {
        KeptRoot kept = options.folder() == null ? null : new KeptRoot(options.folder());
        Root root = kept == null ? CertificateOffice.newRoot(options.clock()) : kept.loadOrMake(options.clock());
        LoopbackServer server = bind(options, kept);
        if (kept != null) {
            kept.keepPort(server.base().getPort());
        }
        var office = new CertificateOffice(root, server.base(), options.clock());
        var desk = new TimestampDesk(office, options.clock());
        byte[] certificate = encoded(root.certificate());
        server.serve("/tsa", desk)
                .serve("/ca.crl", _ -> new Answer(200, "application/pkix-crl", office.revocationList(), null))
                .serve("/ca.cer", _ -> new Answer(200, "application/pkix-cert", certificate, null))
                .start();
        return new SampleAuthority(server, office, desk);
    }

    private static LoopbackServer bind(AuthorityOptions options, @Nullable KeptRoot kept) throws IOException {
        int last = kept == null || options.port() != 0 ? 0 : kept.lastPort();
        if (last == 0) {
            return LoopbackServer.bind(options.port(), options.clock());
        }
        try {
            return LoopbackServer.bind(last, options.clock());
        } catch (BindException e) {
            return LoopbackServer.bind(0, options.clock());
        }
    }

    /** Where timestamp queries are posted. */
    public URI tsaUrl() {
        return server.base().resolve("tsa");
    }

    /** Where the revocation list is. */
    public URI crlUrl() {
        return server.base().resolve("ca.crl");
    }

    public X509Certificate root() {
        return office.root();
    }

    public String rootPem() {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded(office.root()));
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }

    /** A fresh P-256 key and a certificate for seals in that name. */
    public Seal issueSeal(String name) {
        KeyPair keys = Keys.p256();
        return Seal.of(keys, office.forSeal(name, keys.getPublic()), office.root(), SEAL_PASSWORD);
    }

    /** The next timestamp queries are answered 503. */
    public void answerUnavailable(int times) {
        desk.answerUnavailable(times);
    }

    public List<SeenRequest> requests() {
        return server.log().all();
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
