package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.visit;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.AttemptKind;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.FrontierStore.Backlog;
import org.markwarden.storage.FrontierStore.Tally;
import org.markwarden.storage.Visit;
import org.markwarden.testkit.Samples;

/** What a {@link FrontierStore} must tell of the visits that were tried. */
public abstract class AttemptContract extends StoreContract {
    private static final String HOST = "shop.example";
    private static final String A = "http://shop.example/a";
    private static final String B = "http://shop.example/b";
    private static final Instant LATER = NOW.plusSeconds(60);

    private FrontierStore frontier() {
        return storage().frontier();
    }

    private static Fetch failed(Visit visit, Instant at) {
        return new Fetch.Failed(visit.url(), at, "timeout");
    }

    @Test
    void talliesAttemptsByKindDetailHostAndDay() {
        Snapshot snapshot = Samples.snapshot("s-tally", A, NOW);
        storage().snapshots().add(snapshot);
        frontier().add(List.of(visit(A), visit(B)));
        Instant late = Instant.parse("2026-11-20T17:00:00Z");
        Fetch fetched = new Fetch.Fetched(URI.create(A), late, snapshot.id(), Duration.ZERO);
        frontier().complete(visit(A), fetched, null);
        frontier().complete(visit(B), new Fetch.Failed(URI.create(B), late, "too slow"), null);
        frontier().complete(visit(B), new Fetch.Failed(URI.create(B), late, "too slow"), null);

        assertThat(frontier().tally("sample", ZoneOffset.ofHours(8)))
                .containsExactly(
                        new Tally(AttemptKind.FAILED, "too slow", HOST, LocalDate.of(2026, 11, 21), 2),
                        new Tally(
                                AttemptKind.FETCHED,
                                snapshot.page().label() + ": " + snapshot.pageReason(),
                                HOST,
                                LocalDate.of(2026, 11, 21),
                                1));
        assertThat(frontier().tally("none", ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void keepsEveryKindOfAttempt() {
        URI url = URI.create(A);
        List<Fetch> attempts = List.of(
                new Fetch.Failed(url, NOW, "timeout"),
                new Fetch.Throttled(url, NOW.plusSeconds(1), 429, Duration.ofSeconds(30)),
                new Fetch.Throttled(url, NOW.plusSeconds(2), 503, null),
                new Fetch.RefusedByRobots(url, NOW.plusSeconds(3), "Disallow: /a"),
                new Fetch.NotModified(url, NOW.plusSeconds(4), new SnapshotId("s1")),
                new Fetch.Fetched(url, NOW.plusSeconds(5), new SnapshotId("s2"), Duration.ofMillis(17)));
        attempts.forEach(attempt -> frontier().complete(visit(A), attempt, null));

        assertThat(frontier().attempts(url, 10)).containsExactlyElementsOf(attempts.reversed());
        assertThat(frontier().attempts(url, 1)).containsExactly(attempts.getLast());
        assertThat(frontier().attempts(URI.create(B), 1)).isEmpty();
        assertThat(frontier().attemptCounts("sample"))
                .isEqualTo(Map.of(
                        "failed", 1L, "throttled", 2L, "refused-by-robots", 1L, "not-modified", 1L, "fetched", 1L));
        assertThat(frontier().attemptCounts("none")).isEmpty();
    }

    @Test
    void countsTheBacklogOfAMarketplace() {
        frontier().add(List.of(visit(A), visit(B)));
        Visit visit = frontier().lease(HOST, NOW, LATER, 1).getFirst();
        assertThat(frontier().backlog("sample")).isEqualTo(new Backlog(2, 2));

        frontier().complete(visit, failed(visit, NOW), LATER);

        assertThat(frontier().backlog("sample")).isEqualTo(new Backlog(2, 1));
        assertThat(frontier().backlog("none")).isEqualTo(new Backlog(0, 0));
    }

    @Test
    void countsTheAddressesThatGaveNoPage() {
        frontier().add(List.of(visit(A), visit(B)));
        assertThat(frontier().unanswered("sample")).isEmpty();
        Visit visit = frontier().lease(HOST, NOW, LATER, 1).getFirst();
        frontier().complete(visit, failed(visit, NOW), LATER);
        frontier().complete(visit, new Fetch.RefusedByRobots(visit.url(), NOW.plusSeconds(1), "Disallow: /"), LATER);
        assertThat(frontier().unanswered("sample")).isEqualTo(Map.of(AttemptKind.REFUSED_BY_ROBOTS, 1L));
        assertThat(frontier().unanswered("none")).isEmpty();

        frontier().complete(visit, new Fetch.NotModified(visit.url(), NOW.plusSeconds(2), new SnapshotId("s1")), LATER);
        frontier().complete(visit, failed(visit, NOW.plusSeconds(3)), LATER);
        assertThat(frontier().unanswered("sample")).isEmpty();
    }

    @Test
    void namesTheAddressesOfWhichNothingIsKnown() {
        frontier().add(List.of(visit(A), visit(B)));
        assertThat(frontier().unread("sample", 9)).isEmpty();
        Visit first = visit(A);
        Visit second = visit(B);
        frontier().complete(first, failed(first, NOW), LATER);
        frontier().complete(second, new Fetch.RefusedByRobots(second.url(), NOW, "Disallow: /b"), LATER);
        assertThat(frontier().unread("sample", 9))
                .containsExactlyInAnyOrder(
                        new FrontierStore.Unread(first.url(), "timeout"),
                        new FrontierStore.Unread(second.url(), "Disallow: /b"));
        assertThat(frontier().unread("sample", 1)).hasSize(1);
        assertThat(frontier().unread("none", 9)).isEmpty();

        frontier().complete(first, new Fetch.NotModified(first.url(), NOW.plusSeconds(1), new SnapshotId("s1")), LATER);
        frontier().complete(first, failed(first, NOW.plusSeconds(2)), LATER);
        frontier().complete(second, new Fetch.Throttled(second.url(), NOW.plusSeconds(1), 429, null), LATER);
        assertThat(frontier().unread("sample", 9)).containsExactly(new FrontierStore.Unread(second.url(), "throttled"));
    }
}
