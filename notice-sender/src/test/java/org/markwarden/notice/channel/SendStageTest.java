package org.markwarden.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.casework.CaseState;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.notice.World;
import org.markwarden.notice.draft.NoticeFormat;
import org.markwarden.testkit.SettableClock;

class SendStageTest {
    private static final RetrySchedule SCHEDULE =
            new RetrySchedule(List.of(Duration.ofSeconds(10), Duration.ofMinutes(5)), 0, Duration.ofSeconds(30));

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(World.NOW);
    private OperatorStub operator;
    private HttpChannel channel;
    private World world;
    private SendStage stage;
    private NoticeId id;

    @BeforeEach
    void open() throws IOException {
        operator = new OperatorStub();
        channel = new HttpChannel(
                new HttpSettings(operator.address(), Duration.ofSeconds(5), null, new AddressRule(Set.of("127.0.0.1"))),
                clock);
        world = new World(folder).withRight();
        world.sealed(1, "a");
        world.desk().runDue(World.NOW);
        id = world.storage.notices().unsent(0, 1).getFirst().id();
        stage = new SendStage(
                world.storage, Map.of("sample", new SendStage.Route(channel, NoticeFormat.CN)), SCHEDULE, clock);
    }

    @AfterEach
    void close() {
        channel.close();
        operator.close();
    }

    private SendStage.Pass at(int seconds) {
        Instant now = World.after(seconds);
        clock.set(now);
        return stage.runDue(now);
    }

    @Test
    void sendsOnceAndNeverAgain() {
        assertThat(at(0).accepted()).isEqualTo(1);
        assertThat(at(1000)).isEqualTo(new SendStage.Pass(0, 0, 0, 0));
        assertThat(operator.deliveries(id.value())).isEqualTo(1);
        assertThat(world.storage.caseFiles().state(new CaseId("C-1"))).isEqualTo(CaseState.NOTICED);
    }

    @Test
    void writesDownThatItStartsBeforeTheFirstByteLeaves() {
        at(0);
        List<Dispatch> steps = world.storage.notices().dispatches(id);
        assertThat(steps.getFirst()).isEqualTo(new Dispatch.Started(id, 1, "http", World.NOW));
        assertThat(((Dispatch.Accepted) steps.getLast()).ticket()).isEqualTo("T1");
    }

    @Test
    void waitsLongerAfterEachRefusalThatPasses() {
        operator.next(new OperatorStub.Reply(503, "", false));
        operator.next(new OperatorStub.Reply(503, "", false));
        assertThat(at(0).notAccepted()).isEqualTo(1);
        assertThat(at(9).waiting()).isEqualTo(1);
        assertThat(at(10).notAccepted()).isEqualTo(1);
        assertThat(at(309).waiting()).isEqualTo(1);
        assertThat(at(310).accepted()).isEqualTo(1);
        assertThat(operator.desk()).hasSize(1);
    }

    @Test
    void noDeskPutsANoticeOffForYears() {
        operator.next(new OperatorStub.Reply(503, "99999999", false));
        at(0);
        int longest = Math.toIntExact(SCHEDULE.waits().getLast().toSeconds());
        assertThat(at(longest).accepted()).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsTheDeskAsks() {
        operator.next(new OperatorStub.Reply(429, "60", false));
        at(0);
        assertThat(at(59).waiting()).isEqualTo(1);
        assertThat(at(60).accepted()).isEqualTo(1);
    }

    @Test
    void givesUpAfterAFinalRefusal() {
        operator.next(new OperatorStub.Reply(422, "", false));
        at(0);
        assertThat(at(100_000)).isEqualTo(new SendStage.Pass(0, 0, 0, 0));
        assertThat(operator.deliveries(id.value())).isEqualTo(1);
    }

    @Test
    void sendsAgainUnderTheSameKeyWhenTheAnswerWasLost() {
        operator.next(new OperatorStub.Reply(500, "", true));
        at(0);
        at(10);
        assertThat(operator.deliveries(id.value())).isEqualTo(2);
        assertThat(operator.desk()).containsOnlyKeys(id.value());
    }

    @Test
    void triesAnUnfinishedAttemptAgainOnceItCannotBeUnderWayAnyMore() {
        world.storage.notices().add(new Dispatch.Started(id, 1, "http", World.NOW));
        assertThat(at(29).waiting()).isEqualTo(1);
        assertThat(at(30).accepted()).isEqualTo(1);
        assertThat(world.storage.notices().dispatches(id)).hasSize(3);
    }

    @Test
    void leavesANoticeAloneWhenNoChannelLeadsToItsPlatform() {
        SendStage none = new SendStage(world.storage, Map.of(), SCHEDULE, clock);
        assertThat(none.runDue(World.NOW).unrouted()).isEqualTo(1);
        assertThat(world.storage.notices().dispatches(id)).isEmpty();
    }

    @Test
    void sendsPastAnyNumberOfNoticesThatWaitForAPerson() {
        for (int i = 2; i <= 230; i++) {
            world.sealed(i, "seller-" + i);
        }
        world.desk().runDue(World.NOW);
        clock.set(World.NOW);
        SendStage elsewhere = new SendStage(world.storage, Map.of(), SCHEDULE, clock);
        assertThat(elsewhere.runDue(World.NOW).unrouted()).isEqualTo(230);
    }

    @Test
    void saysOnceWhatHindersANoticeThatCannotBeWritten() {
        SendStage dmca = new SendStage(
                world.storage, Map.of("sample", new SendStage.Route(channel, NoticeFormat.DMCA)), SCHEDULE, clock);
        dmca.runDue(World.NOW);
        long lines = world.storage.audit().count();
        assertThat(dmca.runDue(World.NOW).waiting()).isEqualTo(1);
        assertThat(world.storage.audit().count()).isEqualTo(lines);
        assertThat(operator.desk()).isEmpty();
    }

    @Test
    void logsEveryStep() {
        at(0);
        assertThat(world.storage.audit().about(id.value(), 100))
                .extracting(link -> link.event().action())
                .containsExactly("notice.drafted", "notice.cleared", "notice.attempt", "notice.accepted");
    }
}
