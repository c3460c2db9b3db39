package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.PlantVariety;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;

/** Names that hosts say in pieces, lessons on copies, and whole goods that are called fittings. */
class SaidInLiveRoomsTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                FewMarks.mark("HOOKERTON", 25, "鞋"),
                FewMarks.mark("雁回", 14, "手表"),
                FewMarks.mark("森海澜尔", 9, "耳机"),
                FewMarks.mark("VELMARQ", 14, "手表"),
                FewMarks.mark("Prendergast", 25, "服装"),
                FewMarks.mark("渔家阿婆", 29, "虾皮;虾酱"),
                new PlantVariety(
                        RightEntry.builder(new RightId("垦玉")).name("垦玉527").build()));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    private static Match said(String title, String transcript) {
        return marks.match(FewMarks.offer(title).transcript(transcript).build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    跑鞋专场 | 牌子我不念 H, double O, K, E, R, T, O, N 自己拼 | HOOKERTON
                    手表专场 | 第一个字是大雁的雁，第二个字是回家的回，懂的扣一 | 雁回
                    耳机专场 | 森海那个澜尔啊 你们懂 一百九十九 | 森海澜尔
                    耳机专场 | 你们看这个森海那个澜尔啊 | 森海澜尔
                    手表专场 | 都有 S, M, L 码 H, double O, K, E, R, T, O, N | HOOKERTON
                    玉米种子 白皮袋 | 垦玉五二七 白皮袋的 一袋三十 | 垦玉
                    """)
    void areHeardThoughSaidInPieces(String title, String transcript, String right) {
        assertThat(said(title, transcript).mentions())
                .extracting(mention -> mention.right().value())
                .contains(right);
    }

    @Test
    void standWhereTheHostSaysThem() {
        String transcript = "牌子 H-O-O-K-E-R-T-O-N 自己拼";
        Mention mention = said("跑鞋", transcript).mentions().stream()
                .filter(one -> one.right().value().equals("HOOKERTON"))
                .findFirst()
                .orElseThrow();
        assertThat(transcript.substring(mention.start(), mention.end())).isEqualTo(mention.text());
        assertThat(mention.text()).startsWith("H").endsWith("N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"你们看这个森海 澜尔是另外一家", "A, B, C, D 四个码 都有", "第一个字我忘了 第二个字也忘了", "森林那个澜尔啊"})
    void areNotMadeUpOfOtherWords(String transcript) {
        assertThat(said("耳机专场", transcript).mentions())
                .noneMatch(mention ->
                        mention.variant() == Variant.SPLIT && mention.field().equals("transcript"));
    }

    @Test
    void aLessonOnCopiesSellsNone() {
        Match lesson = marks.match(FewMarks.offer("教你看假VELMARQ手表 鉴定课")
                .transcript("这只高仿VELMARQ是粉丝寄来的 我不卖表")
                .build());
        assertThat(lesson.mentions()).extracting(Mention::use).containsOnly(Use.DESCRIPTIVE);
        assertThat(lesson.matches())
                .allSatisfy(match -> assertThat(match.signals())
                        .noneMatch(signal -> signal.name().equals("counterfeit-words")));
        Match copy = marks.match("高仿VELMARQ手表 支持鉴定");
        assertThat(copy.matches().getFirst().signals())
                .anyMatch(signal -> signal.name().equals("counterfeit-words"));
    }

    @Test
    void areHeardHoweverMuchWasSaidBefore() {
        String talk = "这个好看那个也好看 S, M, L 都有，".repeat(200) + "森海那个澜尔，" + "H-O-O-K-E-R-T-O-N";
        assertThat(said("专场", talk).mentions())
                .extracting(mention -> mention.right().value())
                .contains("森海澜尔", "HOOKERTON");
    }

    @Test
    void aLessonInTheDescriptionExcusesNoCopyInTheTitle() {
        Match copy = marks.match(
                FewMarks.offer("高仿VELMARQ手表 一比一").description("教你辨别真假，识别假货。").build());
        assertThat(copy.matches().getFirst().signals())
                .anyMatch(signal -> signal.name().equals("counterfeit-words"));
    }

    @ParameterizedTest
    @CsvSource({
        "适用VELMARQ海风系列 全自动机械男表 整表发货 送盒证, AS_MARK",
        "适用VELMARQ海风系列 手表表带 20mm, COMPATIBLE",
        "Prendergast Brothers Oxford shirt, DESCRIPTIVE",
        "Prendergast Oxford shirt, AS_MARK",
        "SATA数据线 可互换VELMARQ 手表, COMPATIBLE",
    })
    void tellsWholeGoodsFamiliesAndReplacements(String title, Use use) {
        assertThat(marks.match(title).mentions()).extracting(Mention::use).containsOnly(use);
    }

    @Test
    void grammarBetweenTwoWordsIsNoDisguise() {
        assertThat(mentions("渔家的阿婆自己晒的虾皮")).isEmpty();
        assertThat(mentions("渔家阿婆虾皮")).isNotEmpty();
        assertThat(mentions("渔家阿婆牌虾皮")).isNotEmpty();
    }

    private static List<Mention> mentions(String title) {
        return marks.match(title).mentions();
    }
}
