package org.markwarden.notice.evidence;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.hash.Sha256;

/**
 * A package that stands on disk under its final name.
 *
 * @param timestampedAt by the authority's clock; absent when no authority is configured, and then it is no ground for a
 *     notice
 */
public record Sealed(
        Path file,
        Sha256 sha256,
        long bytes,
        Instant sealedAt,
        @Nullable Instant timestampedAt) {}
