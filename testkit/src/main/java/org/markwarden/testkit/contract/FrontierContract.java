package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.visit;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.storage.FrontierStore;
import org.markwarden.storage.HostRecord;
import org.markwarden.storage.Visit;

/** What a {@link FrontierStore} must do with what is to be visited. */
public abstract class FrontierContract extends StoreContract {
    private static final String HOST = "shop.example";
    private static final String A = "http://shop.example/a";
    private static final String B = "http://shop.example/b";
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant MUCH_LATER = NOW.plusSeconds(3600);

    private FrontierStore frontier() {
        return storage().frontier();
    }

    private List<String> leasedAt(Instant now) {
        return frontier().lease(HOST, now, now.plusSeconds(30), 10).stream()
                .map(visit -> visit.url().toString())
                .toList();
    }

    private static Fetch failed(Visit visit, Instant at) {
        return new Fetch.Failed(visit.url(), at, "timeout");
    }

    private static Visit purpose(Visit visit, String purpose) {
        return new Visit(visit.url(), visit.host(), "sample", 0, purpose, visit.due(), null, "etag", "yesterday");
    }

    @Test
    void addsOnlyNewAddresses() {
        assertThat(frontier().add(List.of(visit(A), visit(B), visit(A, LATER)))).isEqualTo(2);
        assertThat(frontier().add(List.of(visit(A, LATER), visit("http://shop.example/c"))))
                .isEqualTo(1);

        assertThat(frontier().find(URI.create(A))).contains(visit(A));
        assertThat(frontier().find(URI.create("http://shop.example/none"))).isEmpty();
        assertThat(frontier().add(List.of())).isZero();
    }

    @Test
    void keepsEveryFieldOfAVisit() {
        Visit full = new Visit(
                URI.create(A),
                "shop.example:8080",
                "m",
                7,
                "follow-up",
                NOW,
                URI.create(B),
                "W/\"1\"",
                "Fri, 20 Nov 2026");
        frontier().add(List.of(full));

        assertThat(frontier().find(full.url())).contains(full);
        assertThat(frontier().lease(full.host(), NOW, LATER, 1)).containsExactly(full);
    }

    @Test
    void leasesWhatIsDueInTheOrderOfDueTimes() {
        frontier()
                .add(List.of(
                        visit(B, NOW.minusSeconds(1)),
                        visit(A, NOW.minusSeconds(2)),
                        visit("http://shop.example/c", LATER),
                        visit("http://other.example/")));

        assertThat(leasedAt(NOW)).containsExactly(A, B);
        assertThat(leasedAt(NOW)).isEmpty();
    }

    @Test
    void leasesWhatANoticeWaitsForBeforeAllElse() {
        frontier()
                .add(List.of(
                        visit("http://shop.example/c", NOW.minusSeconds(9)),
                        purpose(visit(B, NOW.minusSeconds(1)), "publication"),
                        purpose(visit(A, NOW.minusSeconds(2)), "follow-up")));

        assertThat(frontier().lease(HOST, NOW, LATER, 1)).extracting(Visit::url).containsExactly(URI.create(A));
        assertThat(leasedAt(NOW)).containsExactly(B, "http://shop.example/c");
    }

    @Test
    void givesLeasedVisitsBackUntried() {
        frontier().add(List.of(visit(A), visit(B)));
        List<Visit> leased = frontier().lease(HOST, NOW, LATER, 10);
        frontier().release(leased.subList(1, 2));
        assertThat(leasedAt(NOW)).containsExactly(B);

        assertThat(frontier().releaseAll()).isEqualTo(2);
        assertThat(frontier().releaseAll()).isZero();
        assertThat(leasedAt(NOW)).containsExactly(A, B);
        assertThat(frontier().attempts(URI.create(A), 1)).isEmpty();
    }

    @Test
    void aReleaseKeepsWhatWasAskedForMeanwhile() {
        frontier().add(List.of(visit(A)));
        Visit visit = frontier().lease(HOST, NOW, MUCH_LATER, 1).getFirst();
        frontier().requestBy(purpose(visit(A, LATER), "follow-up"));
        frontier().releaseAll();
        frontier().lease(HOST, NOW, MUCH_LATER, 1);
        frontier().complete(visit, failed(visit, NOW), null);

        assertThat(leasedAt(LATER)).containsExactly(A);
    }

    @Test
    void leasesNoMoreThanAsked() {
        frontier().add(List.of(visit(A), visit(B, NOW.minusSeconds(1))));

        assertThat(frontier().lease(HOST, NOW, LATER, 1)).extracting(Visit::url).containsExactly(URI.create(B));
        assertThat(leasedAt(NOW)).containsExactly(A);
    }

    @Test
    void letsAnUnfinishedLeaseFallDueAgain() {
        frontier().add(List.of(visit(A)));
        frontier().lease(HOST, NOW, LATER, 10);

        assertThat(frontier().hostsDue(LATER.minusMillis(1), 10)).isEmpty();
        assertThat(frontier().hostsDue(LATER, 10)).containsExactly(HOST);
        assertThat(frontier().lease(HOST, LATER, MUCH_LATER, 10)).containsExactly(visit(A));
    }

    @Test
    void namesHostsInTheOrderOfTheirEarliestDueTime() {
        frontier()
                .add(List.of(
                        visit("http://a.example/1", NOW),
                        visit("http://b.example/1", NOW),
                        visit("http://b.example/2", NOW.minusSeconds(9)),
                        visit("http://c.example/1", NOW.minusSeconds(5)),
                        visit("http://d.example/1", LATER)));

        assertThat(frontier().hostsDue(NOW, 10)).containsExactly("b.example", "c.example", "a.example");
        assertThat(frontier().hostsDue(NOW, 2)).containsExactly("b.example", "c.example");
        frontier().lease("b.example", NOW, LATER, 10);
        assertThat(frontier().hostsDue(NOW, 10)).containsExactly("c.example", "a.example");
    }

    @Test
    void comesAgainWhenToldOrNever() {
        frontier().add(List.of(visit(A), visit(B)));
        for (Visit visit : frontier().lease(HOST, NOW, LATER, 10)) {
            Visit seen = purpose(visit, "recrawl");
            frontier().complete(seen, failed(seen, NOW), visit.url().equals(URI.create(A)) ? MUCH_LATER : null);
        }

        assertThat(leasedAt(MUCH_LATER.minusMillis(1))).isEmpty();
        assertThat(leasedAt(MUCH_LATER)).containsExactly(A);
        Visit kept = frontier().find(URI.create(A)).orElseThrow();
        assertThat(kept).isEqualTo(purpose(visit(A, MUCH_LATER), "recrawl"));
    }

    @Test
    void requestsAnAddressThatIsNotThere() {
        frontier().requestBy(visit(A, LATER));

        assertThat(frontier().find(URI.create(A))).contains(visit(A, LATER));
    }

    @Test
    void requestsOnlyEverSooner() {
        frontier().add(List.of(visit(A, LATER)));

        frontier().requestBy(purpose(visit(A, MUCH_LATER), "follow-up"));
        assertThat(frontier().find(URI.create(A))).contains(visit(A, LATER));

        frontier().requestBy(purpose(visit(A, NOW), "follow-up"));
        Visit sooner = frontier().find(URI.create(A)).orElseThrow();
        assertThat(sooner.due()).isEqualTo(NOW);
        assertThat(sooner.purpose()).isEqualTo("follow-up");
        assertThat(sooner.depth()).isEqualTo(visit(A).depth());
    }

    @Test
    void requestsAnAddressThatWasDoneForGood() {
        frontier().add(List.of(visit(A)));
        Visit visit = frontier().lease(HOST, NOW, LATER, 1).getFirst();
        frontier().complete(visit, failed(visit, NOW), null);
        frontier().requestBy(purpose(visit(A, LATER), "follow-up"));

        assertThat(leasedAt(LATER)).containsExactly(A);
    }

    @Test
    void keepsARequestMadeDuringALeaseForAfterwards() {
        frontier().add(List.of(visit(A)));
        Visit visit = frontier().lease(HOST, NOW, MUCH_LATER, 1).getFirst();
        frontier().requestBy(purpose(visit(A, LATER.plusSeconds(1)), "other"));
        frontier().requestBy(purpose(visit(A, LATER), "follow-up"));
        frontier().requestBy(purpose(visit(A, MUCH_LATER), "other"));

        assertThat(leasedAt(LATER)).isEmpty();
        frontier().complete(visit, failed(visit, NOW), null);
        assertThat(frontier().find(URI.create(A)).orElseThrow().purpose()).isEqualTo("follow-up");
        assertThat(leasedAt(LATER.minusMillis(1))).isEmpty();
        assertThat(leasedAt(LATER)).containsExactly(A);
    }

    @Test
    void forgetsARequestThatTheNextVisitIsSoonerThan() {
        frontier().add(List.of(visit(A)));
        Visit visit = frontier().lease(HOST, NOW, MUCH_LATER, 1).getFirst();
        frontier().requestBy(purpose(visit(A, MUCH_LATER), "follow-up"));
        frontier().complete(visit, failed(visit, NOW), LATER);

        assertThat(frontier().find(URI.create(A))).contains(visit(A, LATER));
    }

    @Test
    void remembersHosts() {
        HostRecord bare = new HostRecord(HOST, NOW, 0, null, 0, null, 0);
        HostRecord full = new HostRecord(HOST, LATER, 3, "User-agent: *\nDisallow:", 200, NOW, 42);
        assertThat(frontier().host(HOST)).isEmpty();

        frontier().saveHost(bare);
        assertThat(frontier().host(HOST)).contains(bare);
        frontier().saveHost(full);
        assertThat(frontier().host(HOST)).contains(full);
    }

    @Test
    void neverLeasesAnAddressTwiceToThreadsThatAskAtOnce() throws InterruptedException {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            visits.add(visit("http://shop.example/" + i));
        }
        frontier().add(visits);
        List<URI> leased = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            threads.add(Thread.ofVirtual().start(() -> leaseAll(leased)));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(leased).hasSize(200).doesNotHaveDuplicates();
    }

    private void leaseAll(List<URI> leased) {
        for (List<Visit> some = lease(); !some.isEmpty(); some = lease()) {
            synchronized (leased) {
                some.forEach(visit -> leased.add(visit.url()));
            }
        }
    }

    private List<Visit> lease() {
        return frontier().lease(HOST, NOW, LATER, 7);
    }
}
