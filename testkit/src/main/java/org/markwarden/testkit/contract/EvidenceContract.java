package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.digest;
import static org.markwarden.testkit.Samples.evidence;

import org.junit.jupiter.api.Test;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.evidence.EvidencePackage;
import org.markwarden.storage.EvidenceStore;

/** What an {@link EvidenceStore} must do. */
public abstract class EvidenceContract extends StoreContract {
    @Test
    void keepsARecordOnce() {
        EvidencePackage evidence = evidence("p1", "case-1", NOW);
        storage().evidence().add(evidence);
        storage().evidence().add(evidence("p1", "case-2", NOW.plusSeconds(1)));

        assertThat(storage().evidence().find(digest("p1"))).contains(evidence);
        assertThat(storage().evidence().find(digest("other"))).isEmpty();
        assertThat(storage().evidence().count()).isEqualTo(1);
    }

    @Test
    void listsThePackagesOfACaseFileNewestFirst() {
        storage().evidence().add(evidence("p1", "case-1", NOW));
        storage().evidence().add(evidence("p2", "case-1", NOW.plusSeconds(1)));
        storage().evidence().add(evidence("p3", "case-2", NOW));
        storage().evidence().add(evidence("p4", null, NOW));

        assertThat(storage().evidence().of(new CaseId("case-1")))
                .containsExactly(evidence("p2", "case-1", NOW.plusSeconds(1)), evidence("p1", "case-1", NOW));
        assertThat(storage().evidence().find(digest("p4"))).contains(evidence("p4", null, NOW));
    }
}
