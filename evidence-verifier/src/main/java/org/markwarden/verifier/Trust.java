package org.markwarden.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The certificates the person who verifies holds to be true, and the paths that lead to them (RFC 5280, section 6). */
public final class Trust {
    private final List<X509Certificate> anchors;

    private Trust(List<X509Certificate> anchors) {
        this.anchors = List.copyOf(anchors);
    }

    /** Trusts nobody; what a chain would have to prove is then only a warning. */
    public static Trust nobody() {
        return new Trust(List.of());
    }

    public static Trust of(Collection<X509Certificate> anchors) {
        return new Trust(List.copyOf(anchors));
    }

    /** Reads every certificate of these PEM or DER files. */
    public static Trust read(List<Path> files) throws IOException {
        List<X509Certificate> anchors = new ArrayList<>();
        for (Path file : files) {
            try (var in = Files.newInputStream(file)) {
                CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                        .map(X509Certificate.class::cast)
                        .forEach(anchors::add);
            } catch (GeneralSecurityException e) {
                throw new IOException("no certificate in " + file, e);
            }
        }
        if (anchors.isEmpty() && !files.isEmpty()) {
            throw new IOException("no certificate in " + files);
        }
        return new Trust(anchors);
    }

    boolean isEmpty() {
        return anchors.isEmpty();
    }

    /** Says whether a path leads from the certificate, through the others, to an anchor, all valid at that instant. */
    boolean reaches(X509Certificate leaf, Collection<X509Certificate> others, Instant at) {
        if (anchors.contains(leaf)) {
            return isValid(leaf, at);
        }
        try {
            Set<TrustAnchor> roots = new HashSet<>();
            anchors.forEach(anchor -> roots.add(new TrustAnchor(anchor, null)));
            if (roots.isEmpty()) {
                return false;
            }
            X509CertSelector target = new X509CertSelector();
            target.setCertificate(leaf);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(roots, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            Set<X509Certificate> known = new HashSet<>(others);
            known.add(leaf);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static boolean isValid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }
}
