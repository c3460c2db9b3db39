package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** Second spellings of a maker that stand in no register. */
class OtherSpellingsTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(mark("麓澜诺"), mark("VELMO"), mark("KESTRIL"), mark("泊川"), mark("BEL"), mark("沐芽贝"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "麓澜诺（LULANO）电煮锅 家用小火锅, 麓澜诺, LULANO",
        "麓澜诺（Qintara）电煮锅 家用小火锅, 麓澜诺, Qintara",
        "薇尔摩（VELMO）无线吸尘器 家用, VELMO, 薇尔摩",
        "velmo/薇尔摩 无线吸尘器, VELMO, 薇尔摩",
        "velmo薇尔摩无线吸尘器 家用大吸力, VELMO, 薇尔摩",
        "myb沐芽贝奶瓶 宽口径, 沐芽贝, myb",
    })
    void readsTheSecondSpellingAsTheSameMark(String title, String right, String spelling) {
        assertThat(spellings(title)).singleElement().satisfies(mention -> {
            assertThat(mention.right().value()).isEqualTo(right);
            assertThat(mention.text()).isEqualTo(spelling);
            assertThat(mention.variant()).isEqualTo(Variant.TRANSLATION);
            assertThat(mention.use()).isEqualTo(Use.AS_MARK);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "麓澜诺LN560电煮锅 家用小火锅",
        "泊川BC-22拉杆箱 行李箱",
        "麓澜诺（PLUS）电煮锅 家用小火锅",
        "泊川 皮夹edifice 男士",
        "BEL保龄球用品 专用球",
        "VELMO（16G）无线吸尘器",
        "适用沐芽贝（MYB）奶瓶的奶嘴",
    })
    void takesNoModelNoWordAndNoOtherNameForASpelling(String title) {
        assertThat(spellings(title)).isEmpty();
    }

    @Test
    void staysQuietWhereBothSpellingsOfTheMakerAreKnown() {
        assertThat(spellings("泊川 VELMO薇尔摩拉杆箱")).isEmpty();
    }

    /** What was found that the register does not hold. */
    private static List<Mention> spellings(String title) {
        return marks.match(title).mentions().stream()
                .filter(mention ->
                        !mention.text().equalsIgnoreCase(mention.right().value()))
                .toList();
    }

    private static Right mark(String name) {
        return new Trademark(RightEntry.builder(new RightId(name)).name(name).build());
    }
}
