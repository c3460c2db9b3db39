package org.markwarden.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.Storage;
import org.markwarden.storage.Visit;

/** Kills a process that writes; what it acknowledged must be there, all of each transaction or none of it. */
class KillTest {
    private static final int LINES_PER_TRANSACTION = 3;

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        killRepeatedly(4);
    }

    @Test
    @Tag("proof")
    void losesNothingInHundredsOfKills() throws Exception {
        killRepeatedly(300);
    }

    private void killRepeatedly(int times) throws Exception {
        long seed = System.nanoTime();
        System.out.println("kills with seed " + seed);
        Random random = new Random(seed);
        List<String> acknowledged = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            acknowledged.addAll(writeAndKill(1 + random.nextInt(200)));
            assertWhole(acknowledged);
        }
    }

    /** Reads a random number of acknowledgements, kills, then reads the rest that was already on its way. */
    private List<String> writeAndKill(int after) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        try (Child child = Child.start(Writer.class, folder)) {
            for (int i = 0; i < after; i++) {
                acknowledged.add(child.line());
            }
            child.kill();
            child.output().lines().filter(line -> line.endsWith(";")).forEach(acknowledged::add);
        }
        return acknowledged;
    }

    private void assertWhole(List<String> acknowledged) {
        try (DataFolder data = DataFolder.open(folder)) {
            Storage storage = data.storage();
            for (String id : acknowledged) {
                assertThat(storage.listings().find(new ListingId(id))).as(id).isPresent();
                assertThat(storage.frontier().attempts(Writer.url(id), 1))
                        .as(id)
                        .hasSize(1);
            }
            assertThat(storage.audit().firstBroken()).isEmpty();
            assertThat(storage.listings().count()).isGreaterThanOrEqualTo(acknowledged.size());
            assertThat(storage.audit().count()).isEqualTo(storage.listings().count() * LINES_PER_TRANSACTION);
        }
    }

    /** Writes transaction after transaction and acknowledges each by the id of its listing. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            try (DataFolder data = DataFolder.open(Path.of(args[0]))) {
                long first = data.storage().listings().count();
                for (long i = first; true; i++) {
                    String id = "listing-" + i + ";";
                    data.storage().atomically(() -> write(data.storage(), id));
                    System.out.println(id);
                }
            }
        }

        private static void write(Storage storage, String id) {
            Instant now = Instant.now();
            storage.listings()
                    .add(Listing.builder(new ListingId(id), "标题 " + id)
                            .capturedAt(now)
                            .build());
            for (int i = 0; i < LINES_PER_TRANSACTION; i++) {
                storage.audit().append(List.of(new AuditEvent(now, "stage:test", "listing.kept", id, "")));
            }
            Visit visit = new Visit(url(id), "shop", "sample", 0, "discover", now, null, null, null);
            storage.frontier().complete(visit, new Fetch.Failed(url(id), now, "test"), null);
        }

        static URI url(String id) {
            return URI.create("http://shop/" + id);
        }
    }
}
