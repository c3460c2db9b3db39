package org.markwarden.notice.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Where the seal key comes from: a PKCS#12 file of a certification authority, or one made here. */
public final class SealKeys {
    private static final String KEY = "seal-key.pem";
    private static final String CERTIFICATE = "seal.pem";

    private SealKeys() {}

    /** Opens the first private key of a PKCS#12 file (RFC 7292). */
    public static SealKey open(Path pkcs12, char[] password) {
        try (InputStream in = Files.newInputStream(pkcs12)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return new SealKey(key, certificates(store, alias), false);
                }
            }
            throw new SealException("no private key in " + pkcs12);
        } catch (IOException | GeneralSecurityException e) {
            throw new SealException("seal key not readable: " + pkcs12 + ": " + e.getMessage(), e);
        }
    }

    private static List<X509Certificate> certificates(KeyStore store, String alias) throws GeneralSecurityException {
        return Stream.of(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
    }

    /**
     * Opens the key of this folder, or makes one with a self-signed certificate when there is none; only its owner can read
     * the key. The certificate lies beside it in {@code seal.pem}, for those who verify.
     */
    public static SealKey local(Path folder, Clock clock) {
        Path key = folder.resolve(KEY);
        Path certificate = folder.resolve(CERTIFICATE);
        try {
            if (!Files.exists(key)) {
                make(folder, SelfMadeCertificate.make(clock.instant()));
            }
            return new SealKey(read(key), List.of(certificate(certificate)), true);
        } catch (IOException | GeneralSecurityException e) {
            throw new SealException("local seal key not usable: " + key + ": " + e.getMessage(), e);
        }
    }

    private static void make(Path folder, SelfMadeCertificate made) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        write(
                folder.resolve(CERTIFICATE),
                "rw-r--r--",
                "CERTIFICATE",
                made.certificate().getEncoded());
        write(folder.resolve(KEY), "rw-------", "PRIVATE KEY", made.key().getEncoded());
    }

    private static void write(Path file, String mode, String label, byte[] der) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        Files.createFile(aside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode)));
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        DurableFiles.write(
                aside,
                ("-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n")
                        .getBytes(StandardCharsets.US_ASCII));
        DurableFiles.rename(aside, file);
    }

    private static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
