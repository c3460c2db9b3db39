package org.markwarden.marketplace.authority;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** The key and certificate everything else is issued under. */
record Root(PrivateKey key, X509Certificate certificate) {}
