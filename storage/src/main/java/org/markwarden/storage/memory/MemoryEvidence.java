package org.markwarden.storage.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.EvidenceStore;

/** Records of packages in memory. */
final class MemoryEvidence implements EvidenceStore {
    private static final Comparator<EvidencePackage> NEWEST_FIRST = Comparator.comparing(EvidencePackage::sealedAt)
            .thenComparing(evidence -> evidence.sha256().hex())
            .reversed();

    private final Journal journal;
    private final Table<String, EvidencePackage> packages;

    MemoryEvidence(Journal journal) {
        this.journal = journal;
        packages = new Table<>(journal);
    }

    @Override
    public void add(EvidencePackage evidence) {
        journal.atomically(() -> {
            if (!packages.has(evidence.sha256().hex())) {
                packages.put(evidence.sha256().hex(), evidence);
            }
        });
    }

    @Override
    public Optional<EvidencePackage> find(Sha256 sha256) {
        return journal.atomically(() -> Optional.ofNullable(packages.get(sha256.hex())));
    }

    @Override
    public List<EvidencePackage> of(CaseId caseFile) {
        return journal.atomically(() -> packages.rows()
                .filter(evidence -> caseFile.equals(evidence.caseFile()))
                .sorted(NEWEST_FIRST)
                .toList());
    }

    @Override
    public long count() {
        return journal.atomically(() -> (long) packages.size());
    }
}
