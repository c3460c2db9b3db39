package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.markwarden.testkit.Samples.event;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.audit.AuditLink;
import org.markwarden.storage.AuditLog;

/** What an {@link AuditLog} must do. */
public abstract class AuditContract extends StoreContract {
    private AuditLog audit() {
        return storage().audit();
    }

    @Test
    void linksEachLineToTheOneBefore() {
        List<AuditLink> first = audit().append(List.of(event("c1"), event("c2")));
        List<AuditLink> second = audit().append(List.of(event("c1")));

        assertThat(first.getFirst().follows(AuditLink.GENESIS)).isTrue();
        assertThat(first.getLast().follows(first.getFirst().digest())).isTrue();
        assertThat(second.getFirst().follows(first.getLast().digest())).isTrue();
        assertThat(audit().page(2, 9)).containsExactly(first.getLast(), second.getFirst());
        assertThat(audit().page(1, 1)).containsExactly(first.getFirst());
        assertThat(audit().about("c1", 9)).containsExactly(first.getFirst(), second.getFirst());
        assertThat(audit().count()).isEqualTo(3);
        assertThat(audit().firstBroken()).isEmpty();
    }

    @Test
    void isWholeWhenEmpty() {
        assertThat(audit().append(List.of())).isEmpty();
        assertThat(audit().firstBroken()).isEmpty();
        assertThat(audit().count()).isZero();
    }

    @Test
    void takesLinesBackWithTheTransaction() {
        audit().append(List.of(event("kept")));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> storage().atomically(() -> {
                    audit().append(List.of(event("lost")));
                    throw new IllegalStateException("stop");
                }));
        audit().append(List.of(event("next")));

        assertThat(audit().page(1, 9))
                .extracting(link -> link.event().subject())
                .containsExactly("kept", "next");
        assertThat(audit().firstBroken()).isEmpty();
    }
}
