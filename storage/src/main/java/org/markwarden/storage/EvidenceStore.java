package org.markwarden.storage;

import java.util.List;
import java.util.Optional;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.hash.Sha256;

/** The record of sealed packages. Append-only; the files themselves lie in the {@link BlobFolder}. */
public interface EvidenceStore {
    /** Keeps the record; the same digest again changes nothing. */
    void add(EvidencePackage evidence);

    Optional<EvidencePackage> find(Sha256 sha256);

    /** Packages of a case file, newest first. */
    List<EvidencePackage> of(CaseId caseFile);

    long count();
}
