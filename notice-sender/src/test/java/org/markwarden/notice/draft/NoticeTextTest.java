package org.markwarden.notice.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.match.Reason;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.notice.NoticeDraft;
import org.markwarden.domain.right.Copyright;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.notice.World;
import org.markwarden.notice.evidence.SampleExhibits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NoticeTextTest {
    @TempDir
    Path folder;

    private NoticeContent content(World world) {
        world.sealed(7001, "seller-a");
        return new NoticeContents(world.storage)
                .of(new NoticeDrafts(world.storage, World.SENDER, Map.of()).preview(new CaseId("C-7001"), World.NOW));
    }

    private String rendered(NoticeFormat format) {
        return new String(
                NoticeText.render(content(new World(folder).withRight()), format, World.NOW), StandardCharsets.UTF_8);
    }

    private static Set<String> placeholders(NoticeFormat format) {
        Set<String> names = new TreeSet<>();
        NoticeText.PLACEHOLDER
                .matcher(NoticeText.template(format))
                .results()
                .map(MatchResult::group)
                .forEach(names::add);
        return names;
    }

    @Test
    void asksForTheSameInChineseAndEnglish() {
        assertThat(placeholders(NoticeFormat.EN)).isEqualTo(placeholders(NoticeFormat.CN));
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeFormat.class,
            names = {"CN", "EN", "DSA"})
    void saysWhatTheLawWantsSaid(NoticeFormat format) {
        assertThat(rendered(format))
                .contains(World.SENDER.name(), World.SENDER.contact(), "晴屿朗", "99001037")
                .contains("\nhttp://shop.example.test/item/7001\n")
                .doesNotContain("{{");
    }

    @Test
    void speaksOneLanguageOnly() {
        assertThat(rendered(NoticeFormat.CN)).contains("标题含有仅一字形近之名称。", "第9类").doesNotContain("The title shows a name");
        for (NoticeFormat format : List.of(NoticeFormat.EN, NoticeFormat.DSA, NoticeFormat.XARF)) {
            assertThat(rendered(format)).contains("The title shows a name").doesNotContain("标题含有");
        }
    }

    @Test
    void putsGroundsFirstAndSupportNeverAlone() {
        World world = new World(folder).withRight();
        RightMatch match = SampleExhibits.match().matches().getFirst();
        SignalResult price = new SignalResult("price", 5, new Reason("it is cheap", "价格偏低"), "1", "9");
        SignalResult goods = new SignalResult("goods-same", 1, new Reason("same goods", "商品相同"), "a", "b");
        world.sealed(7001, "a", RightMatch.of(match.right(), match.kind(), match.base(), List.of(price, goods)));
        world.sealed(7002, "b", RightMatch.of(match.right(), match.kind(), match.base(), List.of(price)));
        NoticeDrafts drafts = new NoticeDrafts(world.storage, World.SENDER, Map.of());

        assertThat(drafts.preview(new CaseId("C-7001"), World.NOW).reason())
                .isEqualTo(new Reason("same goods\nit is cheap", "商品相同\n价格偏低"));
        assertThat(drafts.preview(new CaseId("C-7002"), World.NOW).reason()).isEqualTo(new Reason("", ""));
    }

    @Test
    void leavesOutWhatNobodyRecorded() {
        World world = new World(folder)
                .withRight(new Copyright(RightEntry.builder(new RightId("TM-001"))
                        .name("星屿绘本")
                        .jurisdiction("CN")
                        .build()));
        NoticeContent content = content(world);

        assertThat(new String(NoticeText.render(content, NoticeFormat.CN, World.NOW), StandardCharsets.UTF_8))
                .contains("种类：著作权", "权利所在国家或地区：中国", "权利人：（未登记）")
                .doesNotContain("类别", "有效期", "所涉商品");
        assertThat(new String(NoticeText.render(content, NoticeFormat.DSA, World.NOW), StandardCharsets.UTF_8))
                .contains("Right: copyright", "Jurisdiction: China")
                .doesNotContain("Classes", "Term");
    }

    @Test
    void namesTheArticlesOfTheDomesticNotice() {
        assertThat(rendered(NoticeFormat.CN)).contains("电子商务法》第四十二条", "民法典》第一千一百九十五条", "构成侵权的初步证据", "真实身份信息", "公示");
    }

    @Test
    void statesGoodFaithAsTheDigitalServicesActWords() {
        assertThat(rendered(NoticeFormat.DSA))
                .contains("bona fide belief that the information and allegations contained in this notice are"
                        + " accurate and complete");
    }

    @Test
    void refusesADmcaNoticeForATrademark() {
        assertThatThrownBy(() -> rendered(NoticeFormat.DMCA))
                .isInstanceOf(NotRenderableException.class)
                .hasMessageContaining("can only rest on copyright");
    }

    @Test
    void writesADmcaNoticeForAWork() {
        World world = new World(folder)
                .withRight(new Copyright(RightEntry.builder(new RightId("TM-001"))
                        .name("星屿绘本")
                        .number("国作登字-2024-F-00000001")
                        .build()));
        assertThat(new String(NoticeText.render(content(world), NoticeFormat.DMCA, World.NOW), StandardCharsets.UTF_8))
                .contains("under penalty of perjury", "good faith belief", "/s/ " + World.SENDER.name(), "星屿绘本");
        assertThatThrownBy(() -> NoticeText.render(content(world), NoticeFormat.XARF, World.NOW))
                .isInstanceOf(NotRenderableException.class);
    }

    @Test
    void keepsTheRulesOfXarf() {
        JsonNode report = JsonMapper.shared().readTree(rendered(NoticeFormat.XARF));

        assertThat(XarfRules.broken(report)).isEmpty();
        assertThat(report.path("reporter").path("domain").stringValue()).isEqualTo("qingyulang.example");
        assertThat(report.path("trademark_details").path("category").get(0).intValue())
                .isEqualTo(9);
    }

    @Test
    void keepsTheRulesOfXarfForLongNamesAndManyPackages() {
        World world = new World(folder)
                .withRight(new Trademark(RightEntry.builder(new RightId("TM-001"))
                        .name("晴屿朗")
                        .holder("控股".repeat(150) + "\uD840\uDC00".repeat(9))
                        .build()));
        NoticeContent content = content(world);
        Offer one = content.offers().getFirst();
        List<Sha256> many = IntStream.range(0, 60)
                .mapToObj(i -> Sha256.of(new byte[] {(byte) i}))
                .toList();
        Offer proven = new Offer(one.caseFile(), one.location(), one.title(), one.seller(), one.capturedAt(), many);
        String text = new String(
                NoticeText.render(
                        new NoticeContent(content.draft(), content.right(), List.of(proven)),
                        NoticeFormat.XARF,
                        World.NOW),
                StandardCharsets.UTF_8);

        assertThat(XarfRules.broken(JsonMapper.shared().readTree(text))).isEmpty();
    }

    @Test
    void namesInAXarfReportOnlyTheEvidenceOfItsPlace() {
        World world = new World(folder).withRight();
        world.sealed(7001, "seller-a");
        world.sealed(7002, "seller-a");

        NoticeContent content = together(world);
        assertThat(new String(NoticeText.render(content, NoticeFormat.XARF, World.NOW), StandardCharsets.UTF_8).lines())
                .extracting(line ->
                        JsonMapper.shared().readTree(line).path("evidence").size())
                .containsExactly(1, 1);
        assertThat(content.draft().evidence()).hasSize(2);
    }

    @Test
    void writesOneXarfReportALineForEachPlace() {
        World world = new World(folder).withRight();
        world.sealed(7001, "seller-a");
        world.sealed(7002, "seller-a");
        String text =
                new String(NoticeText.render(together(world), NoticeFormat.XARF, World.NOW), StandardCharsets.UTF_8);

        assertThat(text.lines().map(line -> JsonMapper.shared().readTree(line)))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.isObject()).isTrue())
                .extracting(report -> report.path("url").stringValue())
                .containsExactly(
                        World.location(7001).toString(), World.location(7002).toString());
    }

    @Test
    void addressesTheOperatorByItsNameWhereThatIsKnown() {
        World world = new World(folder).withRight();
        world.sealed(7001, "seller-a");
        NoticeDrafts drafts = new NoticeDrafts(world.storage, World.SENDER, Map.of("sample", "星屿网络有限公司"));
        NoticeContent content = new NoticeContents(world.storage).of(drafts.preview(new CaseId("C-7001"), World.NOW));

        assertThat(text(content, NoticeFormat.CN)).contains("致：星屿网络有限公司（sample 平台经营者）\n");
        assertThat(text(content, NoticeFormat.EN)).contains("To: 星屿网络有限公司, the operator of sample\n");
        assertThat(text(content, NoticeFormat.DSA)).contains("To: 星屿网络有限公司, the provider of sample\n");
        assertThat(rendered(NoticeFormat.CN)).contains("致：sample 平台经营者\n");
    }

    private static String text(NoticeContent content, NoticeFormat format) {
        return new String(NoticeText.render(content, format, World.NOW), StandardCharsets.UTF_8);
    }

    @Test
    void namesAPlaceOnceThatTwoListingsShare() {
        World world = new World(folder).withRight();
        world.sealed(7001, "seller-a");
        world.sealed(7002, "seller-a");
        NoticeContent apart = together(world);
        NoticeDraft shared = new NoticeDraft(
                apart.draft().id(),
                apart.draft().platform(),
                apart.draft().operator(),
                apart.draft().caseFiles(),
                apart.draft().right(),
                List.of(World.location(7001), World.location(7001)),
                apart.draft().reason(),
                apart.draft().sender(),
                apart.draft().evidence(),
                apart.draft().draftedAt());
        NoticeContent content = new NoticeContents(world.storage).of(shared);

        assertThat(content.offers()).hasSize(1);
        assertThat(new String(NoticeText.render(content, NoticeFormat.EN, World.NOW), StandardCharsets.UTF_8))
                .containsOnlyOnce(World.location(7001).toString());
    }

    @Test
    void givesEachReasonALineAndNoneThatIsNoEvidence() {
        World world = new World(folder).withRight();
        RightMatch match = SampleExhibits.match().matches().getFirst();
        List<SignalResult> signals = new ArrayList<>(match.signals());
        signals.add(new SignalResult("order", 0.1, new Reason("keeps the order strict", "仅用于确定排序"), "a", "b"));
        signals.add(new SignalResult("place-of-use", 3, new Reason("first character", "标题首字"), "title", "b"));
        signals.add(new SignalResult("price", 0.2, new Reason("it is cheap", "价格偏低"), "1", "9"));
        world.sealed(7001, "seller-a", RightMatch.of(match.right(), match.kind(), match.base(), signals));
        Reason reason = new NoticeDrafts(world.storage, World.SENDER, Map.of())
                .preview(new CaseId("C-7001"), World.NOW)
                .reason();

        assertThat(reason.chinese().lines())
                .contains("标题含有仅一字形近之名称。", "价格偏低")
                .noneMatch(line -> line.contains("排序") || line.contains("标题首字"));
        assertThat(reason.english().lines())
                .contains("it is cheap")
                .noneMatch(line -> line.contains("order") || line.contains("first character"));
    }

    @Test
    void saysOfEachPlaceOnlyWhatWasSeenThere() {
        World world = new World(folder).withRight();
        RightMatch match = SampleExhibits.match().matches().getFirst();
        List<SignalResult> signals = new ArrayList<>(match.signals());
        signals.add(new SignalResult("price", 0.2, new Reason("it is cheap", "价格偏低"), "1", "9"));
        world.sealed(7001, "seller-a");
        world.sealed(7002, "seller-a", RightMatch.of(match.right(), match.kind(), match.base(), signals));
        NoticeContent content = together(world);
        Map<Boolean, String> ofCheap = new String(
                        NoticeText.render(content, NoticeFormat.XARF, World.NOW), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toMap(
                        line -> line.contains(World.location(7002).toString()), Function.identity()));

        assertThat(content.draft().reason().chinese().lines())
                .contains("(1)", "(2)")
                .containsOnlyOnce("价格偏低");
        assertThat(ofCheap.get(false)).doesNotContain("it is cheap");
        assertThat(ofCheap.get(true))
                .contains("it is cheap")
                .doesNotContain("(1)")
                .doesNotContain("(2)");
    }

    private static NoticeContent together(World world) {
        NoticeDraft draft = new NoticeDrafts(world.storage, World.SENDER, Map.of())
                .due(World.NOW)
                .getFirst();
        return new NoticeContents(world.storage).of(draft);
    }

    @Test
    void keepsHostileTitlesOnTheirLine() {
        World world = new World(folder).withRight();
        NoticeContent content = content(world);
        Offer hostile = new Offer(
                content.offers().getFirst().caseFile(),
                World.location(7001),
                "a\n$1\\{{date}}\nhttp://evil.test",
                "shop\nhttp://evil.test",
                null,
                List.of());
        String text = new String(
                NoticeText.render(
                        new NoticeContent(content.draft(), content.right(), List.of(hostile)),
                        NoticeFormat.EN,
                        World.NOW),
                StandardCharsets.UTF_8);
        assertThat(text.lines()).noneMatch(line -> line.startsWith("http://evil.test"));
        assertThat(text).contains("(1) a $1\\{{date}} http://evil.test / shop http://evil.test");
    }
}
