/**
 * Verifies an evidence package offline, with nothing of ours but this package, the JDK and Bouncy Castle.
 * In: a container (ASiC-E holding a BagIt bag), certificates to trust, an instant. Out: one finding per check.
 * Read it in the order {@link org.markwarden.verifier.Verifier}, {@code ZipReader}, {@code BagCheck},
 * {@code SignedManifestCheck}, {@code TimestampCheck}, {@code CertificateCheck}, {@code WarcCheck}.
 * A package is hostile until every line is green: sizes are limited, no file is written, nothing is fetched.
 */
@NullMarked
package org.markwarden.verifier;

import org.jspecify.annotations.NullMarked;
