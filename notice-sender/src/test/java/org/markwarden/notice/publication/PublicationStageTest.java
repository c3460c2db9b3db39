package org.markwarden.notice.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.notice.Deadline;
import org.markwarden.domain.notice.Dispatch;
import org.markwarden.domain.notice.NoticeId;
import org.markwarden.domain.notice.PlatformResult;
import org.markwarden.domain.notice.Publication;
import org.markwarden.notice.World;
import org.markwarden.notice.calendar.LegalClocks;
import org.markwarden.notice.calendar.WorkingDays;
import org.markwarden.notice.evidence.SampleExhibits;
import org.markwarden.notice.followup.LookSchedule;

class PublicationStageTest {
    private static final URI BOARD = URI.create("http://shop.example.test/operator/publications");
    private static final URI SECOND = URI.create("http://shop.example.test/operator/publications?page=2");
    private static final String HEAD = "<tr><th>通知编号</th><th>商品链接</th><th>处理结果</th><th>说明</th><th>不存在侵权行为的声明</th></tr>";

    @TempDir
    Path folder;

    private World world;
    private PublicationStage stage;
    private NoticeId id;

    @BeforeEach
    void accepted() {
        world = new World(folder).withRight();
        world.sealed(1, "a");
        world.desk().runDue(World.NOW);
        id = world.storage.notices().unsent(0, 1).getFirst().id();
        world.storage.notices().add(new Dispatch.Started(id, 1, "http", World.NOW));
        world.storage.notices().add(new Dispatch.Accepted(id, 1, World.NOW, null, "HTTP 202"));
        LookSchedule schedule =
                new LookSchedule(List.of(Duration.ofSeconds(10), Duration.ofSeconds(20)), Duration.ofDays(30));
        stage = new PublicationStage(
                world.storage,
                world.blobs,
                new LegalClocks(WorkingDays.shipped()),
                Map.of("sample", new PublicationStage.Board(List.of(BOARD), schedule)));
    }

    private PublicationStage.Pass at(int seconds) {
        return stage.runDue(World.after(seconds));
    }

    private void kept(int seconds, URI url, String html) {
        String name = "board-" + seconds + "-" + Integer.toHexString(url.hashCode());
        world.storage.snapshots().add(SampleExhibits.kept(world.blobs, name, url, World.after(seconds), html));
    }

    private String row(String result, String statement) {
        return "<table>%s<tr><td>%s</td><td><a href='%s'>商品</a></td><td>%s</td><td>经核查</td><td>%s</td></tr></table>"
                .formatted(HEAD, id, World.location(1), result, statement);
    }

    private List<Publication> publications() {
        return world.storage.notices().publications(id);
    }

    @Test
    void asksForTheBoardWhenALookIsDue() {
        assertThat(at(9).requested()).isZero();
        assertThat(at(10).requested()).isEqualTo(1);
        assertThat(world.storage.frontier().find(BOARD).orElseThrow().purpose()).isEqualTo("publication");
    }

    @ParameterizedTest
    @CsvSource({
        "已删除, REMOVED",
        "不予处理, REJECTED",
        "处理中（请求：删除）, PENDING",
        "已受理, OTHER",
        "not removed, REJECTED",
        "Removed, REMOVED"
    })
    void readsTheResultFromTheColumnOfResults(String words, PlatformResult result) {
        kept(10, BOARD, row(words, ""));
        assertThat(at(10).publications()).isEqualTo(1);
        assertThat(publications()).extracting(Publication::result).containsExactly(result);
    }

    @Test
    void keepsAPublicationOnceAndStopsAskingWhenItIsFinal() {
        kept(10, BOARD, row("已删除", ""));
        assertThat(at(10).publications()).isEqualTo(1);
        assertThat(at(11)).isEqualTo(new PublicationStage.Pass(0, 0));
        assertThat(at(20)).isEqualTo(new PublicationStage.Pass(0, 0));
    }

    @Test
    void goesOnAskingWhileTheResultIsPending() {
        kept(10, BOARD, row("处理中", ""));
        at(10);
        assertThat(at(20).requested()).isEqualTo(1);
        kept(21, BOARD, row("已删除", ""));
        at(21);
        assertThat(publications())
                .extracting(Publication::result)
                .containsExactly(PlatformResult.REMOVED, PlatformResult.PENDING);
    }

    @Test
    void findsANoticeByItsLocationWhereNoNumberIsShown() {
        kept(10, BOARD, "<ul><li><a href='/item/1'>无线耳机</a> 已下架</li><li><a href='/item/11'>别的</a> 驳回</li></ul>");
        at(10);
        assertThat(publications()).extracting(Publication::result).containsExactly(PlatformResult.REMOVED);
    }

    @Test
    void doesNotTakeALongerNumberForOurs() {
        kept(10, BOARD, "<ul><li>%s9 已删除</li></ul>".formatted(id));
        at(10);
        assertThat(publications()).isEmpty();
    }

    @Test
    void followsTheNextPageOfTheSameHostOnly() {
        kept(10, BOARD, "<link rel='next' href='/operator/publications?page=2'><p>空</p>");
        assertThat(at(10).requested()).isEqualTo(1);
        assertThat(world.storage.frontier().find(SECOND)).isPresent();
        kept(12, SECOND, row("已删除", ""));
        assertThat(at(12).publications()).isEqualTo(1);
        kept(30, BOARD, "<link rel='next' href='http://elsewhere.example.test/2'>");
        at(30);
        assertThat(world.storage.frontier().find(URI.create("http://elsewhere.example.test/2")))
                .isEmpty();
    }

    @Test
    void startsTheClocksOfLawWhenASellersStatementIsPublished() {
        kept(10, BOARD, row("已删除", "不存在侵权行为的声明：本店有合法来源。"));
        at(10);
        assertThat(publications().getFirst().counterStatement()).isTrue();
        assertThat(publications().getFirst().result()).isEqualTo(PlatformResult.REMOVED);
        assertThat(world.storage.notices().counterStatements(id)).hasSize(1);
        assertThat(world.storage.notices().deadlines(id))
                .extracting(Deadline::clock)
                .containsExactlyInAnyOrder(LegalClocks.FIFTEEN_DAYS, LegalClocks.TWENTY_WORKING_DAYS);
    }

    @Test
    void readsNothingFromAnErrorPage() {
        kept(10, BOARD, "<h1>502</h1>");
        assertThat(at(10).publications()).isZero();
        assertThat(world.storage.notices().of(new CaseId("C-1"))).isPresent();
    }
}
