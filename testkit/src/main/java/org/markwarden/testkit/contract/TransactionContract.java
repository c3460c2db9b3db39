package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.caseFile;
import static org.markwarden.testkit.Samples.event;
import static org.markwarden.testkit.Samples.listing;
import static org.markwarden.testkit.Samples.right;
import static org.markwarden.testkit.Samples.snapshot;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;

/** What {@link Storage#atomically} must do. */
public abstract class TransactionContract extends StoreContract {
    private static final String URL = "http://shop.example/1";

    @Test
    void keepsAllOrNothing() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> storage().atomically(() -> {
                    storage().snapshots().add(snapshot("s1", URL, NOW));
                    storage().listings().add(listing("a", NOW));
                    storage().rights().upsert(List.of(right("r", "晴屿朗")));
                    storage().caseFiles().open(caseFile("c", 0.5));
                    storage().audit().append(List.of(event("c")));
                    throw new IllegalStateException("stop");
                }));

        assertThat(storage().snapshots().count()).isZero();
        assertThat(storage().listings().count()).isZero();
        assertThat(storage().rights().count()).isZero();
        assertThat(storage().rights().version()).startsWith("0-");
        assertThat(storage().caseFiles().find(new CaseId("c"))).isEmpty();
        assertThat(storage().audit().count()).isZero();
    }

    @Test
    void readsItsOwnWritesInEveryStore() {
        storage().atomically(() -> {
            storage().snapshots().add(snapshot("s1", URL, NOW));
            storage().listings().add(listing("a", NOW));
            storage().caseFiles().open(caseFile("c", 0.5));
            storage().audit().append(List.of(event("c")));

            assertThat(storage().snapshots().count()).isEqualTo(1);
            assertThat(storage().listings().find(new ListingId("a"))).isPresent();
            assertThat(storage().caseFiles().find(new CaseId("c"))).isPresent();
            assertThat(storage().audit().about("c", 9)).hasSize(1);
        });
        assertThat(storage().snapshots().count()).isEqualTo(1);
    }

    @Test
    void takesTheNestedPartBackWithTheOuter() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> storage().atomically(() -> {
                    storage().atomically(() -> storage().snapshots().add(snapshot("s1", URL, NOW)));
                    throw new IllegalStateException("stop");
                }));

        assertThat(storage().snapshots().count()).isZero();
    }

    @Test
    void goesOnAfterANestedPartThatFailed() {
        storage().snapshots().add(snapshot("taken", URL, NOW));
        storage().atomically(() -> {
            storage().snapshots().add(snapshot("s1", URL, NOW));
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> storage().atomically(() -> {
                        storage().snapshots().add(snapshot("s2", URL, NOW));
                        storage().snapshots().add(snapshot("taken", URL, NOW));
                    }));
            storage().snapshots().add(snapshot("s3", URL, NOW));
        });

        assertThat(storage().snapshots().history(URI.create(URL), 9))
                .extracting(snapshot -> snapshot.id().value())
                .containsExactlyInAnyOrder("taken", "s1", "s3");
    }

    @Test
    void keepsTransactionsOfThreadsApart() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "t" + i;
            threads.add(Thread.ofVirtual().start(() -> appendPairs(name)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(storage().audit().count()).isEqualTo(8 * 10 * 2);
        assertThat(storage().audit().firstBroken()).isEmpty();
        assertThat(storage().audit().about("t3", 99)).hasSize(20);
    }

    private void appendPairs(String name) {
        for (int i = 0; i < 10; i++) {
            storage().atomically(() -> {
                storage().audit().append(List.of(event(name)));
                storage().audit().append(List.of(event(name)));
            });
        }
    }

    @Test
    void waitsForNobodyAfterAnInterruptedThread() throws InterruptedException {
        Thread interrupted = Thread.ofPlatform().start(() -> {
            Thread.currentThread().interrupt();
            try {
                storage().audit().append(List.of(event("interrupted")));
            } catch (StorageException e) {
                assertThat(e).hasMessageContaining("interrupted");
            }
        });
        interrupted.join();
        storage().audit().append(List.of(event("after")));

        assertThat(storage().audit().about("after", 9)).hasSize(1);
        assertThat(storage().audit().firstBroken()).isEmpty();
    }
}
