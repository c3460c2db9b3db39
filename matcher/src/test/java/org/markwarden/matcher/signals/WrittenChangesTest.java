package org.markwarden.matcher.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenChangesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Titleist | Tit1eist | “1” for “l” | “l”写作“1”",
                "晴屿朗 | 睛屿朗 | “睛” for “晴” | “晴”写作“睛”",
                "Kestrel | kestreel | “e” put in | 加入“e”",
                "Kestrel | KESTEL | “r” left out | 略去“r”",
                "Kestrel | Ketsrel | “st” turned round | “st”颠倒为“ts”",
                "Kestrel | K.e5trel | “.” put in, “5” for “s” | 加入“.”、“s”写作“5”",
                "翎澈 | 翎辙 | “辙” for “澈” | “澈”写作“辙”",
                "VOLTRENA | VOLTREN\u0410 | “\u0410” (Cyrillic) for “A” | “A”写作“\u0410”（西里尔文）",
                "Kestrel | Kes\u200Btrel | “U+200B” put in | 加入“U+200B”",
                "Kestrel | Kes\uD83Ctrel | “U+D83C” put in | 加入“U+D83C”",
                "KESTREL | Ｋestrel𝐬 | “𝐬” put in | 加入“𝐬”",
            })
    void tellsWhichCharactersWereChangedAndHow(String name, String written, String english, String chinese) {
        WrittenChanges changes = WrittenChanges.of(List.of(name), written);
        assertThat(changes.english()).isEqualTo(english);
        assertThat(changes.chinese()).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({"Kestrel, kestrel", "康师傅, kangshifu", "雕, 周佳", "Kestrel, ''", "翎澈, 云山"})
    void tellsNothingWhereNothingOrMostWasChanged(String name, String written) {
        assertThat(WrittenChanges.of(List.of(name), written).english()).isEmpty();
    }

    @Test
    void comparesWithTheNearestNameAndWithNoneTooLongToRead() {
        assertThat(WrittenChanges.of(List.of("晴屿朗", "Qingyulang"), "Q1ngyulang").english())
                .isEqualTo("“1” for “i”");
        assertThat(WrittenChanges.of(List.of("a".repeat(65)), "a".repeat(64)).english())
                .isEmpty();
        assertThat(WrittenChanges.of(List.of(), "a").english()).isEmpty();
    }
}
