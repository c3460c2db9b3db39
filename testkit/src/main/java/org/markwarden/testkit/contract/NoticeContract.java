package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.markwarden.testkit.Samples.NOW;
import static org.markwarden.testkit.Samples.draft;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.CounterStatement;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.Outcome;
import org.markwarden.domain.notice.OutcomeKind;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.NoticeStore;
import org.markwarden.storage.StorageException;

/** What a {@link NoticeStore} must do. */
public abstract class NoticeContract extends StoreContract {
    private static final NoticeId N1 = new NoticeId("n1");
    private static final URI PAGE = URI.create("http://shop.example/notices");

    private NoticeStore notices() {
        return storage().notices();
    }

    private ClearedNotice cleared(String id, Instant at) {
        ClearedNotice notice = new ClearedNotice(draft(id, NOW, "case-of-" + id), "reviewer", at);
        notices().draft(notice.draft());
        notices().clear(notice);
        return notice;
    }

    private static Publication published(NoticeId id, PlatformResult result, Instant at) {
        return new Publication(id, PAGE, result, "已删除", true, new SnapshotId("s1"), at);
    }

    @Test
    void findsADraftByItsIdAndByItsCaseFiles() {
        notices().draft(draft("n1", NOW, "c1", "c2"));

        assertThat(notices().find(N1)).contains(draft("n1", NOW, "c1", "c2"));
        assertThat(notices().of(new CaseId("c2"))).contains(draft("n1", NOW, "c1", "c2"));
        assertThat(notices().of(new CaseId("c3"))).isEmpty();
        assertThat(notices().find(new NoticeId("none"))).isEmpty();
    }

    @Test
    void neverNoticesACaseFileTwice() {
        notices().draft(draft("n1", NOW, "c1"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> notices().draft(draft("n2", NOW, "c2", "c1")))
                .withMessageContaining("c1")
                .withMessageContaining("n1");
        assertThat(notices().find(new NoticeId("n2"))).isEmpty();
        assertThat(notices().of(new CaseId("c2"))).isEmpty();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> notices().draft(draft("n1", NOW, "c9")));
    }

    @Test
    void clearsADraftOnce() {
        ClearedNotice notice = cleared("n1", NOW);

        assertThat(notices().cleared(N1)).contains(notice);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> notices().clear(notice));
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> notices().clear(new ClearedNotice(draft("n2", NOW, "c2"), "reviewer", NOW)));
        assertThat(notices().cleared(new NoticeId("n2"))).isEmpty();
    }

    @Test
    void listsWhatWasNotSentOldestFirst() {
        notices().draft(draft("uncleared", NOW, "c0"));
        ClearedNotice third = cleared("n3", NOW.plusSeconds(3));
        ClearedNotice first = cleared("n4", NOW.plusSeconds(1));
        ClearedNotice accepted = cleared("n1", NOW);
        ClearedNotice refused = cleared("n2", NOW);
        notices().add(new Dispatch.Started(third.id(), 1, "smtp", NOW));
        notices().add(new Dispatch.NotAccepted(first.id(), 1, NOW, "451", false));
        notices().add(new Dispatch.Accepted(accepted.id(), 1, NOW, null, "250"));
        notices().add(new Dispatch.NotAccepted(refused.id(), 1, NOW, "550", true));

        assertThat(notices().unsent(0, 9)).containsExactly(first, third);
        assertThat(notices().unsent(0, 1)).containsExactly(first);
        assertThat(notices().unsent(1, 1)).containsExactly(third);
        assertThat(notices().unsent(2, 1)).isEmpty();
    }

    @Test
    void keepsEachStepOfSendingOnce() {
        Dispatch started = new Dispatch.Started(N1, 1, "http", NOW);
        Dispatch refused = new Dispatch.NotAccepted(N1, 1, NOW.plusSeconds(1), "503 later", false);
        Dispatch again = new Dispatch.Started(N1, 2, "smtp", NOW.plusSeconds(2));
        Dispatch accepted = new Dispatch.Accepted(N1, 2, NOW.plusSeconds(3), "T-1", "250 ok");
        notices().draft(draft("n1", NOW, "c1"));
        notices().add(again);
        notices().add(started);
        notices().add(accepted);
        notices().add(refused);

        assertThat(notices().dispatches(N1)).containsExactly(started, refused, again, accepted);
        assertThat(notices().dispatches(new NoticeId("n"))).isEmpty();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> notices().add(new Dispatch.Started(N1, 1, "smtp", NOW)))
                .withMessageContaining("n1");
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> notices().add(new Dispatch.NotAccepted(N1, 2, NOW, "late", true)));
        assertThat(notices().dispatches(N1)).hasSize(4);
    }

    @Test
    void ordersAttemptsByNumber() {
        notices().draft(draft("n1", NOW, "c1"));
        for (int attempt = 12; attempt > 0; attempt--) {
            notices().add(new Dispatch.Started(N1, attempt, "http", NOW));
        }

        assertThat(notices().dispatches(N1))
                .extracting(Dispatch::attempt)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void listsOutcomesNewestFirst() {
        URI place = URI.create("http://shop.example/1");
        Outcome up = new Outcome(N1, place, OutcomeKind.STILL_UP, "title names it", new SnapshotId("s1"), NOW);
        Outcome gone = new Outcome(N1, place, OutcomeKind.REMOVED, "404", null, NOW.plusSeconds(1));
        Outcome sameTime = new Outcome(N1, place, OutcomeKind.RELISTED, "back", null, NOW.plusSeconds(1));
        notices().draft(draft("n1", NOW, "c1"));
        notices().add(up);
        notices().add(gone);
        notices().add(sameTime);

        assertThat(notices().outcomes(N1)).containsExactly(sameTime, gone, up);
        assertThat(notices().outcomes(new NoticeId("n2"))).isEmpty();
    }

    @Test
    void listsPublicationsNewestFirst() {
        Publication pending = published(N1, PlatformResult.PENDING, NOW);
        Publication removed = new Publication(N1, PAGE, PlatformResult.REMOVED, "", false, null, NOW.plusSeconds(1));
        notices().draft(draft("n1", NOW, "c1"));
        notices().add(pending);
        notices().add(removed);

        assertThat(notices().publications(N1)).containsExactly(removed, pending);
    }

    @Test
    void keepsCounterStatementsAndDeadlinesInOrder() {
        CounterStatement statement = new CounterStatement(N1, PAGE, "不侵权", NOW);
        Deadline known = new Deadline(N1, "counter-statement-15-days", NOW, LocalDate.of(2026, 12, 5), "电子商务法 43");
        Deadline unknown = new Deadline(N1, "working-days", NOW, null, "电子商务法 42");
        notices().draft(draft("n1", NOW, "c1"));
        notices().add(statement);
        notices().add(unknown);
        notices().add(known);

        assertThat(notices().counterStatements(N1)).containsExactly(statement);
        assertThat(notices().deadlines(N1)).containsExactly(unknown, known);
        assertThat(notices().deadlines(new NoticeId("n2"))).isEmpty();
    }

    @Test
    void listsAcceptedNoticesWhoseResultIsNotPublished() {
        ClearedNotice second = cleared("n2", NOW.plusSeconds(2));
        ClearedNotice first = cleared("n3", NOW.plusSeconds(1));
        ClearedNotice done = cleared("n1", NOW);
        cleared("unsent", NOW);
        for (ClearedNotice notice : new ClearedNotice[] {second, first, done}) {
            notices().add(new Dispatch.Accepted(notice.id(), 1, NOW, null, "250"));
        }
        notices().add(published(first.id(), PlatformResult.PENDING, NOW));
        notices().add(published(done.id(), PlatformResult.REMOVED, NOW));

        assertThat(notices().unpublished(0, 9)).containsExactly(first, second);
        assertThat(notices().unpublished(0, 1)).containsExactly(first);
        assertThat(notices().unpublished(1, 9)).containsExactly(second);
    }

    @Test
    void countsAnAcceptanceByHandAfterARefusalForGood() {
        ClearedNotice notice = cleared("n1", NOW);
        notices().add(new Dispatch.Started(N1, 1, "http", NOW));
        notices().add(new Dispatch.NotAccepted(N1, 1, NOW, "422", true));
        notices().add(new Dispatch.Started(N1, 2, "by-hand", NOW.plusSeconds(9)));
        notices().add(new Dispatch.Accepted(N1, 2, NOW.plusSeconds(9), "R-1", "handed in"));

        assertThat(notices().unsent(0, 9)).isEmpty();
        assertThat(notices().unpublished(0, 9)).containsExactly(notice);
    }

    @Test
    void pagesThroughNoticesNewestFirst() {
        notices().draft(draft("n1", NOW, "c1"));
        notices().draft(draft("n3", NOW.plusSeconds(3), "c3"));
        notices().draft(draft("n2", NOW.plusSeconds(2), "c2"));

        assertThat(notices().all(0, 2)).extracting(draft -> draft.id().value()).containsExactly("n3", "n2");
        assertThat(notices().all(2, 2)).extracting(draft -> draft.id().value()).containsExactly("n1");
    }
}
