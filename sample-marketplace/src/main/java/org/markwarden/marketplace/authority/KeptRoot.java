package org.markwarden.marketplace.authority;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;

/** The root and the port in a folder, so that certificates issued before a restart keep their root and addresses. */
record KeptRoot(Path folder) {

    private static final String ALIAS = "root";
    private static final char[] PASSWORD = "sample".toCharArray();

    Root loadOrMake(Clock clock) throws IOException {
        Path file = folder.resolve("root.p12");
        try {
            return Files.exists(file) ? load(file) : keep(CertificateOffice.newRoot(clock), file);
        } catch (GeneralSecurityException e) {
            throw new IOException("cannot read or write " + file, e);
        }
    }

    int lastPort() throws IOException {
        Path file = folder.resolve("port");
        if (!Files.exists(file)) {
            return 0;
        }
        String text = Files.readString(file).strip();
        return text.matches("[1-9]\\d{0,4}") ? Integer.parseInt(text) : 0;
    }

    void keepPort(int port) throws IOException {
        Files.writeString(folder.resolve("port"), Integer.toString(port));
    }

    private static Root load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        if (store.getKey(ALIAS, PASSWORD) instanceof PrivateKey key
                && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
            return new Root(key, certificate);
        }
        throw new IOException(file + " holds no root");
    }

    private Root keep(Root root, Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, root.key(), PASSWORD, new Certificate[] {root.certificate()});
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return root;
    }
}
