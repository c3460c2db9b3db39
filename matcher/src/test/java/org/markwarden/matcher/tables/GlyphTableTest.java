package org.markwarden.matcher.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphTableTest {

    private static final int EVERY = 400;

    @Test
    void givesTheShippedRowsAgain() {
        Path folder = Path.of(System.getProperty("markwarden.table.sources", "table-sources"));
        assumeTrue(Files.isDirectory(folder), "no table sources at " + folder + "; give -Dmarkwarden.table.sources");
        var sources = new TableSources(folder);
        var shapes = new GlyphShapes(
                List.of(
                        new GlyphCanvas(sources.path(TableSources.FONT)),
                        new GlyphCanvas(sources.path(TableSources.SERIF_FONT))),
                new CommonCharacters(sources).all());
        var table = new GlyphTable(shapes);
        Map<String, String> shipped = ShippedGlyphs.committed().rows();
        for (int i = 0; i < shapes.count(); i += EVERY) {
            assertThat(table.row(i)).isEqualTo(shipped.get(Character.toString(shapes.character(i))));
        }
    }

    @ParameterizedTest
    @CsvSource({"nǚ, nv3", "zhōng, zhong1", "ma, ma5", "lüè, lve4", "ḿ, m2"})
    void writesTonesAsDigits(String marked, String numbered) {
        assertThat(ReadingTable.numbered(marked)).isEqualTo(numbered);
    }

    @Test
    void namesEveryMissingSource() {
        assertThatThrownBy(() -> new TableSources(Path.of("no such folder")))
                .hasMessageContaining("Unihan_Readings.txt")
                .hasMessageContaining("NotoSansSC_400Regular.ttf");
    }
}
