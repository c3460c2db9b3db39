package org.markwarden.crawler.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ItemOutcome;

@Timeout(60)
class TableReadingTest extends IntakeDesk {
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";

    @Test
    void saysWhichAddressCannotBeVisitedAndNamesTheOthersOfARow() {
        IntakeReport report = table("商品名称,商品链接", "甲,见附件", "乙,https://shop.test/item/1；https://shop.test/item/2");
        assertThat(reasons(report))
                .containsExactly(
                        "a row of a table; no address that can be visited: 见附件",
                        "a row of a table",
                        "another address that the row names");
        assertThat(storage.frontier().find(URI.create("https://shop.test/item/2")))
                .isPresent();
    }

    @Test
    void findsTheOfferThatAComplaintNamesInItsWords() {
        IntakeReport report = table("工单号,投诉内容", "G1,买到假货，链接：https://shop.test/item/3请处理", "G2,直播间卖假表");
        assertThat(listing("https://shop.test/item/3").title()).isEqualTo("（未填商品名称）");
        assertThat(items(report).getLast().reason()).isEqualTo("the row names neither goods nor an address");
    }

    @Test
    void keepsTheLiveRoomApartFromTheGoodsShownInIt() {
        IntakeReport report = table(
                "举报编号,直播间名称,主播昵称,直播间链接,商品名称",
                "J1,晴屿直播间,小晴,https://shop.test/live/5,晴屿朗耳机",
                "J2,晴屿直播间,小晴,https://shop.test/live/5,晴屿朗音箱");
        assertThat(reasons(report))
                .contains("a row of a table; receipt: J1; host: 小晴", "the live room it names")
                .hasSize(4);
        assertThat(storage.listings().count()).isEqualTo(2);
        assertThat(storage.frontier().find(URI.create("https://shop.test/live/5")))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "投诉清单 由 https://desk.test/export 导出,,,\n商品名称,商品链接,价格\n晴屿朗耳机,https://shop.test/item/9,19\n",
                "商品名称,商品链接（如 https://shop.test/item/1）,价格\n晴屿朗耳机,https://shop.test/item/9,19\n"
            })
    void findsHeadingsBelowAnAddressAndWithOne(String text) {
        take("list.csv", text.getBytes(UTF_8), null);
        assertThat(listing("https://shop.test/item/9").title()).isEqualTo("晴屿朗耳机");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.test/item/4\nhttps://shop.test/item/5\n",
                "https://shop.test/item/4",
                "线索\n1,https://shop.test/item/4,19\n",
                "[InternetShortcut]\nURL=https://shop.test/item/4\n"
            })
    void takesAListOfAddressesWithoutHeadings(String text) {
        IntakeReport report = take("links.txt", text.getBytes(UTF_8), null);
        ClueItem first = items(report).getFirst();
        assertThat(first.outcome()).isEqualTo(ItemOutcome.KEPT);
        assertThat(first.url()).isEqualTo(URI.create("https://shop.test/item/4"));
    }

    @ParameterizedTest
    @CsvSource({"商品名稱,商品網址,價格,賣家", "监测商品,商品URL地址,网店名称,单价（元）", "举报对象,侵权商品链接,涉案商品名称,备注", "提供方姓名,商品/服务名称,违法商品网址,提供方电话"})
    void knowsHeadingsByHowTheyEnd(String a, String b, String c, String d) {
        IntakeReport report = table(String.join(",", a, b, c, d), "甲,https://shop.test/item/6,乙,丙");
        assertThat(items(report).getLast().outcome()).isEqualTo(ItemOutcome.READ);
        assertThat(reasons(report)).noneMatch(reason -> reason.contains("not known"));
    }

    @Test
    void callsAMarketplaceByTheNameOfItsFileWhateverTheTableCallsIt() {
        table("商品名称,商品链接,平台", "甲,https://market.test/item/1,某某市集", "乙,https://shop.test/item/1,某某市集");
        assertThat(listing("https://market.test/item/1").platform()).isEqualTo("market");
        assertThat(listing("https://shop.test/item/1").platform()).isEqualTo("某某市集");
    }

    @Test
    void takesNoSumAndNoRemarkForAnOffer() {
        IntakeReport report = table("商品名称,商品链接", "甲,https://shop.test/item/7", "合计,1", "（以下空白）,");
        assertThat(storage.listings().count()).isEqualTo(1);
        assertThat(reasons(report)).endsWith("no offer: 合计", "no offer: （以下空白）");
    }

    @Test
    void saysThatATableHasHeadingsOnly() {
        assertThat(reasons(table("商品名称,商品链接"))).containsExactly("a row of headings and no row below it");
    }

    @Test
    void takesAQuoteThatNothingClosesForASignAndGoesOn() {
        IntakeReport report = table("商品名称,商品链接", "\"甲,https://shop.test/item/8", "乙,https://shop.test/item/9");
        assertThat(items(report)).hasSize(2);
        assertThat(listing("https://shop.test/item/8").title()).isEqualTo("\"甲");
        assertThat(listing("https://shop.test/item/9").title()).isEqualTo("乙");
    }

    @Test
    void makesNoAddressOfHalfARow() {
        byte[] cut = "商品名称,商品链接\n甲,https://shop.test/item/10\n乙,\"https://shop.te".getBytes(UTF_8);
        IntakeReport report = take("a.csv", cut, null);
        assertThat(storage.listings().count()).isEqualTo(1);
        assertThat(items(report).getLast().reason()).startsWith("the table breaks off inside this row");
    }

    @Test
    void readsTheCurrencyOfAColumnOfItsOwn() {
        table("商品名称,商品链接,价格,币种", "甲,https://shop.test/item/11,100,USD");
        assertThat(Objects.requireNonNull(listing("https://shop.test/item/11").price()))
                .hasToString("Price[amount=100, max=null, currency=USD]");
    }

    @Test
    void followsTheLinksBehindTheWordsOfAWorkbook() {
        String rows = row(1, "序号", "商品", "价格") + row(2, "1", "晴屿朗耳机", "19") + "</sheetData><hyperlinks>"
                + "<hyperlink ref=\"B2\" r:id=\"rId1\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>"
                + "</hyperlinks><sheetData>";
        String relations =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://shop.test/item/12\" TargetMode=\"External\"/></Relationships>";
        take("a.xlsx", workbook(rows, Map.of("xl/worksheets/_rels/sheet1.xml.rels", relations.getBytes(UTF_8))), null);
        assertThat(listing("https://shop.test/item/12").title()).isEqualTo("晴屿朗耳机");
    }

    @Test
    void readsACellThatReachesDownOverSeveralRowsInEachOfThem() {
        String rows = row(1, "平台", "商品名称", "商品链接", "店铺名称")
                + row(2, "某平台", "甲", "https://shop.test/item/1", "某店")
                + row(3, "", "乙", "https://shop.test/item/2")
                + row(4, "", "丙", "https://shop.test/item/3")
                + "</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"D2:D3\"/><mergeCell ref=\"B1:C1\"/></mergeCells><sheetData>";
        take("a.xlsx", workbook(rows, Map.of()), null);

        assertThat(listing("https://shop.test/item/2").platform()).isEqualTo("某平台");
        assertThat(listing("https://shop.test/item/2").seller().name()).isEqualTo("某店");
        assertThat(listing("https://shop.test/item/3").seller().name()).isNull();
    }

    @Test
    void showsDatesAndNumbersOfAWorkbookAsItsProgramDoes() {
        String styles =
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        String rows = row(1, "登记时间", "商品名称", "商品编号", "价格")
                + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46327</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>晴屿朗</t></is></c><c r=\"C2\"><v>7.00000000009E11</v></c><c r=\"D2\"><v>0.30000000000000004</v></c></row>";
        IntakeReport report = take(
                "a.xlsx",
                workbook(
                        rows,
                        Map.of("xl/styles.xml", styles.getBytes(UTF_8), "[Content_Types].xml", TYPES.getBytes(UTF_8))),
                null);
        assertThat(reasons(report)).containsExactly("a row of a table; registered: 2026-11-01");
        assertThat(storage.listings().find(items(report).getFirst().listings().getFirst()))
                .hasValueSatisfying(listing -> {
                    assertThat(listing.sku()).isEqualTo("700000000009");
                    assertThat(Objects.requireNonNull(listing.price()).amount()).isEqualByComparingTo("0.3");
                });
    }

    private IntakeReport table(String... lines) {
        return take("a.csv", (String.join("\n", lines) + "\n").getBytes(UTF_8), null);
    }

    private List<String> reasons(IntakeReport report) {
        return items(report).stream().map(ClueItem::reason).toList();
    }
}
