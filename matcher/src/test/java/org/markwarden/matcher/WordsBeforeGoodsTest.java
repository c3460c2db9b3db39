package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Variant;

/** An ordinary word that sounds like a mark of two characters is that mark only before the mark's own goods. */
class WordsBeforeGoodsTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(FewMarks.mark("洽洽", 29, "瓜子;坚果"), FewMarks.mark("伊利", 29, "牛奶;酸奶"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"恰恰瓜子 原味 500g", "恰恰香瓜子 5袋", "炒货 恰恰瓜子", "【特价】恰恰 瓜子"})
    void soundsLikeItThere(String title) {
        assertThat(marks.match(title).mentions()).extracting(Mention::variant).contains(Variant.SOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"恰恰相反 瓜子壳 绘本", "恰恰 绘本 儿童", "味道恰恰好 瓜子", "恰恰好 瓜子盘", "一粒牛奶糖 500g", "一粒 酸奶片", "瓜子 恰恰 500g"})
    void saysNothingElsewhere(String title) {
        assertThat(marks.match(title).mentions()).isEmpty();
    }
}
