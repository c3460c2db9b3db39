package org.markwarden.notice.evidence;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The key that seals, and the certificates that say whose it is, its own first.
 *
 * @param selfMade whether the certificate is vouched for by nobody but this installation
 */
public record SealKey(PrivateKey key, List<X509Certificate> chain, boolean selfMade) {
    public SealKey {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new SealException("the seal key has no certificate");
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "SealKey[" + certificate().getSubjectX500Principal().getName() + "]";
    }
}
