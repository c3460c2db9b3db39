package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.caseFile;
import static org.markwarden.testkit.Samples.decision;
import static org.markwarden.testkit.Samples.draft;
import static org.markwarden.testkit.Samples.evidence;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.casework.Decision;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;
import org.markwarden.storage.CaseFileStore;
import org.markwarden.storage.StorageException;
import org.markwarden.testkit.Samples;

/** What a {@link CaseFileStore} must do. */
public abstract class CaseFileContract extends StoreContract {
    private static final NoticeId NOTICE = new NoticeId("n1");

    private CaseFileStore caseFiles() {
        return storage().caseFiles();
    }

    private void assertState(String id, CaseState state) {
        assertThat(caseFiles().state(new CaseId(id))).isEqualTo(state);
        assertThat(caseFiles().inState(state, 0, 10))
                .extracting(caseFile -> caseFile.id().value())
                .contains(id);
        assertThat(caseFiles().counts()).containsKey(state);
    }

    @Test
    void opensOneCaseFileForAListingAndARight() {
        CaseFile first = caseFile("c1", 0.9);
        CaseFile again = new CaseFile(new CaseId("c2"), first.listing(), first.right(), "match-2", 0.5, NOW);

        assertThat(caseFiles().open(first)).isEqualTo(first);
        assertThat(caseFiles().open(again)).isEqualTo(first);
        assertThat(caseFiles().find(first.listing(), first.right())).contains(first);
        assertThat(caseFiles().find(new CaseId("c1"))).contains(first);
        assertThat(caseFiles().find(new CaseId("c2"))).isEmpty();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        caseFiles().open(caseFile("c1", 0.9));
        CaseFile other = new CaseFile(
                new CaseId("c1"),
                caseFile("c2", 0.1).listing(),
                caseFile("c2", 0.1).right(),
                "m",
                0.1,
                NOW);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> caseFiles().open(other))
                .withMessageContaining("c1");
    }

    @Test
    void keepsEveryDecisionNewestFirst() {
        caseFiles().open(caseFile("c1", 0.9));
        caseFiles().decide(decision("c1", Verdict.UNSURE, NOW));
        caseFiles().decide(decision("c1", Verdict.CONFIRMED, NOW.plusSeconds(2)));
        caseFiles().decide(decision("c1", Verdict.DISMISSED, NOW.plusSeconds(1)));

        assertThat(caseFiles().decisions(new CaseId("c1")))
                .containsExactly(
                        decision("c1", Verdict.CONFIRMED, NOW.plusSeconds(2)),
                        decision("c1", Verdict.DISMISSED, NOW.plusSeconds(1)),
                        decision("c1", Verdict.UNSURE, NOW));
        assertState("c1", CaseState.CONFIRMED);
    }

    @Test
    void letsTheLaterOfTwoDecisionsOfOneInstantCount() {
        caseFiles().open(caseFile("c1", 0.9));
        caseFiles().decide(decision("c1", Verdict.CONFIRMED, NOW));
        caseFiles().decide(decision("c1", Verdict.DISMISSED, NOW));

        assertState("c1", CaseState.DISMISSED);
    }

    @Test
    void refusesToDecideOnWhatIsNotThere() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> caseFiles().decide(decision("none", Verdict.CONFIRMED, NOW)))
                .withMessageContaining("none");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> caseFiles().state(new CaseId("none")));
    }

    @Test
    void listsTheCaseFilesOfAStateByScoreThenId() {
        caseFiles().open(caseFile("b", 0.5));
        caseFiles().open(caseFile("a", 0.5));
        caseFiles().open(caseFile("c", 0.9));
        caseFiles().open(caseFile("d", 0.7));
        caseFiles().decide(decision("d", Verdict.DISMISSED, NOW));

        assertThat(caseFiles().inState(CaseState.OPEN, 0, 2)).containsExactly(caseFile("c", 0.9), caseFile("a", 0.5));
        assertThat(caseFiles().inState(CaseState.OPEN, 2, 2)).containsExactly(caseFile("b", 0.5));
        assertThat(caseFiles().counts()).isEqualTo(Map.of(CaseState.OPEN, 3L, CaseState.DISMISSED, 1L));
    }

    @Test
    void readsTheStateFromTheRecords() {
        caseFiles().open(caseFile("c1", 0.9));
        assertState("c1", CaseState.OPEN);
        caseFiles().decide(decision("c1", Verdict.UNSURE, NOW));
        assertState("c1", CaseState.OPEN);
        caseFiles().decide(decision("c1", Verdict.CONFIRMED, NOW.plusSeconds(1)));
        assertState("c1", CaseState.CONFIRMED);
        storage().evidence().add(evidence("p1", "c1", NOW));
        assertState("c1", CaseState.SEALED);
        clearedNotice("c1");
        storage().notices().add(new Dispatch.Started(NOTICE, 1, "http", NOW));
        assertState("c1", CaseState.SEALED);
        storage().notices().add(new Dispatch.Accepted(NOTICE, 1, NOW, "T1", "201"));
        assertState("c1", CaseState.NOTICED);
        outcome("c1", OutcomeKind.STILL_UP, 1);
        assertState("c1", CaseState.NOTICED);
        outcome("c1", OutcomeKind.REMOVED, 2);
        assertState("c1", CaseState.REMOVED);
        outcome("c1", OutcomeKind.UNREACHABLE, 3);
        assertState("c1", CaseState.REMOVED);
        published(PlatformResult.PENDING, 4);
        assertState("c1", CaseState.REMOVED);
        published(PlatformResult.REMOVED, 5);
        assertState("c1", CaseState.PUBLISHED);
        outcome("c1", OutcomeKind.RELISTED, 6);
        assertState("c1", CaseState.NOTICED);
        outcome("c1", OutcomeKind.EDITED, 7);
        assertState("c1", CaseState.PUBLISHED);
        caseFiles().decide(decision("c1", Verdict.DISMISSED, NOW.plusSeconds(8)));
        assertState("c1", CaseState.DISMISSED);
        assertThat(caseFiles().counts()).isEqualTo(Map.of(CaseState.DISMISSED, 1L));
    }

    private void clearedNotice(String... ids) {
        NoticeDraft draft = draft(NOTICE.value(), NOW, ids);
        storage().notices().draft(draft);
        storage().notices().clear(new ClearedNotice(draft, "reviewer", NOW));
    }

    private void outcome(String caseFile, OutcomeKind kind, int second) {
        outcomeAt(Samples.location(caseFile), kind, second);
    }

    private void outcomeAt(URI location, OutcomeKind kind, int second) {
        storage().notices().add(new Outcome(NOTICE, location, kind, "seen", null, NOW.plusSeconds(second)));
    }

    private void published(PlatformResult result, int second) {
        storage()
                .notices()
                .add(new Publication(
                        NOTICE,
                        URI.create("http://shop.example/notices"),
                        result,
                        "公示",
                        false,
                        null,
                        NOW.plusSeconds(second)));
    }

    private void confirmed(String id) {
        caseFiles().open(caseFile(id, 0.9));
        caseFiles().decide(decision(id, Verdict.CONFIRMED, NOW));
    }

    @Test
    void callsANoticeRejectedThatThePlatformRefusedForGood() {
        confirmed("c1");
        clearedNotice("c1");
        storage().notices().add(new Dispatch.NotAccepted(NOTICE, 1, NOW, "503", false));
        assertState("c1", CaseState.CONFIRMED);
        storage().notices().add(new Dispatch.NotAccepted(NOTICE, 2, NOW, "422", true));
        assertState("c1", CaseState.REJECTED);
    }

    @Test
    void keepsASecondReadingThatMovesNothing() {
        confirmed("c1");
        Decision reading = new Decision(new CaseId("c1"), Verdict.DISMISSED, "authorised", null, "second", NOW);
        caseFiles().readAgain(reading);

        assertThat(caseFiles().secondReadings(new CaseId("c1"))).containsExactly(reading);
        assertThat(caseFiles().decisions(new CaseId("c1")))
                .extracting(Decision::by)
                .doesNotContain("second");
        assertState("c1", CaseState.CONFIRMED);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> caseFiles().readAgain(decision("none", Verdict.DISMISSED, NOW)));
    }

    @Test
    void pagesThroughWhatWasDecided() {
        confirmed("c3");
        confirmed("c1");
        caseFiles().open(caseFile("c2", 0.9));

        assertThat(caseFiles().decided(null, 1))
                .extracting(one -> one.id().value())
                .containsExactly("c1");
        assertThat(caseFiles().decided(new CaseId("c1"), 9))
                .extracting(one -> one.id().value())
                .containsExactly("c3");
        assertThat(caseFiles().decided(new CaseId("c3"), 9)).isEmpty();
    }

    @Test
    void callsARejectionPublishedWithoutAVisit() {
        confirmed("c1");
        clearedNotice("c1");
        storage().notices().add(new Dispatch.Accepted(NOTICE, 1, NOW, null, "250"));
        published(PlatformResult.REJECTED, 1);

        assertState("c1", CaseState.PUBLISHED);
    }

    @Test
    void believesAPublishedRemovalOnlyAfterAVisit() {
        confirmed("c1");
        clearedNotice("c1");
        storage().notices().add(new Dispatch.Accepted(NOTICE, 1, NOW, null, "250"));
        published(PlatformResult.REMOVED, 1);

        assertState("c1", CaseState.NOTICED);
    }

    @Test
    void tellsTheCaseFilesOfOneNoticeApartByTheirLocations() {
        confirmed("c1");
        confirmed("c2");
        clearedNotice("c1", "c2");
        storage().notices().add(new Dispatch.Accepted(NOTICE, 1, NOW, null, "250"));
        outcome("c1", OutcomeKind.REMOVED, 1);
        outcome("c2", OutcomeKind.STILL_UP, 2);

        assertState("c1", CaseState.REMOVED);
        assertState("c2", CaseState.NOTICED);
        outcome("c2", OutcomeKind.REMOVED, 3);
        assertThat(caseFiles().counts()).isEqualTo(Map.of(CaseState.REMOVED, 2L));
    }

    @Test
    void knowsALocationByTheListingsOwnAddress() {
        storage().listings().add(Samples.listing("listing-c2", NOW));
        confirmed("c1");
        confirmed("c2");
        NoticeDraft sample = draft(NOTICE.value(), NOW, "c1", "c2");
        NoticeDraft swapped = new NoticeDraft(
                NOTICE,
                "sample",
                sample.operator(),
                sample.caseFiles(),
                sample.right(),
                sample.locations().reversed(),
                sample.reason(),
                sample.sender(),
                sample.evidence(),
                NOW);
        storage().notices().draft(swapped);
        storage().notices().add(new Dispatch.Accepted(NOTICE, 1, NOW, null, "250"));
        outcomeAt(Samples.location("c2"), OutcomeKind.REMOVED, 1);

        assertState("c2", CaseState.REMOVED);
    }
}
