package org.markwarden.notice.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.snapshot.Fetch;
import org.markwarden.domain.snapshot.PageKind;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.notice.World;
import org.markwarden.storage.Visit;

class FollowUpStageTest {
    private static final URI URL = World.location(1);

    @TempDir
    Path folder;

    private World world;
    private FollowUpStage stage;
    private NoticeId id;

    @BeforeEach
    void accepted() {
        world = new World(folder).withRight();
        world.sealed(1, "a");
        world.desk().runDue(World.NOW);
        id = world.storage.notices().unsent(0, 1).getFirst().id();
        world.storage.notices().add(new Dispatch.Started(id, 1, "http", World.NOW));
        world.storage.notices().add(new Dispatch.Accepted(id, 1, World.NOW, "T1", "HTTP 202"));
        LookSchedule schedule = new LookSchedule(
                List.of(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40)), Duration.ofHours(1));
        stage = new FollowUpStage(world.storage, Map.of("sample", schedule));
    }

    private FollowUpStage.Pass at(int seconds) {
        return stage.runDue(World.after(seconds));
    }

    private Snapshot page(int seconds, PageKind kind, int status) {
        Instant at = World.after(seconds);
        Snapshot snapshot = new Snapshot(
                new SnapshotId("later-" + seconds),
                URL,
                URL,
                at,
                status,
                "text/html",
                Sha256.of(new byte[] {1}),
                List.of(),
                kind,
                "test",
                null);
        world.storage.snapshots().add(snapshot);
        return snapshot;
    }

    private void offer(int seconds, String title, @Nullable Price price) {
        Snapshot snapshot = page(seconds, PageKind.PRODUCT, 200);
        Listing before = world.storage.listings().findByUrl(URL).orElseThrow();
        world.storage
                .listings()
                .add(before.toBuilder()
                        .title(title)
                        .brand(null)
                        .price(price)
                        .capturedAt(snapshot.capturedAt())
                        .snapshot(snapshot.id().value())
                        .build());
    }

    private List<OutcomeKind> outcomes() {
        return world.storage.notices().outcomes(id).stream()
                .map(outcome -> outcome.kind())
                .toList();
    }

    @Test
    void asksForALookWhenItIsDueAndNotBefore() {
        assertThat(at(9)).isEqualTo(new FollowUpStage.Pass(0, 0));
        assertThat(at(10)).isEqualTo(new FollowUpStage.Pass(1, 0));
        Visit visit = world.storage.frontier().find(URL).orElseThrow();
        assertThat(visit.purpose()).isEqualTo("follow-up");
        assertThat(visit.host()).isEqualTo("shop.example.test");
        assertThat(visit.due()).isEqualTo(World.after(10));
    }

    @Test
    void leavesANoticeThatWasNotAcceptedAlone() {
        world.sealed(2, "b");
        world.desk().runDue(World.NOW);
        assertThat(at(1000).requested()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "DELISTED, 200, REMOVED",
        "ERROR, 404, REMOVED",
        "ERROR, 410, REMOVED",
        "OTHER, 404, REMOVED",
        "ERROR, 451, REMOVED",
        "PRODUCT, 404, REMOVED",
        "CHALLENGE, 200, UNREACHABLE",
        "CHALLENGE, 404, UNREACHABLE",
        "ERROR, 403, UNREACHABLE",
        "ERROR, 500, UNREACHABLE",
        "ERROR, 503, UNREACHABLE",
        "OTHER, 200, UNREACHABLE",
        "SEARCH, 200, UNREACHABLE",
        "SHOP, 200, UNREACHABLE"
    })
    void countsOnlyAPageThatIsGoneOrSaysSoAsRemoved(PageKind kind, int status, OutcomeKind outcome) {
        page(12, kind, status);
        assertThat(at(12).outcomes()).isEqualTo(1);
        assertThat(outcomes()).containsExactly(outcome);
    }

    @Test
    void doesNotJudgeAPageThatWasKeptBeforeTheLookWasDue() {
        page(9, PageKind.ERROR, 404);
        assertThat(at(12)).isEqualTo(new FollowUpStage.Pass(1, 0));
    }

    @Test
    void judgesNoPageTwice() {
        page(12, PageKind.DELISTED, 200);
        at(12);
        assertThat(at(13)).isEqualTo(new FollowUpStage.Pass(0, 0));
        assertThat(at(20)).isEqualTo(new FollowUpStage.Pass(1, 0));
        assertThat(world.storage.caseFiles().state(new CaseId("C-1"))).isEqualTo(CaseState.REMOVED);
    }

    @Test
    void seesAnOfferThatIsUpAsItWas() {
        offer(
                12,
                "【晴屿啷】 无线耳机",
                world.storage.listings().findByUrl(URL).orElseThrow().price());
        at(12);
        assertThat(outcomes()).containsExactly(OutcomeKind.STILL_UP);
    }

    @Test
    void seesAnOfferThatNoLongerShowsTheSign() {
        offer(
                12,
                "无线耳机 蓝牙",
                world.storage.listings().findByUrl(URL).orElseThrow().price());
        at(12);
        assertThat(outcomes()).containsExactly(OutcomeKind.EDITED);
    }

    @Test
    void seesAnOfferWhosePriceIsHidden() {
        offer(12, "晴屿啷 无线耳机", null);
        at(12);
        assertThat(world.storage.notices().outcomes(id).getFirst().reason()).contains("price is hidden");
    }

    @Test
    void seesAnOfferThatCameBack() {
        page(12, PageKind.DELISTED, 200);
        at(12);
        offer(
                25,
                "晴屿啷 无线耳机",
                world.storage.listings().findByUrl(URL).orElseThrow().price());
        at(25);
        assertThat(outcomes()).containsExactly(OutcomeKind.RELISTED, OutcomeKind.REMOVED);
    }

    @Test
    void waitsForAPageThatWasKeptButNotReadYet() {
        page(12, PageKind.PRODUCT, 200);
        assertThat(at(13).outcomes()).isZero();
        assertThat(at(12 + 300).outcomes()).isEqualTo(1);
        assertThat(outcomes()).containsExactly(OutcomeKind.UNREACHABLE);
    }

    @Test
    void countsAnAttemptThatSawNothingAsUnreachable() {
        at(10);
        Visit visit = world.storage.frontier().find(URL).orElseThrow();
        world.storage.frontier().lease(visit.host(), World.after(11), World.after(60), 1);
        world.storage
                .frontier()
                .complete(visit, new Fetch.Throttled(URL, World.after(11), 429, null), World.after(100));
        at(12);
        assertThat(outcomes()).containsExactly(OutcomeKind.UNREACHABLE);
    }

    @Test
    void stopsLookingAfterTheWatch() {
        assertThat(at(3600 * 5)).isEqualTo(new FollowUpStage.Pass(1, 0));
        page(3600 * 5, PageKind.DELISTED, 200);
        at(3600 * 5);
        assertThat(at(3600 * 50)).isEqualTo(new FollowUpStage.Pass(0, 0));
    }

    @Test
    void looksAtEveryLocationOfANotice() {
        NoticeDraft draft = world.storage.notices().find(id).orElseThrow();
        assertThat(draft.locations()).hasSize(1);
        world.sealed(11, "many");
        world.sealed(12, "many");
        world.desk().runDue(World.NOW);
        NoticeId many =
                world.storage.notices().of(new CaseId("C-11")).orElseThrow().id();
        world.storage.notices().add(new Dispatch.Started(many, 1, "http", World.NOW));
        world.storage.notices().add(new Dispatch.Accepted(many, 1, World.NOW, null, "HTTP 202"));
        assertThat(at(10).requested()).isEqualTo(3);
    }
}
