package org.markwarden.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalValuesTest {
    @ParameterizedTest
    @CsvSource({
        "shop-claim, no permission, 未见授权",
        "shop-claim, 官方旗舰店, 官方旗舰店",
        "use-as-mark, as-mark, 作为商标使用",
        "goods-same, class 25 (夹克), 第25类（夹克）",
        "goods-unknown, class unknown, 类别不明",
        "price, 75.50 CNY, 75.50 CNY",
    })
    void putsTheCodesOfTheMatcherIntoChineseAndLeavesTheRest(String signal, String value, String shown) {
        assertThat(SignalValues.of(signal, value, Words.in(Language.CHINESE))).isEqualTo(shown);
    }
}
