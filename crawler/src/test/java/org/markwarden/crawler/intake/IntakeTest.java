package org.markwarden.crawler.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.frontier.Site;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.crawler.parse.PageReader;
import org.markwarden.crawler.warc.ArchivedPage;
import org.markwarden.crawler.warc.WarcFolder;
import org.markwarden.crawler.warc.WarcPages;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ClueReceipt;
import org.markwarden.domain.clue.ItemOutcome;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.SnapshotId;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;
import org.markwarden.testkit.Samples;
import org.markwarden.testkit.SettableClock;

@Timeout(60)
class IntakeTest {
    private static final String PAGE = """
            <html><head><title>晴屿朗耳机</title><script type="application/ld+json">
            {"@type":"Product","name":"晴屿朗耳机","offers":{"@type":"Offer","price":"19.90","priceCurrency":"CNY"}}
            </script></head><body><h1>晴屿朗耳机</h1></body></html>
            """;
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");
    private static final URI ITEM = URI.create("https://shop.test/item/7");

    @TempDir
    Path folder;

    private final Storage storage = new MemoryStorage();
    private final SettableClock clock = new SettableClock(Samples.NOW);
    private BlobFolder blobs;
    private WarcFolder warcs;

    @BeforeEach
    void open() {
        blobs = new BlobFolder(folder);
        warcs = WarcFolder.open(blobs.warc(), new WarcFolder.Node("mw", "test", ZoneOffset.UTC, 1 << 30), clock);
    }

    @AfterEach
    void close() {
        warcs.close();
    }

    private IntakeReport take(String name, byte[] bytes, @Nullable URI url, IntakeLimits limits) {
        List<Site> watched = Site.ofSeeds(List.of(URI.create("https://shop.test/")), Budget.DEFAULT);
        var tools = new Intake.Tools(storage, blobs, warcs, new PageReader(List.of()), clock, watched);
        try {
            return new Intake(tools, limits)
                    .take(new ByteArrayInputStream(bytes), new HandIn(name, "12315", "R-1", url, "li"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private IntakeReport take(String name, byte[] bytes, @Nullable URI url) {
        return take(name, bytes, url, IntakeLimits.DEFAULT);
    }

    private List<ClueItem> items(IntakeReport report) {
        return storage.clues().items(report.clue().id(), 0, 100);
    }

    private Listing listing(String url) {
        return storage.listings().findByUrl(URI.create(url)).orElseThrow();
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] warc(String url) {
        byte[] body = PAGE.getBytes(UTF_8);
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        String head =
                "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\n"
                        + "WARC-Date: 2026-01-02T03:04:05Z\r\nWARC-Target-URI: " + url
                        + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                        + (http.length() + body.length) + "\r\n\r\n";
        return gzip((head + http + PAGE + "\r\n\r\n").getBytes(UTF_8));
    }

    private static byte[] workbook(String rows, Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
                        .getBytes(UTF_8));
        parts.put(
                "xl/workbook.xml",
                "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .getBytes(UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .getBytes(UTF_8));
        parts.put(
                "xl/worksheets/sheet1.xml",
                ("<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + rows + "</sheetData></worksheet>")
                        .getBytes(UTF_8));
        parts.putAll(more);
        return zip(parts);
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[i])
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    @Test
    void keepsThePageByteForByteAndReadsItLikeAVisit() throws IOException {
        byte[] page = PAGE.getBytes(UTF_8);
        IntakeReport report = take("offer.html", page, ITEM);

        assertThat(report.isNew()).isTrue();
        assertThat(report.read()).isEqualTo(1);
        assertThat(Files.readAllBytes(blobs.clues().resolve(Sha256.of(page).hex())))
                .isEqualTo(page);
        Listing listing = listing(ITEM.toString());
        assertThat(listing.title()).isEqualTo("晴屿朗耳机");
        var snapshot = storage.snapshots()
                .find(new SnapshotId(String.valueOf(listing.snapshot())))
                .orElseThrow();
        ArchivedPage kept = WarcPages.of(blobs.read(snapshot.records().getFirst()));
        assertThat(((ArchivedPage.Intact) kept).page().body()).isEqualTo(page);
        assertThat(storage.audit().about(report.clue().id().hex(), 9))
                .singleElement()
                .satisfies(line -> assertThat(line.event().action()).isEqualTo("clue.received"));
        assertThat(storage.clues().receipts(report.clue().id()))
                .containsExactly(new ClueReceipt(report.clue().id(), "12315", "R-1", ITEM, "li", Samples.NOW));
    }

    @Test
    void takesTheAddressThatABrowserWroteIntoTheFile() {
        take("a.html", ("<!-- saved from url=(0024)" + ITEM + " -->\n" + PAGE).getBytes(UTF_8), null);
        assertThat(listing(ITEM.toString()).title()).isEqualTo("晴屿朗耳机");
        IntakeReport nameless = take("b.html", PAGE.getBytes(UTF_8), null);
        assertThat(items(nameless)).singleElement().satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(ItemOutcome.UNREAD);
            assertThat(item.reason()).contains("does not say from where");
        });
    }

    @Test
    void readsAPageAgainThatComesWithItsAddressTheSecondTime() {
        take("b.html", PAGE.getBytes(UTF_8), null);
        IntakeReport again = take("b.html", PAGE.getBytes(UTF_8), ITEM);
        assertThat(again.isNew()).isFalse();
        assertThat(again.read()).isEqualTo(1);
        assertThat(items(again)).extracting(ClueItem::outcome).containsExactly(ItemOutcome.UNREAD, ItemOutcome.READ);
    }

    @Test
    void joinsAClueThatComesTwice() {
        take("a.html", PAGE.getBytes(UTF_8), ITEM);
        IntakeReport again = take("other name.html", PAGE.getBytes(UTF_8), ITEM);
        assertThat(again.isNew()).isFalse();
        assertThat(again.isNewReceipt()).isFalse();
        assertThat(again.read()).isZero();
        assertThat(storage.clues().count()).isEqualTo(1);
        assertThat(storage.listings().count()).isEqualTo(1);
        assertThat(storage.snapshots().count()).isEqualTo(1);
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
    void readsPagesSavedAsMhtml() {
        String mhtml = """
                From: <Saved by Blink>
                Snapshot-Content-Location: https://shop.test/item/7
                Subject: x
                MIME-Version: 1.0
                Content-Type: multipart/related; type="text/html"; boundary="----B"

                ------B
                Content-Type: text/html
                Content-Transfer-Encoding: base64
                Content-Location: https://shop.test/item/7

                %s
                ------B
                Content-Type: image/png
                Content-Transfer-Encoding: base64
                Content-Location: https://shop.test/a.png

                iVBORw0KGgo=
                ------B--
                """.formatted(Base64.getMimeEncoder().encodeToString(PAGE.getBytes(UTF_8)));
        IntakeReport report = take("page.mhtml", mhtml.replace("\n", "\r\n").getBytes(UTF_8), null);
        assertThat(items(report))
                .singleElement()
                .satisfies(item -> assertThat(item.outcome()).isEqualTo(ItemOutcome.READ));
        assertThat(listing(ITEM.toString()).title()).isEqualTo("晴屿朗耳机");
    }

    @Test
    void saysThatAMailIsCutOffAndReadsWhatCame() {
        String whole = mail("--B\nContent-Type: text/plain\n\n见 https://shop.test/item/9 。");
        IntakeReport report =
                take("cut.eml", whole.substring(0, whole.indexOf("\r\n--B--")).getBytes(UTF_8), null);
        assertThat(items(report)).anySatisfy(item -> {
            assertThat(item.outcome()).isEqualTo(ItemOutcome.UNREAD);
            assertThat(item.reason()).contains("cut off");
        });
        assertThat(items(report)).anySatisfy(item -> assertThat(item.url()).hasToString("https://shop.test/item/9"));
        assertThat(items(take("whole.eml", whole.getBytes(UTF_8), null)))
                .noneSatisfy(item -> assertThat(item.reason()).contains("cut off"));
    }

    @Test
    void saysWhatIsWrongWithALineInPlainWords() {
        IntakeReport report = take("a.jsonl", "{\"id\":\"1\",\"title\":\"x\"}\n{\"id\":\"2\"\n".getBytes(UTF_8), null);
        assertThat(items(report).getLast().reason())
                .startsWith("no listing: ")
                .doesNotContain("Source")
                .doesNotContain("UNKNOWN");
    }

    private static String mail(String parts) {
        return ("From: a@example.org\nTo: b@example.org\nSubject: =?UTF-8?B?5Li+5oql?=\nMIME-Version: 1.0\n"
                        + "Content-Type: multipart/mixed; boundary=B\n\n" + parts + "\n--B--\n")
                .replace("\r", "")
                .replace("\n", "\r\n");
    }

    @Test
    void readsMailsWithWhatIsAttachedToThem() {
        String inner = mail("--B\nContent-Type: text/plain; charset=utf-8\n\n见 https://shop.test/item/9 。");
        String table = "商品名称,商品链接\n晴屿朗 耳机,https://shop.test/item/8\n";
        String outer = mail(
                "--B\nContent-Type: text/plain\n\nhello\n--B\nContent-Type: text/csv\nContent-Transfer-Encoding: base64\n"
                        + "Content-Disposition: attachment; filename*=UTF-8''%E4%B8%BE%E6%8A%A5.csv\n\n"
                        + Base64.getMimeEncoder().encodeToString(table.getBytes(UTF_8))
                        + "\n--B\nContent-Type: message/rfc822\n\n"
                        + inner.replace("boundary=B", "boundary=C").replace("--B", "--C"));
        IntakeReport report = take("complaint.eml", outer.getBytes(UTF_8), null);
        assertThat(items(report)).anySatisfy(item -> {
            assertThat(item.place()).contains("举报.csv").contains("row 2");
            assertThat(item.outcome()).isEqualTo(ItemOutcome.READ);
        });
        assertThat(items(report)).anySatisfy(item -> assertThat(item.url()).hasToString("https://shop.test/item/9"));
        assertThat(storage.frontier()
                        .find(URI.create("https://shop.test/item/9"))
                        .orElseThrow()
                        .purpose())
                .isEqualTo("clue");
    }

    @Test
    void readsComplaintTablesAndSaysWhichColumnsItDoesNotKnow() {
        String table = """
                12315投诉举报台账,,,,,,,
                举报编号,被投诉主体,商品名称,商品链接,平台,问题描述,登记时间,投诉人,天气,成交价格（元）
                J-001,某某商贸有限公司,晴屿朗 蓝牙耳机,https://shop.test/item/5,某平台,"假冒, 非正品",2026-03-01,张三,晴,"1,299.00"
                J-002,,,,某平台,没有商品,2026-03-02,李四,雨,9
                """;
        IntakeReport report = take("台账.csv", table.getBytes(Charset.forName("GB18030")), null);
        assertThat(items(report))
                .extracting(ClueItem::outcome)
                .containsExactly(ItemOutcome.KEPT, ItemOutcome.READ, ItemOutcome.UNREAD);
        assertThat(items(report).get(0).reason()).contains("天气").doesNotContain("投诉人");
        assertThat(items(report).get(1).reason())
                .contains("J-001", "某某商贸有限公司", "假冒")
                .doesNotContain("张三");
        Listing listing = listing("https://shop.test/item/5");
        assertThat(listing.title()).isEqualTo("晴屿朗 蓝牙耳机");
        assertThat(listing.seller().licenceName()).isEqualTo("某某商贸有限公司");
        assertThat(listing.description()).isNull();
        assertThat(Objects.requireNonNull(listing.price()).amount()).isEqualByComparingTo("1299");
        assertThat(storage.frontier().find(URI.create("https://shop.test/item/5")))
                .isPresent();
    }

    @Test
    void saysWhatInARowCannotBeBelieved() {
        String table =
                "商品名称,商品链接,价格,统一社会信用代码\n晴屿朗,https://shop.test/item/31,面议,91440300MA5EXXXX1X\n晴屿朗,https://shop.test/item/32,2万元,\n";
        IntakeReport report = take("a.csv", table.getBytes(UTF_8), null);

        assertThat(items(report).getFirst().reason())
                .contains("unified social credit code with a wrong check character: 91440300MA5EXXXX1X");
        Listing doubtful = listing("https://shop.test/item/31");
        assertThat(doubtful.seller().uscc()).isNull();
        assertThat(doubtful.unknown())
                .containsEntry("price", "no amount in: 面议")
                .containsEntry("seller.uscc", "check character is wrong: 91440300MA5EXXXX1X");
        Listing priced = listing("https://shop.test/item/32");
        assertThat(priced.price()).hasToString("Price[amount=20000, max=null, currency=null]");
        assertThat(priced.unknown()).containsKey("price.currency");
    }

    @Test
    void readsWorkbooksAndNeverTheirMacros() {
        String rows = row(1, "线索登记表") + row(2, "登记编号", "商品名称", "商品链接")
                + row(4, "7", "=cmd|'/c calc'!A1", "https://shop.test/item/6")
                + "<row r=\"5\"><c r=\"B5\" t=\"inlineStr\"><is><t>晴屿朗</t></is></c><c r=\"C5\" t=\"str\"><f>HYPERLINK(&quot;https://shop.test/item/66&quot;,&quot;看&quot;)</f><v>看</v></c></row>";
        IntakeReport report = take("a.xlsx", workbook(rows, Map.of("xl/vbaProject.bin", new byte[9])), null);
        assertThat(items(report)).anySatisfy(item -> assertThat(item.reason()).contains("macros"));
        assertThat(listing("https://shop.test/item/6").title()).isEqualTo("=cmd|'/c calc'!A1");
        assertThat(listing("https://shop.test/item/66").title()).isEqualTo("晴屿朗");
    }

    @Test
    void readsListingsAsJsonLinesAndNamesTheBadOnes() {
        String lines =
                "{\"id\":\"a\",\"title\":\"晴屿朗\",\"url\":\"https://shop.test/item/1\"}\n{\"id\":\"b\"}\nnot json\n";
        IntakeReport report = take("a.jsonl", lines.getBytes(UTF_8), null);
        assertThat(items(report))
                .extracting(ClueItem::outcome)
                .containsExactly(ItemOutcome.READ, ItemOutcome.UNREAD, ItemOutcome.UNREAD);
    }

    @Test
    void keepsEveryFieldOfAListingThatOthersRead() {
        String line =
                "{\"id\":\"https://shop.test/item/77\",\"title\":\"晴屿朗\",\"url\":\"https://shop.test/item/77\",\"images\":[\"https://shop.test/a.jpg\"],\"attributes\":{\"产地\":\"中国\"},\"gtin\":[\"4006381333931\"]}\n";
        take("a.jsonl", line.getBytes(UTF_8), null);

        Listing kept = listing("https://shop.test/item/77");
        assertThat(kept.images()).containsExactly("https://shop.test/a.jpg");
        assertThat(kept.attributes()).containsEntry("产地", "中国");
        assertThat(kept.gtin()).containsExactly("4006381333931");
    }

    @Test
    void neverLetsATableHideWhatTheOffersOwnPageSaid() {
        take("a.html", PAGE.getBytes(UTF_8), ITEM);
        IntakeReport report = take("t.csv", ("title,url\nsomething else," + ITEM + "\n").getBytes(UTF_8), null);
        assertThat(report.joined()).isEqualTo(1);
        assertThat(storage.listings().count()).isEqualTo(1);
        assertThat(listing(ITEM.toString()).title()).isEqualTo("晴屿朗耳机");
        assertThat(items(report).getFirst().listings())
                .containsExactly(listing(ITEM.toString()).id());
    }

    @Test
    void keepsPicturesAndSendsAVisitToTheirAddress() {
        IntakeReport report = take("shot.jpg", PNG, ITEM);
        assertThat(items(report))
                .extracting(ClueItem::reason)
                .anyMatch(reason -> reason.contains("is called .jpg and is png"));
        assertThat(items(report)).anySatisfy(item -> assertThat(item.reason()).contains("1 × 1"));
        assertThat(storage.frontier().find(ITEM)).isPresent();
        assertThat(items(take("cut.png", Arrays.copyOf(PNG, 40), ITEM))
                        .getLast()
                        .reason())
                .contains("cut off");
    }

    @Test
    void saysInPlainWordsWhatCannotBeRead() {
        assertThat(items(take("a.html", new byte[0], ITEM)).getFirst().reason()).isEqualTo("the file is empty");
        assertThat(items(take("a.bin", new byte[] {1, 0, 2, 0, 9}, ITEM))
                        .getFirst()
                        .reason())
                .contains("neither a page");
        assertThat(items(take(
                                "a.xls",
                                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1old".getBytes(ISO_8859_1),
                                null))
                        .getLast()
                        .reason())
                .contains("encrypted or an old");
        assertThat(items(take("t.csv", "a,b\n1,2\n".getBytes(UTF_8), null))
                        .getFirst()
                        .reason())
                .contains("no row of headings");
        byte[] zip = zip(Map.of("a.html", PAGE.getBytes(UTF_8)));
        assertThat(items(take("cut.zip", Arrays.copyOf(zip, zip.length - 40), null))
                        .getLast()
                        .reason())
                .contains("damaged or cut off");
        byte[] locked = zip.clone();
        for (int i = 0; i < locked.length - 4; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && (locked[i + 2] == 1 || locked[i + 2] == 3)) {
                locked[i + (locked[i + 2] == 1 ? 8 : 6)] |= 1;
            }
        }
        assertThat(items(take("locked.zip", locked, null)).getLast().reason())
                .isEqualTo("a zip file locked with a password; hand in what is in it");
        String sealed =
                "From: a\nTo: b\nSubject: x\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIAG\n";
        assertThat(items(take("s.eml", sealed.getBytes(UTF_8), null)).getFirst().reason())
                .contains("encrypted mail");
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

    @Test
    void refusesAFileThatIsTooLargeAndRecordsNothing() {
        IntakeLimits small = new IntakeLimits(10, 10, 10, 5, 1);
        assertThatThrownBy(() -> take("a.html", PAGE.getBytes(UTF_8), ITEM, small))
                .hasMessageContaining("more than 10 bytes");
        assertThat(storage.clues().count()).isZero();
        assertThat(blobs.clues()).isEmptyDirectory();
    }
}
