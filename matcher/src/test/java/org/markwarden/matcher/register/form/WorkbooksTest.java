package org.markwarden.matcher.register.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.markwarden.matcher.register.RegisterFiles.cells;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.register.RegisterFiles;

class WorkbooksTest {

    @TempDir
    private Path folder;

    private RegisterFiles files;

    @BeforeEach
    void begin() {
        files = new RegisterFiles(folder);
    }

    @Test
    void readsAWorkbookWithItsDaysAndNumbers() throws IOException {
        Path file = files.workbook(
                "r.xlsx",
                cells("id", "kind", "name", "number", "classes", "valid_to"),
                cells("a", "trademark", "耐克", "99001037", "25", "46527"),
                cells("b", "nonsense", "x", "1", "1", "1"));

        assertThat(files.changes(file)).singleElement().satisfies(change -> {
            var entry = ((RightChange.Put) change).right().entry();
            assertThat(entry.number()).isEqualTo("99001037");
            assertThat(entry.validTo()).hasToString("2027-05-20");
        });
        assertThat(files.bad).extracting(BadRow::line).containsExactly(3L);
    }

    @Test
    void refusesAWorkbookThatUnpacksWithoutEnd() throws IOException {
        String zeroes = "0".repeat(40_000_000);
        Path bomb = files.zip("bomb.xlsx", Map.of("xl/worksheets/sheet1.xml", zeroes));

        assertThatThrownBy(() -> files.changes(bomb)).hasMessageContaining("refused");
        assertThatThrownBy(() -> files.changes(lying(bomb))).isInstanceOf(IOException.class);
    }

    /** The same bomb whose directory says that it is small. */
    private Path lying(Path bomb) throws IOException {
        byte[] bytes = Files.readAllBytes(bomb);
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        Arrays.fill(bytes, directory + 24, directory + 28, (byte) 1);
        return files.bytes("lying.xlsx", bytes);
    }

    @Test
    void refusesACutWorkbook() throws IOException {
        Path whole = files.workbook("r.xlsx", cells("id", "kind", "name"), cells("a", "trademark", "耐克"));
        byte[] bytes = Files.readAllBytes(whole);

        assertThatThrownBy(() -> files.changes(files.bytes("cut.xlsx", Arrays.copyOf(bytes, bytes.length - 40))))
                .hasMessageContaining("workbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"XFDXFDXFD2\" t=\"inlineStr\"><is><t>a</t></is></c>",
                "<c r=\"XFE2\" t=\"inlineStr\"><is><t>a</t></is></c>",
                "<c r=\"A2\" t=\"s\"><v>2000000000</v></c>",
                "<c r=\"A2\" t=\"s\"><v>0</v></c>"
            })
    void refusesCellsThatPointWhereNothingCanBe(String cell) throws IOException {
        Path file = files.workbook("r.xlsx", cells("id", "kind", "name"), cell);

        assertThatThrownBy(() -> files.changes(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("refused");
    }

    @Test
    void namesRowsWithAnErrorInACell() throws IOException {
        Path file = files.workbook(
                "r.xlsx",
                cells("id", "kind", "name"),
                cells("a", "trademark") + "<c t=\"e\"><v>#REF!</v></c>",
                cells("b", "trademark", "Puma"));

        assertThat(files.names(file)).containsExactly("Puma");
        assertThat(files.bad).containsExactly(new BadRow(2, "a cell holds an error instead of a value"));
    }
}
