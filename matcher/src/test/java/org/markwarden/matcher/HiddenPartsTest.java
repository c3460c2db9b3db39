package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** Marks of which a part is written as stars. */
class HiddenPartsTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                shoe("R-1", "阿迪达斯"),
                shoe("R-2", "耐克"),
                shoe("R-3", "CHANEL"),
                shoe("R-4", "大白兔"),
                shoe("R-5", "adidas"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    private static Trademark shoe(String id, String name) {
        return new Trademark(RightEntry.builder(new RightId(id))
                .name(name)
                .classes(List.of(new NiceClass(25)))
                .goods("鞋;运动鞋;服装")
                .build());
    }

    @ParameterizedTest
    @CsvSource({
        "阿迪** 运动鞋 男, 阿迪**, R-1",
        "正品阿迪达*运动鞋, 阿迪达*, R-1",
        "adi*** 运动鞋, adi***, R-5",
        "CHA**L 运动鞋 女, CHA**L, R-3",
        "耐* 运动鞋 原单 懂的来, 耐*, R-2",
        "C****L 女鞋 高仿 运动鞋, C****L, R-3",
        "大白* 童鞋 复刻 运动鞋, 大白*, R-4",
    })
    void areFoundByAsManyStarsAsAreHidden(String title, String written, String right) {
        assertThat(marks.match(title).mentions())
                .anyMatch(mention -> mention.text().equals(written)
                        && mention.right().value().equals(right));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "阿迪* 运动鞋 男",
                "耐* 运动鞋 男",
                "忍耐* 运动鞋 原单 懂的来",
                "耐*2双 运动鞋 原单 懂的来",
                "大白*, 玩偶",
                "C***L 女鞋 高仿",
                "*** 运动鞋 高仿 ***"
            })
    void areNothingElse(String title) {
        assertThat(marks.match(title).mentions()).extracting(Mention::text).noneMatch(text -> text.contains("*"));
    }
}
