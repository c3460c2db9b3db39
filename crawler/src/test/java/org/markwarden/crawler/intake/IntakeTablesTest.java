package org.markwarden.crawler.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.clue.ItemOutcome;
import org.markwarden.domain.listing.Listing;

@Timeout(60)
class IntakeTablesTest extends IntakeDesk {
    @Test
    void saysWhatIsWrongWithALineInPlainWords() {
        IntakeReport report = take("a.jsonl", "{\"id\":\"1\",\"title\":\"x\"}\n{\"id\":\"2\"\n".getBytes(UTF_8), null);
        assertThat(items(report).getLast().reason())
                .startsWith("no listing: ")
                .doesNotContain("Source")
                .doesNotContain("UNKNOWN");
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
                .containsEntry("price", "no single amount in: 面议")
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
    void readsJsonWhoseKeysAreTheHeadingsOfATable() {
        String lines =
                "{\"商品名称\":\"晴屿朗\",\"商品链接\":\"https://shop.test/item/41\",\"价格\":99,\"备注\":null}\n{\"title\":\"晴屿星\",\"url\":\"https://shop.test/item/42\"}\n";
        take("a.jsonl", lines.getBytes(UTF_8), null);
        assertThat(Objects.requireNonNull(listing("https://shop.test/item/41").price())
                        .amount())
                .isEqualByComparingTo("99");
        assertThat(listing("https://shop.test/item/42").title()).isEqualTo("晴屿星");

        take("b.json", "[{\"标题\":\"晴屿月\",\"链接\":\"https://shop.test/item/43\"}]".getBytes(UTF_8), null);
        assertThat(listing("https://shop.test/item/43").title()).isEqualTo("晴屿月");
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
}
