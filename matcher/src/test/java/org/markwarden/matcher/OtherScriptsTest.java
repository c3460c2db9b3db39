package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Variant;

/** Names in other scripts than Latin and Chinese letters, in the writings of their own script, and characters written for each other. */
class OtherScriptsTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                FewMarks.mark("ПРОСТОКВАШИНО", 29, "молоко"),
                FewMarks.mark("Красный Октябрь", 30, "шоколад"),
                FewMarks.mark("TESLA", 12, "cars"),
                FewMarks.mark("ΦΑΓΕ", 29, "yoghurt"),
                FewMarks.mark("المراعي", 29, "milk"),
                FewMarks.mark("ساماندهی", 9, "phones"),
                FewMarks.mark("特仑苏", 29, "牛奶"),
                FewMarks.mark("明月楼", 30, "茶叶"),
                FewMarks.mark("乐天", 30, "饼干"),
                FewMarks.mark("韩束", 3, "化妆品"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "ПРОСТОКВАШИНО молоко, ПРОСТОКВАШИНО, EXACT",
        "молоко простоквашино 1 л, простоквашино, SAME",
        "Молоко Простоквашино 1 л, Простоквашино, SAME",
        "КРАСНЫЙ ОКТЯБРЬ шоколад, КРАСНЫЙ ОКТЯБРЬ, SAME",
        "шоколад красный октябрь, красный октябрь, SAME",
        "Γιαούρτι Φάγε 500 g, Φάγε, SAME",
        "حليب المراعى كامل الدسم, المراعى, SAME",
        "حليب المراعـي كامل الدسم, المراعـي, SAME",
        "گوشی ساماندهي, ساماندهي, SAME",
        "Prostokvashino молоко, Prostokvashino, TRANSLATION",
        "FAGE yoghurt 500 g, FAGE, TRANSLATION",
        "Простаквашино молоко, Простаквашино, NICKNAME",
        "眀月楼 茶叶 礼盒, 眀月楼, SAME",
        "楽天 饼干 礼盒, 楽天, SAME"
    })
    void areFoundInTheLettersOfTheirScript(String title, String written, Variant variant) {
        assertThat(marks.match(title).mentions())
                .extracting(Mention::text, Mention::variant)
                .containsExactly(tuple(written, variant));
    }

    @Test
    void areFoundAsPassportsAndAsPeopleWriteThem() {
        assertThat(marks.match("Krasny Oktyabr шоколад").mentions())
                .extracting(Mention::variant)
                .contains(Variant.TRANSLATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TЕSLA car charger cars", "ПPOCTOKBAШИHO молоко"})
    void areImitatedByLettersOfAnother(String title) {
        assertThat(marks.match(title).mentions()).extracting(Mention::variant).containsExactly(Variant.CONFUSABLE);
    }

    @ParameterizedTest
    @CsvSource({"特e仑苏风味奶 牛奶, 特e仑苏, SPELLING", "特E仑苏 牛奶, 特E仑苏, SPELLING", "韩朿红蛮腰水乳 化妆品, 韩朿, GLYPH"})
    void areFoundWithALetterPutInAndWithARareCharacter(String title, String written, Variant variant) {
        assertThat(marks.match(title).mentions())
                .extracting(Mention::text, Mention::variant)
                .containsExactly(tuple(written, variant));
    }
}
