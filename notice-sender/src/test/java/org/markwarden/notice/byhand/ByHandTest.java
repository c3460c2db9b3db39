package org.markwarden.notice.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.notice.World;
import org.markwarden.notice.byhand.Recording.Recorded;
import org.markwarden.notice.byhand.Recording.Refusal;
import org.markwarden.notice.byhand.Recording.Refused;
import org.markwarden.notice.channel.RetrySchedule;
import org.markwarden.notice.channel.SendStage;
import org.markwarden.notice.followup.FollowUpStage;
import org.markwarden.testkit.SettableClock;

class ByHandTest {
    private static final Portal PORTAL = new Portal(
            URI.create("https://portal.example/ip"), "某某平台有限公司", List.of("account"), LocalDate.of(2026, 11, 1));
    private static final ByHand BY_HAND = new ByHand(Map.of("sample", PORTAL), Set.of());
    private static final Instant LATER = World.NOW.plus(Duration.ofHours(5));

    @TempDir
    Path folder;

    private World world;
    private NoticeId id;
    private SubmissionDesk desk;
    private PapersStage stage;

    @BeforeEach
    void clearANotice() {
        world = new World(folder).withRight();
        world.sealed(1, "a");
        world.desk().runDue(World.NOW);
        id = world.storage.notices().unsent(0, 1).getFirst().id();
        desk = new SubmissionDesk(world.storage, BY_HAND);
        stage = new PapersStage(world.storage, folder.resolve("papers"), BY_HAND);
    }

    private static Submission submission(NoticeId id, Instant at) {
        return new Submission(id, "R-77", null, "li", at);
    }

    private static void isRefused(Recording recording, Refusal why) {
        assertThat(recording).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.why()).isEqualTo(why);
        });
    }

    @Test
    void laysEverythingReadyThatAPersonNeedsAndSaysOfNothingThatItWasSent() throws IOException {
        assertThat(stage.runDue(World.NOW)).isEqualTo(new PapersStage.Pass(1, 0));
        assertThat(Files.readString(stage.papers(id).resolve("read-first.txt")))
                .contains("https://portal.example/ip", "某某平台有限公司", "account", "2026-11-01")
                .contains(World.location(1).toString(), "C-1.asice")
                .contains("notice submitted --notice " + id + " --receipt");
        assertThat(stage.papers(id)).isDirectoryContaining("glob:**notice.json");
        assertThat(Files.readString(stage.papers(id).resolve("notice.cn.txt"))).contains(id.value());
        assertThat(Files.readString(stage.papers(id).resolve("notice.en.txt"))).contains(id.value());
        assertThat(stage.hindrance(id)).isEmpty();
        assertThat(world.storage.notices().dispatches(id)).isEmpty();
        assertThat(world.storage.caseFiles().state(new CaseId("C-1"))).isEqualTo(CaseState.SEALED);
    }

    @Test
    void laysReadyOnceAndLogsItOnceEvenAfterARestart() {
        stage.runDue(World.NOW);
        long lines = world.storage.audit().count();
        assertThat(stage.runDue(LATER)).isEqualTo(new PapersStage.Pass(0, 0));
        new PapersStage(world.storage, folder.resolve("papers"), BY_HAND).runDue(LATER);
        assertThat(world.storage.audit().count()).isEqualTo(lines);
    }

    @Test
    void laysNothingReadyThatTheMachineSends() {
        ByHand both = new ByHand(Map.of("sample", PORTAL), Set.of("sample"));
        assertThat(new PapersStage(world.storage, folder.resolve("none"), both).runDue(World.NOW))
                .isEqualTo(new PapersStage.Pass(0, 0));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void saysWhatHindersIt() throws IOException {
        Files.writeString(folder.resolve("papers"), "in the way");
        assertThat(stage.runDue(World.NOW)).isEqualTo(new PapersStage.Pass(0, 1));
        assertThat(world.storage.audit().about(id.value(), 9).getLast().event().action())
                .isEqualTo("notice.hindered");
        assertThat(stage.hindrance(id))
                .hasValueSatisfying(words -> assertThat(words).contains("not written"));
    }

    @Test
    void startsTheClocksAtTheHourOfTheSubmissionAndNotOfItsRecord() {
        Instant at = World.NOW.plus(Duration.ofHours(1));
        assertThat(desk.record(submission(id, at), LATER)).isInstanceOf(Recorded.class);
        assertThat(world.storage.notices().dispatches(id))
                .containsExactly(
                        new Dispatch.Started(id, 1, "by-hand", at),
                        new Dispatch.Accepted(id, 1, at, "R-77", "submitted by li at https://portal.example/ip"));
        assertThat(world.storage.caseFiles().state(new CaseId("C-1"))).isEqualTo(CaseState.NOTICED);
        assertThat(world.storage.audit().about(id.value(), 9).getLast().event().actor())
                .isEqualTo("li");
        assertThat(world.storage.notices().unpublished(0, 9)).hasSize(1);
        Instant firstLook = at.plus(Duration.ofDays(30));
        assertThat(new FollowUpStage(world.storage, Map.of()).runDue(firstLook).requested())
                .isEqualTo(1);
    }

    @Test
    void refusesASecondSubmissionAndNamesTheFirst() {
        desk.record(submission(id, LATER), LATER);
        Recording again = desk.record(new Submission(id, "R-78", null, "wang", LATER), LATER);
        isRefused(again, Refusal.ACCEPTED_ALREADY);
        assertThat(((Refused) again).detail()).contains("li", "R-77");
        assertThat(world.storage.notices().dispatches(id)).hasSize(2);
    }

    @Test
    void refusesASubmissionOfWhatTheMachineSent() {
        world.storage.notices().add(new Dispatch.Started(id, 1, "http", World.NOW));
        world.storage.notices().add(new Dispatch.Accepted(id, 1, World.NOW, "T-1", "202"));
        isRefused(desk.record(submission(id, LATER), LATER), Refusal.ACCEPTED_ALREADY);
    }

    @Test
    void waitsForAnAttemptThatMayBeUnderWayAndNotLonger() {
        world.storage.notices().add(new Dispatch.Started(id, 1, "http", LATER));
        isRefused(desk.record(submission(id, LATER), LATER.plusSeconds(119)), Refusal.UNDER_WAY);
        assertThat(desk.record(submission(id, LATER), LATER.plusSeconds(120))).isInstanceOf(Recorded.class);
        assertThat(world.storage.notices().dispatches(id).getLast().attempt()).isEqualTo(2);
    }

    @Test
    void takesASubmissionAfterTheMachineWasRefusedForGood() {
        world.storage.notices().add(new Dispatch.Started(id, 1, "http", World.NOW));
        world.storage.notices().add(new Dispatch.NotAccepted(id, 1, World.NOW, "410 use the form", true));
        assertThat(desk.record(submission(id, LATER), LATER)).isInstanceOf(Recorded.class);
        assertThat(world.storage.caseFiles().state(new CaseId("C-1"))).isEqualTo(CaseState.NOTICED);
    }

    @Test
    void theMachineSendsNothingThatAPersonSubmitted() {
        desk.record(submission(id, LATER), LATER);
        SendStage send = new SendStage(world.storage, Map.of(), RetrySchedule.USUAL, new SettableClock(LATER));
        assertThat(send.runDue(LATER)).isEqualTo(new SendStage.Pass(0, 0, 0, 0));
    }

    @Test
    void refusesWhatCannotBe() {
        isRefused(desk.record(submission(id, LATER.plusSeconds(1)), LATER), Refusal.IN_THE_FUTURE);
        isRefused(desk.record(submission(id, World.NOW.minusSeconds(1)), LATER), Refusal.BEFORE_CLEARANCE);
        isRefused(desk.record(submission(new NoticeId("none"), LATER), LATER), Refusal.UNKNOWN_NOTICE);
        assertThat(world.storage.notices().dispatches(id)).isEmpty();
    }

    @Test
    void refusesASubmissionOfWhatNobodyVouchedFor() {
        world.sealed(2, "b");
        NoticeId uncleared = world.desk().draft(World.NOW).getFirst().id();
        isRefused(desk.record(submission(uncleared, LATER), LATER), Refusal.NOT_CLEARED);
    }

    @Test
    void wantsToKnowWhereWhenNoPortalIsKnown() {
        SubmissionDesk without = new SubmissionDesk(world.storage, ByHand.UNKNOWN);
        isRefused(without.record(submission(id, LATER), LATER), Refusal.NO_PLACE);
        Recording named = without.record(new Submission(id, "EMS 1234", "挂号信 registered letter", "li", LATER), LATER);
        assertThat(((Recorded) named).step().answer()).isEqualTo("submitted by li at 挂号信 registered letter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "R-77\nT-1", "R\u0000", "\u202e\ud800"})
    void takesNoReceiptThatIsNotOneLineOfText(String receipt) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Submission(id, receipt, null, "li", LATER));
    }

    @Test
    void takesNoReceiptWithoutEnd() {
        @Nullable String none = null;
        assertThatIllegalArgumentException().isThrownBy(() -> new Submission(id, "R".repeat(301), none, "li", LATER));
    }
}
