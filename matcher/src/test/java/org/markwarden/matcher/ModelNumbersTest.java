package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.match.Use;

/** Digits for letters disguise a mark on its goods; on other goods a short word with a digit is the number of a model. */
class ModelNumbersTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                FewMarks.mark("DORI", 3, "perfume;香水"),
                FewMarks.mark("NOKE", 25, "shoes;鞋"),
                FewMarks.mark("COLVERSA", 25, "shoes;鞋"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "D0RI 香水 50ml, true",
        "N0KE 运动鞋 男, true",
        "N0KE shoes running, true",
        "C0LVERSA 鞋, true",
        "C0LVERSA 轴承, true",
        "D0RI 继电器 24V, false",
        "N0KE 螺丝刀, false",
        "阀门 N0KE 不锈钢, false",
    })
    void areNoMarksOnOtherGoods(String title, boolean mark) {
        assertThat(marks.match(title).mentions().stream().anyMatch(mention -> mention.use() == Use.AS_MARK))
                .as(title)
                .isEqualTo(mark);
    }
}
