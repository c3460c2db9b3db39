package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other ways to write a name that can be listed: digits for numerals, の for 之, the plural of three letters. */
class RespellingsTest {

    private static final Finds FINDS = Finds.of("五粮液", "七匹狼", "三只松鼠", "九阳", "海澜之家", "UGG", "GAP", "CAT", "百度", "十月结晶");

    @ParameterizedTest
    @CsvSource({
        "5粮液 白酒, 五粮液/sound/5粮液",
        "⑤粮液 白酒, 五粮液/sound/⑤粮液",
        "新款7匹狼男装, 七匹狼/sound/7匹狼",
        "3只松鼠坚果, 三只松鼠/sound/3只松鼠",
        "海澜の家 男装, 海澜之家/spelling/海澜の家",
        "UGGs boots, UGG/same/UGGs",
        "雪地靴 uggs 女, UGG/same/uggs",
        "10月结晶 待产包, 十月结晶/sound/10月结晶",
    })
    void findsThem(String text, String found) {
        assertThat(FINDS.in(text)).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"15粮液 杯", "17匹狼崽", "9阳 露台", "cats and gaps", "2026年10月", "100度 近视"})
    void leavesWhatIsCountedAndOrdinaryWords(String text) {
        assertThat(FINDS.in(text)).isEmpty();
    }

    @Test
    void listsNoneOfTheBackground() {
        assertThat(Finds.lean("一本书", "UGG").in("买1本书 送 uggs")).isEmpty();
    }
}
