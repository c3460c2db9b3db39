package org.markwarden.console.pass;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.notice.evidence.EvidencePackager;
import org.markwarden.notice.evidence.Exhibit;
import org.markwarden.notice.evidence.Exhibits;
import org.markwarden.notice.evidence.SealException;
import org.markwarden.notice.evidence.Sealed;
import org.markwarden.notice.evidence.SealedBefore;
import org.markwarden.storage.Storage;
import org.markwarden.verifier.Level;
import org.markwarden.verifier.Trust;
import org.markwarden.verifier.Verifier;

/**
 * Seals a package of every open suspicion of a pass and verifies each at once. A person has confirmed none of them yet. What lies sealed
 * in the folder already, unchanged and whole, is not sealed again.
 */
public final class SuspicionPackages {
    private static final int BATCH = 10_000;

    private final Storage storage;
    private final Exhibits exhibits;
    private final EvidencePackager packager;

    public SuspicionPackages(Storage storage, Exhibits exhibits, EvidencePackager packager) {
        this.storage = storage;
        this.exhibits = exhibits;
        this.packager = packager;
    }

    /**
     * What was sealed.
     *
     * @param unchanged suspicions whose package of an earlier pass still holds what would be sealed now
     * @param faults why a package could not be made, or did not verify, by case file
     */
    public record Result(int sealed, int unchanged, List<String> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /** Seals into this folder; each package is verified as of the instant after it was sealed, which may be long after the first. */
    public Result seal(Path folder, Clock clock) throws IOException {
        SealedBefore before = new SealedBefore(folder, packager.canStamp());
        List<String> faults = new ArrayList<>();
        int sealed = 0;
        int unchanged = 0;
        for (CaseFile caseFile : storage.caseFiles().inState(CaseState.OPEN, 0, BATCH)) {
            try {
                Exhibit exhibit = exhibits.ofCase(caseFile);
                if (isSealed(before.of(exhibit), clock)) {
                    unchanged++;
                    continue;
                }
                Sealed made = packager.seal(exhibit, folder);
                sealed++;
                if (!verifies(made.file(), clock)) {
                    faults.add(caseFile.id() + ": " + made.file() + " does not verify");
                }
            } catch (SealException e) {
                faults.add(caseFile.id() + ": " + e.getMessage());
            }
        }
        return new Result(sealed, unchanged, faults);
    }

    private static boolean isSealed(List<Path> before, Clock clock) throws IOException {
        for (Path file : before) {
            if (verifies(file, clock)) {
                return true;
            }
        }
        return false;
    }

    private static boolean verifies(Path file, Clock clock) throws IOException {
        return new Verifier(Trust.nobody(), clock.instant()).verify(file).verdict() != Level.FAIL;
    }
}
