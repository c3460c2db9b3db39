package org.markwarden.console.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.notice.clearance.EvidenceCheck;
import org.markwarden.notice.clearance.RecordedDigest;
import org.markwarden.verifier.Finding;
import org.markwarden.verifier.Level;
import org.markwarden.verifier.Report;
import org.markwarden.verifier.Trust;
import org.markwarden.verifier.Verifier;

/** Runs the stand-alone verifier on a package before a notice relies on it: what an opponent would run, we run first. */
final class VerifiedEvidence implements EvidenceCheck {
    private final RecordedDigest recorded = new RecordedDigest();
    private final Clock clock;

    VerifiedEvidence(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<String> fault(Path file, Sha256 digest) {
        return recorded.fault(file, digest).or(() -> disproven(file));
    }

    private Optional<String> disproven(Path file) {
        try {
            Report report = new Verifier(Trust.nobody(), clock.instant()).verify(file);
            return report.findings().stream()
                    .filter(finding -> finding.level() == Level.FAIL)
                    .map(VerifiedEvidence::words)
                    .findFirst();
        } catch (IOException e) {
            return Optional.of("cannot be read: " + e.getMessage());
        }
    }

    private static String words(Finding finding) {
        return finding.path() + ": " + finding.english();
    }
}
