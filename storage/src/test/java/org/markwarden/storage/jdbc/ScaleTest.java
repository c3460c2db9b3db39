package org.markwarden.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Versions;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.Visit;

/** Figures at a hundred thousand of each; it prints them, and asserts only that the answers are right. */
@Tag("proof")
class ScaleTest {
    private static final int MANY = 100_000;
    private static final int GROUP = 500;
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Versions VERSIONS = new Versions("m", "t", "r");

    @TempDir
    Path folder;

    @Test
    void holdsAHundredThousandOfEach() {
        try (JdbcStorage storage = JdbcStorage.sqlite(folder)) {
            timed(
                    "listings kept",
                    MANY,
                    () -> inGroups(storage, i -> storage.listings().add(listing(i))));
            timed("listings paged", MANY, () -> assertThat(pageAll(storage)).isEqualTo(MANY));
            timed(
                    "matches kept",
                    MANY,
                    () -> inGroups(
                            storage,
                            i -> storage.matches()
                                    .add(
                                            listing(i),
                                            new Match(listing(i).id(), VERSIONS, List.of(), List.of(), List.of()),
                                            NOW)));
            timed("due asked when there are none", 10, () -> {
                for (int i = 0; i < 10; i++) {
                    assertThat(storage.listings().due(100)).isEmpty();
                }
            });
            timed(
                    "case files opened",
                    MANY,
                    () -> inGroups(storage, i -> storage.caseFiles().open(caseFile(i))));
            timed(
                    "decisions kept",
                    MANY,
                    () -> inGroups(
                            storage,
                            i -> storage.caseFiles()
                                    .decide(new Decision(
                                            new CaseId("c" + i), verdict(i), "counterfeit", null, "wang", NOW))));
            timed("pages of 50 confirmed case files", 100, () -> {
                for (int i = 0; i < 100; i++) {
                    assertThat(storage.caseFiles().inState(CaseState.CONFIRMED, i * 50, 50))
                            .hasSize(50);
                }
            });
            timed("counts of case files", 10, () -> {
                for (int i = 0; i < 10; i++) {
                    assertThat(storage.caseFiles().counts()).hasSize(2);
                }
            });
            timed("visits planned", MANY, () -> storage.frontier().add(visits()));
            timed(
                    "visits leased and completed",
                    MANY,
                    () -> assertThat(visitAll(storage)).isEqualTo(MANY));
            timed("log lines, 50 a commit", MANY, () -> log(storage, 50));
            timed("log lines, 1 a commit", 5_000, () -> {
                for (int i = 0; i < 5_000; i++) {
                    storage.audit().append(List.of(event(i)));
                }
            });
            timed(
                    "log lines followed",
                    MANY,
                    () -> assertThat(storage.audit().firstBroken()).isEmpty());
        }
    }

    private static void timed(String what, int count, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-40s %8d in %7.2f s = %9.0f/s%n", what, count, seconds, count / seconds);
    }

    private static void inGroups(JdbcStorage storage, IntConsumer each) {
        for (int from = 0; from < MANY; from += GROUP) {
            int first = from;
            storage.atomically(() -> {
                for (int i = first; i < first + GROUP; i++) {
                    each.accept(i);
                }
            });
        }
    }

    private static Listing listing(int i) {
        return Listing.builder(new ListingId("sample:" + i), "诺芝（NOZI）太阳能热水器家用【铝合金支架2.1米加长紫金管】" + i)
                .url("http://shop.example/item/" + i)
                .brand("诺芝")
                .capturedAt(NOW)
                .snapshot("s" + i)
                .build();
    }

    private static int pageAll(JdbcStorage storage) {
        int count = 0;
        List<Listing> page = storage.listings().page(null, 1000);
        while (!page.isEmpty()) {
            count += page.size();
            page = storage.listings().page(page.getLast().id(), 1000);
        }
        return count;
    }

    private static CaseFile caseFile(int i) {
        return new CaseFile(new CaseId("c" + i), listing(i).id(), new RightId("TM"), "m", (i % 1000) / 1000.0, NOW);
    }

    private static Verdict verdict(int i) {
        return i % 2 == 0 ? Verdict.CONFIRMED : Verdict.DISMISSED;
    }

    private static List<Visit> visits() {
        List<Visit> visits = new ArrayList<>(MANY);
        for (int i = 0; i < MANY; i++) {
            String host = "host-" + i % 100 + ".example";
            URI url = URI.create("http://" + host + "/item/" + i);
            visits.add(new Visit(url, host, "sample", 1, "discover", NOW, null, null, null));
        }
        return visits;
    }

    private static int visitAll(JdbcStorage storage) {
        int count = 0;
        for (List<String> hosts = hosts(storage); !hosts.isEmpty(); hosts = hosts(storage)) {
            for (String host : hosts) {
                List<Visit> leased = storage.frontier().lease(host, NOW, NOW.plusSeconds(60), 100);
                storage.atomically(() -> leased.forEach(
                        visit -> storage.frontier().complete(visit, new Fetch.Failed(visit.url(), NOW, "test"), null)));
                count += leased.size();
            }
        }
        return count;
    }

    private static List<String> hosts(JdbcStorage storage) {
        return storage.frontier().hostsDue(NOW, 100);
    }

    private static void log(JdbcStorage storage, int group) {
        for (int i = 0; i < MANY; i += group) {
            List<AuditEvent> events = new ArrayList<>(group);
            for (int j = i; j < i + group; j++) {
                events.add(event(j));
            }
            storage.audit().append(events);
        }
    }

    private static AuditEvent event(int i) {
        return new AuditEvent(NOW, "stage:crawler", "listing.kept", "sample:" + i, "");
    }
}
