package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** Parts and tastes that honest sellers name a mark for, and labels, bottles and reworked goods that pass for the mark's own. */
class PartsAndForgeriesTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                FewMarks.mark("沐康", 10, "血压计;体温计"),
                FewMarks.mark("乐高", 28, "积木;玩具"),
                FewMarks.mark("辣阿婆", 30, "辣椒酱;豆豉"),
                FewMarks.mark("海天", 30, "酱油;蚝油"),
                FewMarks.mark("茅台", 33, "白酒"),
                FewMarks.mark("Nike", 25, "shoes;clothing"),
                FewMarks.mark("Velmond", 14, "watches;手表"),
                FewMarks.mark("腾途", 12, "轮胎"),
                new Trademark(RightEntry.builder(new RightId("鹤牧"))
                        .name("鹤牧")
                        .classes(List.of(new NiceClass(5), new NiceClass(29)))
                        .goods("奶粉;婴儿奶粉")
                        .referencePrice(Price.of(new BigDecimal("300"), "CNY"))
                        .build()));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "沐康血压计袖带 通用 臂带 22-42cm, COMPATIBLE",
        "沐康血压计臂带 替换袖带, COMPATIBLE",
        "沐康血压计 上臂式 大袖带 语音, AS_MARK",
        "沐康 电子血压计 送袖带, AS_MARK",
        "乐高收纳柜 积木分类盒 大容量, COMPATIBLE",
        "乐高收纳盒 零件分类 多层, COMPATIBLE",
        "乐高积木 城市系列 送收纳盒, AS_MARK",
        "牛肉棒 辣阿婆味 50g*10, DESCRIPTIVE",
        "鸡爪 辣阿婆风味 真空, DESCRIPTIVE",
        "辣阿婆风味豆豉 280g, AS_MARK",
        "豆豉 辣阿婆味 280g, AS_MARK",
        "茅台空酒瓶摆件 装饰收藏 已打孔 不可灌装, SECOND_HAND",
        "茅台空酒瓶 收藏 带盖 可灌装, AS_MARK",
        "海天酱油瓶标 全套印刷, AS_MARK",
        "海天酱油 280g 瓶身贴标 批发, AS_MARK",
        "海天瓶标 贴纸 定制图案, DESCRIPTIVE",
        "Marble statue of Nike goddess of victory, DESCRIPTIVE",
        "White shoes Nike victory edition, AS_MARK",
    })
    void areToldApartByTheGoods(String title, Use use) {
        assertThat(marks.match(title).mentions())
                .as(title)
                .extracting(Mention::use)
                .contains(use);
    }

    @ParameterizedTest
    @CsvSource({
        "腾途翻新轮胎 旧胎翻新刻字 批发, true",
        "腾途翻新轮胎 205/55R16, false",
        "'Uhr wie Velmond, Replik, Automatik, kein Original', true",
        "'Uhr, Stil wie Velmond, Eigenmarke', false",
    })
    void areNotBelievedBesideWordsOfForgery(String title, boolean forged) {
        assertThat(signals(marks.match(title)).contains("counterfeit-words"))
                .as(title)
                .isEqualTo(forged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"鹤牧奶粉 150g 试吃罐", "鹤牧奶粉 试喝装 一段", "鹤牧奶粉 尝鲜装 50g"})
    void askLessForLess(String title) {
        Match match = marks.match(FewMarks.offer(title)
                .price(Price.of(new BigDecimal("39"), "CNY"))
                .build());
        double price = match.matches().getFirst().signals().stream()
                .filter(signal -> signal.name().equals("price"))
                .mapToDouble(SignalResult::contribution)
                .sum();
        assertThat(price).as(title).isZero();
    }

    private static List<String> signals(Match match) {
        return match.matches().stream()
                .map(RightMatch::signals)
                .flatMap(List::stream)
                .map(SignalResult::name)
                .toList();
    }
}
