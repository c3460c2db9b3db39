package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;

/** Words that tell how a name is used, and longer words that hold their characters and tell nothing. */
class HarmlessWordsTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                FewMarks.mark("皓羽盾", 9, "头盔"),
                FewMarks.mark("铂焰", 21, "煎锅;炒锅"),
                FewMarks.mark("苏泊尔", 21, "锅"),
                FewMarks.mark("小天鹅", 7, "洗衣机"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "可拆洗内衬电动车头盔 皓羽盾 大码",
                "铂焰煎锅 电磁炉通用少油烟 32cm",
                "限时秒杀 苏泊尔炒锅 不粘锅",
                "小天鹅洗衣机 烘干洗脱一体 10公斤",
                "苏泊尔炒锅 多功能用 送锅铲",
                "支持定制 苏泊尔炒锅 家用",
                "苏泊尔真空包装炒锅收藏加购优先发货"
            })
    void longerWordsTellNothing(String title) {
        assertThat(marks.match(title).mentions()).extracting(Mention::use).containsOnly(Use.AS_MARK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            上门拆洗 小天鹅洗衣机 | SECOND_HAND
            锅盖 苏泊尔炒锅通用 | COMPATIBLE
            性能秒杀苏泊尔炒锅 自有品牌 | NEGATED
            小天鹅洗衣机回收 | SECOND_HAND
            小天鹅 维修洗衣机 上门 | SECOND_HAND
            小天鹅洗衣机专用排水管 | COMPATIBLE
            宝宝适用皓羽盾头盔 面罩 | COMPATIBLE
            """)
    void theWordsThemselvesStillDo(String title, Use use) {
        assertThat(marks.match(title).mentions()).extracting(Mention::use).contains(use);
    }
}
