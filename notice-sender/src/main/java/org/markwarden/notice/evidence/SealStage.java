package org.markwarden.notice.evidence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;

/** Seals every confirmed case that has no package yet. A case that cannot be sealed stays confirmed and is tried again. */
public final class SealStage {
    private static final String ACTOR = "stage:seal";
    private static final int BATCH = 100;

    private final Storage storage;
    private final BlobFolder blobs;
    private final Exhibits exhibits;
    private final EvidencePackager packager;

    public SealStage(Storage storage, BlobFolder blobs, Exhibits exhibits, EvidencePackager packager) {
        this.storage = storage;
        this.blobs = blobs;
        this.exhibits = exhibits;
        this.packager = packager;
    }

    /**
     * What one pass did.
     *
     * @param pending cases that are still to be sealed
     * @param fault why, for the last of them
     */
    public record Pass(int sealed, int pending, @Nullable String fault) {}

    public Pass runDue(Instant now) {
        int sealed = 0;
        int pending = 0;
        String fault = null;
        for (CaseFile caseFile : storage.caseFiles().inState(CaseState.CONFIRMED, 0, BATCH)) {
            try {
                seal(caseFile, now);
                sealed++;
            } catch (SealException | StorageException e) {
                fault = String.valueOf(e.getMessage());
                pending++;
                report(caseFile, fault, now);
            }
        }
        return new Pass(sealed, pending, fault);
    }

    private void seal(CaseFile caseFile, Instant now) {
        if (!packager.canStamp()) {
            throw new SealException("no timestamp authority is configured, so nothing sealed could be sent");
        }
        Sealed made = packager.seal(exhibits.ofCase(caseFile), blobs.evidence());
        Instant stamped = made.timestampedAt();
        if (stamped == null) {
            throw new SealException("package without timestamp: " + made.file());
        }
        String file = made.file().getFileName().toString();
        storage.atomically(() -> {
            storage.evidence()
                    .add(new EvidencePackage(
                            made.sha256(), caseFile.id(), file, made.bytes(), made.sealedAt(), stamped));
            storage.audit().append(List.of(event(caseFile, "evidence.sealed", "sha256 " + made.sha256(), now)));
        });
    }

    /** One line in the log for a fault, not one for each try. */
    private void report(CaseFile caseFile, String fault, Instant now) {
        AuditEvent event = event(caseFile, "evidence.pending", fault, now);
        boolean known = storage.audit().about(caseFile.id().value(), BATCH).stream()
                .anyMatch(link -> link.event().action().equals(event.action())
                        && link.event().detail().equals(event.detail()));
        if (!known) {
            storage.audit().append(List.of(event));
        }
    }

    private static AuditEvent event(CaseFile caseFile, String action, String detail, Instant now) {
        String line = detail.replaceAll("\\s+", " ");
        return new AuditEvent(now, ACTOR, action, caseFile.id().value(), line);
    }
}
