package org.markwarden.domain.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.hash.Sha256;

/**
 * One sealed container (ASiC-E), named by its own digest.
 *
 * @param caseFile absent for a package that was made of an address without a case
 * @param file path relative to the folder of packages
 * @param bytes size of the container
 * @param timestampedAt time of the RFC 3161 token over the capture
 */
public record EvidencePackage(
        Sha256 sha256, @Nullable CaseId caseFile, String file, long bytes, Instant sealedAt, Instant timestampedAt) {}
