package org.markwarden.matcher.register.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.markwarden.matcher.register.RegisterFiles.cells;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.right.RightChange;
import org.markwarden.domain.right.RightId;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.register.RegisterFiles;
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
    void readsUtf16WithAndWithoutItsMark() throws IOException {
        byte[] wide =
                ("\uFEFF" + HEADER.replace(',', '\t') + "a\ttrademark\t康师傅\t\n").getBytes(StandardCharsets.UTF_16LE);

        assertThat(files.names(files.bytes("wide.txt", wide))).containsExactly("康师傅");
        assertThat(files.names(files.bytes("unmarked.txt", Arrays.copyOfRange(wide, 2, wide.length))))
                .containsExactly("康师傅");
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
    void losesNothingThatStandsBeforeTheBreakOfAPackedFile() throws IOException {
        var random = new Random(5);
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(",trademark,name").append(random.nextLong()).append(",\n");
        }
        byte[] packed = Files.readAllBytes(files.gzip("r.csv.gz", text.toString()));
        byte[] cut = Arrays.copyOf(packed, packed.length / 2);
        long lines;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(cut), 1)) {
            lines = linesBeforeTheBreak(in);
        }

        assertThat(files.changes(files.bytes("cut.csv.gz", cut))).hasSize((int) lines - 1);
        assertThat(files.bad)
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(lines + 1));
    }

    private static long linesBeforeTheBreak(InputStream in) throws IOException {
        long lines = 0;
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                lines += b == '\n' ? 1 : 0;
            }
        } catch (EOFException _) {
            return lines;
        }
        throw new AssertionError("the file is whole");
    }

    @Test
    void namesColumnsNobodyReads() throws IOException {
        assertThat(files.names(files.text("r.csv", "id,kind,name,colour,stauts\na,trademark,Puma,red,registered\n")))
                .containsExactly("Puma");
        assertThat(files.bad)
                .extracting(BadRow::line, BadRow::reason)
                .containsExactly(
                        tuple(1L, "the column 'colour' is not known and not read; did you mean 'holder'?"),
                        tuple(1L, "the column 'stauts' is not known and not read; did you mean 'status'?"));
    }

    @Test
    void namesEscapesThatAreNoCharacters() throws IOException {
        assertThat(files.names(files.text("r.jsonl", """
                        {"id":"a","kind":"trademark","name":"half \\ud800 of a pair"}
                        {"id":"b","kind":"trademark","name":"Puma","holder":"nothing \\u0000"}
                        {"id":"c","kind":"trademark","name":"\\u8010\\u514b \\ud83d\\ude00"}
                        """))).containsExactly("耐克 😀");
        assertThat(files.bad).extracting(BadRow::line).containsExactly(1L, 2L);
        assertThat(files.bad).allSatisfy(row -> assertThat(row.reason()).contains("stands for no character"));
    }

    @Test
    void namesTimesThatEndBeforeTheyBegin() throws IOException {
        assertThat(files.names(files.text("r.jsonl", """
                        {"id":"a","kind":"trademark","name":"Puma","valid_from":"2030-01-01","valid_to":"2020-01-01"}
                        {"id":"b","kind":"trademark","name":"Nike","authorised":[{"seller":"X","valid_from":"2030-01-01","valid_to":"2020-01-01"}]}
                        {"id":"c","kind":"trademark","name":"Day","valid_from":"2020-01-01","valid_to":"2020-01-01"}
                        """))).containsExactly("Puma", "Nike", "Day");
        assertThat(files.bad)
                .containsExactly(
                        new BadRow(1, "the right ends on 2020-01-01, before it begins on 2030-01-01; it never holds"),
                        new BadRow(
                                2,
                                "an authorisation ends on 2020-01-01, before it begins on 2030-01-01; it never holds"));
    }

    @Test
    void refusesAHeaderThatSaysAColumnTwice() throws IOException {
        Path file = files.text("r.csv", "id,kind,name,name\na,trademark,x,y\n");

        assertThatThrownBy(() -> files.changes(file)).hasMessageContaining("twice");
    }
}
