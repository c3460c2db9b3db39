package org.markwarden.marketplace.authority;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;

/** A sealing key with its certificate and the root, as PKCS#12. */
public final class Seal {

    /** The name of the one entry. */
    public static final String ALIAS = "seal";

    private final X509Certificate certificate;
    private final byte[] keyStore;
    private final String password;

    private Seal(X509Certificate certificate, byte[] keyStore, String password) {
        this.certificate = certificate;
        this.keyStore = keyStore;
        this.password = password;
    }

    static Seal of(KeyPair keys, X509Certificate certificate, X509Certificate root, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, keys.getPrivate(), password.toCharArray(), new Certificate[] {certificate, root});
            var out = new ByteArrayOutputStream();
            store.store(out, password.toCharArray());
            return new Seal(certificate, out.toByteArray(), password);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the seal cannot be kept", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public byte[] pkcs12() {
        return keyStore.clone();
    }

    public String password() {
        return password;
    }
}
