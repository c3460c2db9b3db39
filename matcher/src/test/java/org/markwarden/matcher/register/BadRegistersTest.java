package org.markwarden.matcher.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.markwarden.matcher.register.RegisterFiles.cells;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.text.TextTables;

class BadRegistersTest {

    private static final String HEADER = "id,kind,name,aliases\n";

    @TempDir
    private Path folder;

    private RegisterFiles files;

    @BeforeEach
    void begin() {
        files = new RegisterFiles(folder);
    }

    @Test
    void namesEmptyNamesAndNamesOfSpacesAndOfSymbols() throws IOException {
        Path file = files.text(
                "r.csv",
                HEADER
                        + "a,trademark,,\nb,trademark,\"   \",\nc,trademark,\u3000\u200B,\nd,trademark,★★,\ne,trademark,耐克,☆\n");

        assertThat(files.names(file)).contains("★★", "耐克").doesNotContain("   ");
        assertThat(files.bad).extracting(BadRow::line).contains(2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void namesARepeatedIdAndLetsTheLaterRowCount() throws IOException {
        Path file = files.text("r.csv", HEADER + "a,trademark,Old,\nb,trademark,耐克,\na,trademark,New,\n");

        try (Register register = Register.open(file, TextTables.load(), files.bad::add)) {
            assertThat(register.size()).isEqualTo(2);
        }
        assertThat(files.bad)
                .containsExactly(
                        new BadRow(4, "the id a stands already in row 2; this row counts, the earlier one does not"));
    }

    @Test
    void takesAliasesThatNameEachOther() throws IOException {
        Path file = files.text("r.csv", HEADER + "a,trademark,耐克,Nike|耐克\nb,trademark,Nike,耐克|Nike\n");

        try (Register register = Register.open(file, TextTables.load(), files.bad::add)) {
            assertThat(register.size()).isEqualTo(2);
        }
        assertThat(files.bad).isEmpty();
    }

    @Test
    void takesRightsOutByTheOperationDelete() throws IOException {
        assertThat(files.names(
                        files.text("r.csv", "id,kind,name,operation\na,trademark,耐克,\na,,,delete\nb,x,y,drop\n")))
                .containsExactly("耐克", "- a");
        assertThat(files.bad).extracting(BadRow::line).containsExactly(3L, 4L);
        assertThat(files.names(files.text("r.jsonl", "{\"id\":\"a\",\"operation\":\"delete\"}\n")))
                .containsExactly("- a");
        assertThat(files.changes(
                        files.workbook("r.xlsx", cells("id", "kind", "operation"), cells("a", "trademark", "delete"))))
                .containsExactly(new RightChange.Remove(new RightId("a")));
    }

    @Test
    void namesTheRowACutFileEndsIn() throws IOException {
        assertThat(files.names(files.text("cut.csv", HEADER + "a,trademark,耐克,Nike\nb,trademark,Pu")))
                .containsExactly("耐克");
        assertThat(files.bad).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(3);
            assertThat(row.reason()).contains("the file ends in the middle");
        });
    }

    @Test
    void takesALastRowWithoutLineEnd() throws IOException {
        assertThat(files.names(files.text("whole.csv", HEADER + "a,trademark,耐克,\nb,trademark,Puma,")))
                .hasSize(2);
        assertThat(files.names(files.text("short.csv", HEADER + "a,trademark,耐克\nb,trademark,Puma")))
                .hasSize(2);
        assertThat(files.bad).isEmpty();
    }

    @Test
    void namesTheRowAPackedFileBreaksOffIn() throws IOException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            text.append(i)
                    .append(",trademark,name")
                    .append(Integer.toHexString(i * 7919))
                    .append(",\n");
        }
        Path whole = files.gzip("r.csv.gz", text.toString());
        byte[] packed = Files.readAllBytes(whole);
        Path cut = files.bytes("cut.csv.gz", Arrays.copyOf(packed, packed.length / 2));

        assertThat(files.names(cut)).hasSizeBetween(1_000, 4_500);
        assertThat(files.bad)
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("packed file ends"));
    }

    @Test
    void decidesTheEncodingByTheFirstForeignBytesWhereverTheyStand() throws IOException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 10_000; i++) {
            text.append("p%05d,trademark,plain name,%n".formatted(i));
        }
        text.append("z,trademark,康师傅,\n");

        assertThat(files.names(files.bytes("gb.csv", text.toString().getBytes(Charset.forName("GB18030")))))
                .endsWith("康师傅");
        assertThat(files.names(files.bytes("utf.csv", text.toString().getBytes(StandardCharsets.UTF_8))))
                .endsWith("康师傅");
        assertThat(files.bad).isEmpty();
    }

    @Test
    void readsUtf16ByItsMark() throws IOException {
        byte[] wide =
                ("\uFEFF" + HEADER.replace(',', '\t') + "a\ttrademark\t康师傅\t\n").getBytes(StandardCharsets.UTF_16LE);

        assertThat(files.names(files.bytes("wide.txt", wide))).containsExactly("康师傅");
    }

    @Test
    void namesARowOfBrokenBytes() throws IOException {
        byte[] row =
                (HEADER + "a,trademark,耐克,\nb,trademark,X耐克,\nc,trademark,康师傅,\n").getBytes(StandardCharsets.UTF_8);
        row[new String(row, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xFF;

        assertThat(files.names(files.bytes("r.csv", row))).containsExactly("耐克", "康师傅");
        assertThat(files.bad).extracting(BadRow::line).containsExactly(3L);
    }

    @Test
    void holdsNoLineWithoutEnd() throws IOException {
        String endless = "x".repeat(TextLines.LONGEST + 10);

        assertThat(files.names(files.text("r.csv", HEADER + "a,trademark," + endless + ",\nb,trademark,Puma,\n")))
                .containsExactly("Puma");
        assertThat(files.names(files.text(
                        "r.jsonl", "{\"id\":\"" + endless + "\n{\"id\":\"b\",\"kind\":\"gi\",\"name\":\"西湖龙井\"}\n")))
                .containsExactly("西湖龙井");
        assertThat(files.bad)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.reason()).contains("longer than"));
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
        assertThatThrownBy(() -> files.changes(files.text("r2.csv", "id,kind,name,name\na,trademark,x,y\n")))
                .hasMessageContaining("twice");
    }
}
