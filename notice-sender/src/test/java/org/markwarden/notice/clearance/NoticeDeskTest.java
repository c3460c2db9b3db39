package org.markwarden.notice.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.Verdict;
import org.markwarden.domain.notice.ClearedNotice;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.notice.Principal;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightStatus;
import org.markwarden.domain.right.Trademark;
import org.markwarden.notice.World;
import org.markwarden.notice.evidence.SampleExhibits;

class NoticeDeskTest {
    @TempDir
    Path folder;

    private List<Check> obstacles(World world, NoticeDesk desk, Voucher voucher) {
        NoticeDraft draft = desk.draft(World.NOW).getFirst();
        assertThat(desk.clear(draft.id(), voucher, World.NOW)).isInstanceOf(Clearance.Refused.class);
        assertThat(world.storage.notices().cleared(draft.id())).isEmpty();
        return ((Clearance.Refused) desk.clear(draft.id(), voucher, World.NOW))
                .obstacles().stream().map(Obstacle::check).toList();
    }

    @Test
    void draftsOneNoticeForFortyListingsOfOneSeller() {
        World world = new World(folder).withRight();
        for (int i = 1; i <= 40; i++) {
            world.sealed(i, "seller-a");
        }
        world.sealed(41, "seller-b");
        NoticeDesk.Pass pass = world.desk().runDue(World.NOW);
        assertThat(pass).isEqualTo(new NoticeDesk.Pass(2, 2, List.of()));
        assertThat(world.storage.notices().all(0, 10))
                .extracting(draft -> draft.locations().size())
                .containsExactlyInAnyOrder(40, 1);
    }

    @Test
    void clearsInTheNameOfWhoeverConfirmed() {
        World world = new World(folder).withRight();
        world.sealed(1, "a");
        world.desk().runDue(World.NOW);
        assertThat(world.storage.notices().unsent(0, 10))
                .extracting(ClearedNotice::clearedBy)
                .containsExactly("wang");
    }

    @Test
    void draftsNothingTwice() {
        World world = new World(folder).withRight();
        world.sealed(1, "a");
        assertThat(world.desk().runDue(World.NOW).drafted()).isEqualTo(1);
        assertThat(world.desk().runDue(World.NOW).drafted()).isZero();
    }

    @Test
    void waitsForAPersonWhenTwoPeopleConfirmed() {
        World world = new World(folder).withRight();
        world.sealed(1, "a");
        world.decide(world.sealed(2, "a"), Verdict.CONFIRMED, "li", World.NOW);
        NoticeDesk.Pass pass = world.desk().runDue(World.NOW);
        assertThat(pass.cleared()).isZero();
        assertThat(pass.obstacles())
                .extracting(Obstacle::check)
                .containsExactlyInAnyOrder(Check.REVIEWER_NAMED, Check.TRUTH_STATED);
        NoticeDraft draft = world.storage.notices().of(new CaseId("C-1")).orElseThrow();
        assertThat(world.desk().clear(draft.id(), Voucher.of("chen"), World.NOW))
                .isInstanceOf(Clearance.Granted.class);
    }

    @Test
    void namesAReviewerWhoIsMissing() {
        World world = new World(folder).withRight();
        world.sealed(1, "a");
        assertThat(obstacles(world, world.desk(), new Voucher(null, "wang"))).containsExactly(Check.REVIEWER_NAMED);
        assertThat(obstaclesOfKept(world, new Voucher("wang", " "))).containsExactly(Check.TRUTH_STATED);
    }

    private static List<Check> obstaclesOfKept(World world, Voucher voucher) {
        NoticeDraft draft = world.storage.notices().all(0, 1).getFirst();
        return ((Clearance.Refused) world.desk().clear(draft.id(), voucher, World.NOW))
                .obstacles().stream().map(Obstacle::check).toList();
    }

    @Test
    void namesAPackageThatChangedSinceItWasSealed() throws IOException {
        World world = new World(folder).withRight();
        CaseFile caseFile = world.sealed(1, "a");
        Files.writeString(world.blobs.evidence().resolve(caseFile.id() + ".asice"), "other");
        assertThat(obstacles(world, world.desk(), Voucher.of("wang"))).containsExactly(Check.EVIDENCE_VERIFIED);
    }

    @Test
    void namesAPackageThatIsGone() throws IOException {
        World world = new World(folder).withRight();
        CaseFile caseFile = world.sealed(1, "a");
        Files.delete(world.blobs.evidence().resolve(caseFile.id() + ".asice"));
        assertThat(obstacles(world, world.desk(), Voucher.of("wang"))).containsExactly(Check.EVIDENCE_VERIFIED);
    }

    private static Trademark trademark(RightStatus status, LocalDate from, LocalDate to) {
        return new Trademark(RightEntry.builder(new RightId("TM-001"))
                .name("晴屿朗")
                .holder(World.SENDER.name())
                .status(status)
                .validFrom(from)
                .validTo(to)
                .build());
    }

    @Test
    void asksWhetherTheRightWasInForceOnTheDayOfTheCapture() {
        LocalDate captured = LocalDate.of(2026, 11, 20);
        World ended = new World(folder)
                .withRight(trademark(RightStatus.REGISTERED, LocalDate.of(2010, 1, 1), captured.minusDays(1)));
        ended.sealed(1, "a");
        assertThat(obstacles(ended, ended.desk(), Voucher.of("wang"))).containsExactly(Check.RIGHT_IN_FORCE);
        World begun = new World(folder)
                .withRight(trademark(RightStatus.REGISTERED, captured.plusDays(1), captured.plusYears(9)));
        begun.sealed(1, "a");
        assertThat(obstacles(begun, begun.desk(), Voucher.of("wang"))).containsExactly(Check.RIGHT_IN_FORCE);
        World pending = new World(folder)
                .withRight(trademark(RightStatus.PENDING, captured.minusYears(1), captured.plusYears(9)));
        pending.sealed(1, "a");
        assertThat(obstacles(pending, pending.desk(), Voucher.of("wang"))).containsExactly(Check.RIGHT_IN_FORCE);
        World last = new World(folder).withRight(trademark(RightStatus.REGISTERED, captured, captured));
        last.sealed(1, "a");
        assertThat(last.desk().runDue(World.NOW).cleared()).isEqualTo(1);
    }

    @Test
    void asksForAPowerOfAttorneyOfWhoIsNotTheHolder() {
        World world = new World(folder).withRight();
        world.sealed(1, "a");
        NoticeDesk desk = world.desk(new Principal("某代理公司", "a@agent.example", null, null));
        assertThat(obstacles(world, desk, Voucher.of("wang"))).containsExactly(Check.MANDATE);
    }

    @Test
    void namesASenderWithoutContact() {
        World world = new World(folder).withRight();
        world.sealed(1, "a");
        NoticeDesk desk = world.desk(new Principal(World.SENDER.name(), "", null, null));
        assertThat(obstacles(world, desk, Voucher.of("wang"))).containsExactly(Check.SENDER_NAMED);
    }

    @Test
    void namesACaseWhoseConfirmationWasTakenBack() {
        World world = new World(folder).withRight();
        CaseFile caseFile = world.sealed(1, "a");
        NoticeDraft draft = world.desk().draft(World.NOW).getFirst();
        world.decide(caseFile, Verdict.DISMISSED, "li", World.NOW);
        assertThat(((Clearance.Refused) world.desk().clear(draft.id(), Voucher.of("wang"), World.NOW)).obstacles())
                .extracting(Obstacle::check)
                .containsExactly(Check.CONFIRMED);
    }

    @Test
    void namesARightThatLeftTheRegister() {
        World world = new World(folder).withRight();
        world.sealed(1, "a");
        world.desk().draft(World.NOW);
        world.storage.rights().remove(List.of(SampleExhibits.right().id()));
        assertThat(obstaclesOfKept(world, Voucher.of("wang"))).containsExactly(Check.RIGHT_KNOWN);
    }

    @Test
    void logsAnObstacleOnceHoweverOftenItIsMet() {
        World world = new World(folder).withRight();
        world.sealed(1, "a");
        NoticeDesk desk = world.desk(new Principal("某代理公司", "a@agent.example", null, null));
        desk.runDue(World.NOW);
        long lines = world.storage.audit().count();
        desk.runDue(World.NOW);
        assertThat(world.storage.audit().count()).isEqualTo(lines);
    }
}
