package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.snapshot;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.SnapshotStore;
import org.markwarden.storage.StorageException;

/** What a {@link SnapshotStore} must do. */
public abstract class SnapshotContract extends StoreContract {
    private static final URI URL = URI.create("http://shop.example/1");

    @Test
    void findsWhatWasKept() {
        Snapshot snapshot = snapshot("s1", URL.toString(), NOW);
        storage().snapshots().add(snapshot);

        assertThat(storage().snapshots().find(snapshot.id())).contains(snapshot);
        assertThat(storage().snapshots().find(new SnapshotId("other"))).isEmpty();
        assertThat(storage().snapshots().count()).isEqualTo(1);
    }

    @Test
    void keepsASnapshotOfWhichLittleIsKnown() {
        Snapshot full = snapshot("s1", URL.toString(), NOW);
        Snapshot bare = new Snapshot(
                full.id(), URL, URL, NOW, 404, null, full.payload(), List.of(), PageKind.ERROR, "status 404", null);
        storage().snapshots().add(bare);

        assertThat(storage().snapshots().find(bare.id())).contains(bare);
    }

    @Test
    void refusesTheSameIdAgain() {
        storage().snapshots().add(snapshot("s1", URL.toString(), NOW));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage().snapshots().add(snapshot("s1", "http://shop.example/2", NOW)))
                .withMessageContaining("s1");
        assertThat(storage().snapshots().history(URL, 10)).hasSize(1);
    }

    @Test
    void ordersTheHistoryOfAnAddressByTime() {
        storage().snapshots().add(snapshot("b", URL.toString(), NOW.plusSeconds(1)));
        storage().snapshots().add(snapshot("c", URL.toString(), NOW.plusSeconds(2)));
        storage().snapshots().add(snapshot("a", URL.toString(), NOW));
        storage().snapshots().add(snapshot("other", "http://shop.example/2", NOW.plusSeconds(9)));

        assertThat(storage().snapshots().history(URL, 2))
                .extracting(snapshot -> snapshot.id().value())
                .containsExactly("c", "b");
        assertThat(storage().snapshots().latest(URL))
                .map(snapshot -> snapshot.id().value())
                .contains("c");
        assertThat(storage().snapshots().latest(URI.create("http://shop.example/none")))
                .isEmpty();
    }
}
