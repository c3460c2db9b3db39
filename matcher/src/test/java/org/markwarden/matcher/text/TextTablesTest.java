package org.markwarden.matcher.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.matcher.demands.DemandTable;

class TextTablesTest {

    private static final TextTables TABLES = TextTables.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fold.tsv",
                "fold-own.tsv",
                "among-latin.tsv",
                "glyphs-own.tsv",
                "readings.tsv",
                "glyphs.tsv",
                "splits.tsv",
                "splits-own.tsv",
                "words-zh.tsv",
                "words-en.tsv",
                "names-en.tsv",
                "affixes.tsv"
            })
    void statesSourceDateAndLicence(String table) throws IOException {
        var resource = Objects.requireNonNull(TextTables.class.getResourceAsStream(table));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            String header = reader.readLine() + reader.readLine();
            assertThat(header).contains("source:").contains("date:").contains("licence");
        }
    }

    @ParameterizedTest
    @CsvSource({"師, 帅, true", "帅, 师, true", "雪, 雷, true", "免, 兔, true", "粤, 奥, true", "康, 大, false"})
    void knowsLookAlikes(char a, char b, boolean alike) {
        char folded = TABLES.fold().single(a);
        assertThat(TABLES.glyphs().likeness(folded, b) > 0).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource({"傅, 付, 1", "奈, 耐, 1", "李, 利, 0.9", "兰, 南, 0.75", "虎, 福, 0.75", "康, 白, 0"})
    void knowsSounds(char a, char b, double likeness) {
        assertThat(TABLES.readings().likeness(a, b)).isEqualTo(likeness);
    }

    @Test
    void knowsReadingsOfOneCharacterInUsualOrder() {
        assertThat(TABLES.readings().letters('长')).isIn("chang", "zhang");
        assertThat(TABLES.readings().all('长').length).isGreaterThanOrEqualTo(2);
    }

    @Test
    void takesCharactersApartAndTogether() {
        assertThat(TABLES.splits().apart('强')).contains("弓虽");
        assertThat(TABLES.splits().joined('女', '子')).isEqualTo('好');
    }

    @Test
    void remembersWhereFoldedCharactersStood() {
        var text = new FoldedText(TABLES.fold());
        text.set("😀ﬁ e\u0301龍");
        assertThat(new String(text.chars(), 0, text.length())).isEqualTo("fie龙");
        assertThat(text.codePoint(text.unitFrom(0))).isEqualTo(1);
        assertThat(text.codePoint(text.unitTo(text.length() - 1))).isEqualTo(6);
        assertThat(text.hash(1, 4)).isEqualTo(FoldedText.hashOf("ie龙".toCharArray(), 0, 3));
    }

    @Test
    void changesItsVersionWhenSomethingElseIsAskedOfNames() {
        String other = DemandTable.shippedText().replace("seam\tlatin\tany\tany\t0.12", "seam\tlatin\tany\tany\t0.13");
        assertThat(TABLES.with(DemandTable.read(other)).version()).isNotEqualTo(TABLES.version());
        assertThat(TABLES.with(DemandTable.shipped()).version()).isEqualTo(TABLES.version());
    }
}
