package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;

/** Copies that carry words of lawful use, beside honest offers that say the same and mean it. */
class LawfulWordsBesideCopiesTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                FewMarks.mark("Tarvendo", 7, "吸尘器;吹风机;电动工具"),
                FewMarks.mark("维尔茉", 18, "手袋;钱包"),
                FewMarks.mark("青岚屿", 3, "香水;护肤品"),
                FewMarks.mark("KESTRAL", 21, "保温杯;滤水壶;滤芯"),
                FewMarks.mark("红旗", 12, "汽车;汽车零部件"),
                FewMarks.mark("海燕", 9, "电视机;收音机"),
                FewMarks.mark("海天", 30, "酱油;蚝油"),
                FewMarks.mark("瑞栖咖啡", 43, "咖啡馆"),
                FewMarks.mark("설화담", 3, "화장품"),
                FewMarks.mark("キツネノ匠", 8, "包丁"),
                FewMarks.mark("TOYORA", 12, "汽车;汽车零部件"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    private static List<Use> uses(String title, String description) {
        Match match = marks.match(FewMarks.offer(title).description(description).build());
        return match.mentions().stream().map(Mention::use).toList();
    }

    private static List<String> signals(String title, String description) {
        return marks
                .match(FewMarks.offer(title).description(description).build())
                .matches()
                .getFirst()
                .signals()
                .stream()
                .map(SignalResult::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            尘袋 适用Tarvendo S5 带Tarvendo原厂字样 | 6只 | AS_MARK
            尘袋 适用Tarvendo S5 无Tarvendo字样 | 6只 | COMPATIBLE
            滤芯 适用KESTRAL滤水壶 | 顶盖有KESTRAL字，彩膜 | AS_MARK
            滤芯 适用KESTRAL滤水壶 | 顶盖无KESTRAL字 | COMPATIBLE
            6 filters for KESTRAL jugs, KESTRAL printed top | white bags | AS_MARK
            6 filters for KESTRAL jugs, no KESTRAL logo | white bags | COMPATIBLE
            8 heads for KESTRAL cups, each shaft marked KESTRAL | plain bag | AS_MARK
            Dust bag for Tarvendo S5, collar embossed Tarvendo | 100 pcs | AS_MARK
            Sunglasses not original, KESTRAL on temple | box cloth card | AS_MARK
            保护套 适用KESTRAL保温杯 露KESTRAL标 | 硅胶 | COMPATIBLE
            车钥匙套 锌合金 红旗标钥匙套 | 各车型 | AS_MARK
            适用红旗标准钥匙孔 钥匙套 | 各车型 | COMPATIBLE
            """)
    void aNameThatStandsOnTheGoodsIsUsedAsAMark(String title, String description, Use use) {
        assertThat(uses(title, description)).contains(use);
        assertThat(uses(title, description).contains(Use.AS_MARK)).isEqualTo(use == Use.AS_MARK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            适用Tarvendo吹风机 整机 礼盒装 | 机身刻字，跟专柜一样 | AS_MARK
            适用Tarvendo吹风机支架 免打孔 | 铝合金，机身带标签 | COMPATIBLE
            适用Tarvendo遥控器按键膜 带字母 透光 | 硅胶 | COMPATIBLE
            适用Tarvendo吹风机支架 免打孔 | 支架上可刻字，底部刻字免费 | COMPATIBLE
            维尔茉平替 云朵包 扣上刻字 | 全套 | AS_MARK
            维尔茉平替 云朵包 自有商标 | 全套 | NEGATED
            维尔茉平替 云朵包 | 领标都在 | AS_MARK
            维尔茉平替 云朵包 | 标准尺寸都有，3C标志齐全 | NEGATED
            适用Tarvendo吸尘器同款 全套礼盒 | 现货 | AS_MARK
            适用Tarvendo吸尘器支架同款 全套礼盒 | 现货 | COMPATIBLE
            卡箍 Tarvendo吸尘器同款孔径 32mm | 现货 | NEGATED
            """)
    void goodsThatBearTheSignAreNoMereFitting(String title, String description, Use use) {
        assertThat(uses(title, description).getFirst()).isEqualTo(use);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            适用Tarvendo吹风机 全新 懂货的来 | 现货 | use-as-mark
            适用Tarvendo吹风机支架 | 没有logo，免打孔 | use-compatible
            青岚屿平替 香水 | 评价里别提品牌 | use-as-mark
            青岚屿平替 香水 自有品牌 | 留香六小时 | use-negated
            青岚屿平替 香水 | 谨防高仿，本店自制 | use-negated
            洗唛 适用维尔茉包 | 成品打印，无需授权 | use-as-mark
            """)
    void wordsOfLawfulUseAreNotBelievedBesideWordsOfCopies(String title, String description, String signal) {
        assertThat(signals(title, description)).contains(signal);
    }

    @Test
    void theReasonNamesBothWords() {
        Match match = marks.match("适用Tarvendo吹风机 全新 懂货的来");
        assertThat(match.matches().getFirst().signals())
                .filteredOn(signal -> signal.name().equals("use-as-mark"))
                .singleElement()
                .satisfies(signal ->
                        assertThat(signal.reason().english()).isEqualTo("“适用” is not believed beside “懂货的来”"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            维尔茉水桶包 99新 闲置转让 支持批发 | 款式齐 | AS_MARK
            维尔茉水桶包 99新 闲置转让 | 一个 | SECOND_HAND
            Tarvendo jacket pre-owned, sizes 7 to 13 all available | box | AS_MARK
            Tarvendo vacuum pre-owned | one | SECOND_HAND
            收来的青岚屿空瓶 带盖 灌装用 | 500个 | AS_MARK
            青岚屿香水 空瓶记 用了三个月的感受 | 好闻 | SECOND_HAND
            Tarvendo Sauger kaum benutzt | mit Karton | SECOND_HAND
            青岚屿香水 | 收到不喜欢可以转手 | AS_MARK
            瑞栖咖啡代下单 生椰拿铁 | 报门店 | SECOND_HAND
            海燕收音机2代充电器 | 配线 | AS_MARK
            キツネノ匠 包丁研ぎサービス 郵送 | 1本 | SECOND_HAND
            """)
    void oneUsedThingIsNotToBeHadInEverySize(String title, String description, Use use) {
        assertThat(uses(title, description).getFirst()).isEqualTo(use);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            海燕图案剪纸 窗花 | 手工 | DESCRIPTIVE
            海燕电视机 32寸 | 网络 | AS_MARK
            海天味极鲜生抽 1.9L | 餐饮装 | AS_MARK
            한방 크림 설화담 아님 자체 제작 | 새상품 | NEGATED
            자음 크림 설화담 | 새상품 | AS_MARK
            TOYORA アルファード 40系 専用 カバー | 新品 | COMPATIBLE
            闻着像青岚屿的香水 闻香阁自有 | 30ml | NEGATED
            青岚屿包装盒 说明书 全套 | 白盒 | AS_MARK
            大肚杯 与KESTRAL同容量 | 304 | NEGATED
            Garden mug like KESTRAL but lighter | 304 | NEGATED
            Our impression of 青岚屿 perfume oil | 10 ml | NEGATED
            """)
    void wordsBesideTheNameTellWhatItMeans(String title, String description, Use use) {
        assertThat(uses(title, description)).contains(use);
    }
}
