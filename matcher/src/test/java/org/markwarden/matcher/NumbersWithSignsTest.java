package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;

/** A mark that is a number and a sign is that number with its sign, and no other number. */
class NumbersWithSignsTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(FewMarks.mark("361°", 25, "运动鞋;服装"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"361°运动休闲鞋男 秋季轻便", "361° 跑步鞋 男 新款", "运动鞋 男款 361°童鞋 尾货"})
    void isFoundWithItsSign(String title) {
        assertThat(marks.match(title).mentions())
                .extracting(Mention::text, Mention::use)
                .containsExactly(tuple("361°", Use.AS_MARK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"361运动鞋 男", "高温胶带 耐温361°C", "跑步鞋 货号361 男", "运动鞋 1361°"})
    void isNoOtherNumber(String title) {
        assertThat(marks.match(title).mentions()).isEmpty();
    }
}
