package org.markwarden.notice.clearance;

import java.nio.file.Path;
import java.util.Optional;
import org.markwarden.domain.hash.Sha256;

/** Looks at a sealed package once more before a notice relies on it. */
public interface EvidenceCheck {
    /** What is wrong with it, or nothing. */
    Optional<String> fault(Path file, Sha256 recorded);
}
