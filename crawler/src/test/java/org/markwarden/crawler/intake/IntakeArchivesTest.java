package org.markwarden.crawler.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.markwarden.crawler.warc.WarcException;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ItemOutcome;

@Timeout(60)
class IntakeArchivesTest extends IntakeDesk {
    @Test
    void takesARefusalOfTheDiskForNoDamageAndGoesOnWhenHandedInAgain() throws IOException {
        Path inTheWay = Files.createDirectory(blobs.warc().resolve("mw-000001.warc.gz.open"));
        byte[] page = PAGE.getBytes(UTF_8);

        assertThatExceptionOfType(WarcException.class).isThrownBy(() -> take("a.html", page, ITEM));
        Files.delete(inTheWay);
        IntakeReport report = take("a.html", page, ITEM);

        assertThat(items(report)).extracting(ClueItem::outcome).containsExactly(ItemOutcome.READ);
    }

    @Test
    void readsWarcAndWacz() {
        assertThat(take("a.warc.gz", warc("https://shop.test/item/1"), null).read())
                .isEqualTo(1);
        byte[] wacz = zip(Map.of(
                "datapackage.json", "{}".getBytes(UTF_8), "archive/data.warc.gz", warc("https://shop.test/item/2")));
        assertThat(take("a.wacz", wacz, null).read()).isEqualTo(1);
        assertThat(listing("https://shop.test/item/1").title()).isEqualTo("晴屿朗耳机");
        assertThat(listing("https://shop.test/item/2").title()).isEqualTo("晴屿朗耳机");
    }

    @Test
    void keepsTheNotesOfAnArchivingToolAndCallsThemNoPage() {
        IntakeReport report = take("a.warc.gz", warc("urn:pageinfo:https://shop.test/item/1"), null);
        assertThat(items(report)).singleElement().satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(ItemOutcome.KEPT);
            assertThat(item.reason())
                    .isEqualTo("no page, but what the archiving tool noted: urn:pageinfo:https://shop.test/item/1");
        });
    }

    @Test
    void namesWhatIsPackedInAZipFile() {
        byte[] x = "<x/>".getBytes(UTF_8);
        byte[] wacz = zip(Map.of("datapackage.json", x, "archive/data.warc.gz", warc("https://shop.test/item/2")));
        assertThat(take("a.wacz", wacz, null).clue().format()).isEqualTo("wacz");
        assertThat(take("a.warc.gz", warc("https://shop.test/item/2"), null)
                        .clue()
                        .format())
                .isEqualTo("warc");
        assertThat(take("a.gz", gzip(PAGE.getBytes(UTF_8)), null).clue().format())
                .isEqualTo("gzip");
        assertThat(take("a.xlsx", workbook(row(1, "title", "url"), Map.of()), null)
                        .clue()
                        .format())
                .isEqualTo("xlsx");
        assertThat(take("a.zip", zip(Map.of("a.html", PAGE.getBytes(UTF_8))), null)
                        .clue()
                        .format())
                .isEqualTo("zip");
        IntakeReport letter = take("投诉书.docx", zip(Map.of("word/document.xml", x, "word/styles.xml", x)), null);
        assertThat(letter.clue().format()).isEqualTo("docx");
        assertThat(items(letter))
                .singleElement()
                .satisfies(item -> assertThat(item.reason())
                        .isEqualTo("an Office document (.docx); it is kept, its text is not read"));
    }

    @Test
    void saysOnceThatAnArchiveIsABombAndReadsWhatElseIsInIt() {
        Map<String, byte[]> entries = new java.util.LinkedHashMap<>();
        byte[] zeros = new byte[5 << 20];
        for (int i = 0; i < 30; i++) {
            entries.put("zeros-" + i + ".html", zeros);
        }
        entries.put("rows.csv", "title,url\n晴屿朗,https://shop.test/item/9\n".getBytes(UTF_8));
        IntakeReport report = take("bomb.zip", zip(entries), null);

        assertThat(items(report))
                .extracting(item -> item.place(), item -> item.reason())
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "bomb.zip",
                                "30 of 31 files in it unpack to more than 400 times their size, as no honest file does; they were not read"));
        assertThat(items(report)).hasSize(2);
        assertThat(listing("https://shop.test/item/9").title()).isEqualTo("晴屿朗");

        byte[] nested = zip(Map.of("a.csv", "x".getBytes(UTF_8), "b.csv", "x".getBytes(UTF_8)));
        for (int i = 0; i < 3; i++) {
            nested = zip(Map.of("in.zip", nested));
        }
        Map<String, byte[]> bombs = new java.util.LinkedHashMap<>();
        byte[] bomb = zip(Map.of("zeros", zeros));
        for (int i = 0; i < 30; i++) {
            bombs.put(i + ".zip", bomb);
        }
        List<ClueItem> said = items(take("bombs.zip", zip(bombs), null));
        assertThat(said).hasSize(11);
        assertThat(said.getLast().reason())
                .isEqualTo("holds 10 archives like these or more; what comes behind them was not read");

        IntakeLimits shallow = new IntakeLimits(1 << 20, 1 << 16, 1 << 18, 50, 3);
        assertThat(items(take("deep.zip", nested, null, shallow)))
                .singleElement()
                .satisfies(item -> assertThat(item.reason())
                        .isEqualTo("holds 2 files more than 3 files deep; they were not read"));
    }

    @Test
    void neverWritesOutsideItsFolder() {
        IntakeReport report = take(
                "../../up.zip",
                zip(Map.of(
                        "../../../evil.html", ("<!-- saved from url=(0024)" + ITEM + " -->" + PAGE).getBytes(UTF_8))),
                null);
        assertThat(report.clue().file()).isEqualTo("up.zip");
        assertThat(items(report).getFirst().place()).isEqualTo("evil.html");
        assertThat(folder.resolve("../../../evil.html")).doesNotExist();
    }

    @Test
    void stopsAtBombs() {
        byte[] zeros = new byte[30 << 20];
        assertThat(items(take("bomb.zip", zip(Map.of("a.html", zeros)), null))
                        .getLast()
                        .reason())
                .contains("400 times");
        IntakeLimits small = new IntakeLimits(1 << 20, 1 << 16, 1 << 18, 50, 3);
        byte[] nested = PAGE.getBytes(UTF_8);
        for (int i = 0; i < 8; i++) {
            nested = zip(Map.of("in.zip", nested));
        }
        assertThat(items(take("deep.zip", nested, null, small)).getLast().reason())
                .contains("more than 3 files deep");
        assertThat(items(take("z.gz", gzip(new byte[1 << 20]), null, small))
                        .getLast()
                        .reason())
                .contains("unpacks to more than");
        String many = "title,url\n" + "a,https://shop.test/x\n".repeat(100);
        assertThat(items(take("many.csv", many.getBytes(UTF_8), null, small))
                        .getLast()
                        .reason())
                .contains("more than 50 parts");
        StringBuilder layers = new StringBuilder("From: a\r\nTo: b\r\n");
        for (int i = 0; i < 60; i++) {
            layers.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        assertThat(items(take("deep.eml", layers.toString().getBytes(UTF_8), null))
                        .getLast()
                        .reason())
                .contains("layers");
    }
}
