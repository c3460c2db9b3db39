package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;

/** One empty bottle to look at is a used thing; bottles with caps and boxes, or bought up, are there to be filled again. */
class EmptyBottlesTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(FewMarks.mark("沐泉春", 33, "白酒"), FewMarks.mark("Norvelle", 3, "perfume;香水"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "沐泉春空瓶 装饰摆件 一个",
                "沐泉春老酒瓶 收藏品",
                "沐泉春空酒瓶 插花 复古",
                "Norvelle empty perfume bottle vintage collectible",
                "Norvelle flacon vide déco",
                "Leere Norvelle Schachtel Dekoration",
                "Norvelle 空き瓶 インテリア",
                "Norvelle пустой флакон коллекция",
            })
    void areKeptToLookAt(String title) {
        assertThat(uses(title)).as(title).containsOnly(Use.SECOND_HAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "回收沐泉春空瓶 高价",
                "沐泉春空瓶 带盒带盖 收藏级",
                "沐泉春空瓶 收藏 批发",
                "Norvelle香水 空瓶无数 装饰梳妆台",
                "50 empty Norvelle bottles with caps and boxes, collectible",
                "Norvelle perfume collectible new",
                "沐泉春 53度 收藏",
            })
    void areOfferedForMoreThanThat(String title) {
        assertThat(uses(title)).as(title).contains(Use.AS_MARK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"高价回收沐泉春", "沐泉春回收 老酒"})
    void boughtUpFullAreSecondHand(String title) {
        assertThat(uses(title)).as(title).containsOnly(Use.SECOND_HAND);
    }

    private static List<Use> uses(String title) {
        return marks.match(title).mentions().stream().map(Mention::use).toList();
    }
}
