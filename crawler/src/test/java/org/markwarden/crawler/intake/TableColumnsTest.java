package org.markwarden.crawler.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.clue.ClueItem;
import org.markwarden.domain.listing.Listing;

/** What the columns of a table say of the offer, and what they say of others. */
@Timeout(60)
class TableColumnsTest extends IntakeDesk {
    private static final String ITEM_9 = "https://shop.test/item/9";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "权利人企业名称,正品链接,正品价格,侵权商品名称,侵权链接,被投诉企业名称",
                "投诉人企业名称,证据链接,市场价格,商品名称,商品链接,被举报主体名称",
                "举报人经营者名称,官网网址,原价,涉案商品名称,未授权商品链接,被举报人",
                "Rights Holder Company,Official URL,MSRP,Infringing Product Title,Infringing URL,Respondent"
            })
    void takesNobodyElseForTheAccused(String headings) {
        IntakeReport report = table(headings, "晴屿有限公司,https://brand.test/item/1,899,晴屿朗耳机," + ITEM_9 + ",某鞋店");

        Listing listing = listing(ITEM_9);
        assertThat(listing.title()).isEqualTo("晴屿朗耳机");
        assertThat(listing.seller().licenceName()).isEqualTo("某鞋店");
        assertThat(listing.price()).isNull();
        assertThat(storage.frontier().find(URI.create("https://brand.test/item/1")))
                .isEmpty();
        assertThat(items(report).getFirst().reason()).startsWith("columns that are not known or speak of others");
    }

    @Test
    void believesAHeadingThatIsKnownWholeBeforeOneThatEndsAlike() {
        IntakeReport report =
                table("购买链接,某某商品名称,商品名称,商品链接,直播价格,价格", "https://shop.test/item/8,甲,乙," + ITEM_9 + ",88,99");

        Listing listing = listing(ITEM_9);
        assertThat(listing.title()).isEqualTo("乙");
        assertThat(Objects.requireNonNull(listing.price()).amount()).isEqualByComparingTo("99");
        assertThat(items(report).getFirst().reason()).endsWith("某某商品名称, 直播价格");
        assertThat(items(report).getLast().reason()).isEqualTo("another address that the row names");
        assertThat(items(report).getLast().url()).isEqualTo(URI.create("https://shop.test/item/8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "投诉人,,被投诉人,,涉诉商品,|名称,电话,名称,电话,名称,链接",
                "投诉人信息,,被投诉人信息,,,|企业名称,联系电话,企业名称,联系电话,商品名称,商品链接",
                "权利人,,被举报人,,商品名称,商品链接|名称,电话,名称,电话,,",
                "Complainant,,Respondent,,,|Name,Phone,Name,Phone,Product,URL"
            })
    void takesOfTwoPartiesInTwoRowsOfHeadingsTheAccused(String headings) {
        String[] rows = headings.split("\\|", -1);
        IntakeReport report =
                table(rows[0], rows[1], "晴屿有限公司,0571-1,某鞋店,0571-2,晴屿朗耳机," + ITEM_9, "晴屿有限公司,,某帽店,,晴屿朗帽子,");

        assertThat(listing(ITEM_9).title()).isEqualTo("晴屿朗耳机");
        assertThat(listing(ITEM_9).seller().licenceName()).isEqualTo("某鞋店");
        assertThat(items(report).getLast().reason()).contains("某帽店").doesNotContain("晴屿有限公司");
    }

    @Test
    void keepsTwoSellersAtOneAddressApartAndSaysSo() {
        IntakeReport report =
                table("店铺名称,商品名称,商品链接", "甲店,晴屿朗耳机," + ITEM_9, "乙店,晴屿朗耳机," + ITEM_9, "甲 店,晴屿朗耳机," + ITEM_9);

        List<ClueItem> items = items(report);
        assertThat(items).hasSize(3);
        assertThat(items.get(1).listings()).isNotEqualTo(items.get(0).listings());
        assertThat(items.get(2).listings()).isEqualTo(items.get(0).listings());
        assertThat(items.get(1).reason()).contains("another seller at the same address");
        assertThat(items.get(2).reason()).doesNotContain("another seller");
        assertThat(items.stream()
                        .flatMap(item -> item.listings().stream())
                        .distinct()
                        .map(id -> storage.listings()
                                .find(id)
                                .orElseThrow()
                                .seller()
                                .name()))
                .containsExactly("甲店", "乙店");
    }

    @Test
    void saysWhereAnotherHandInNamesAnotherSeller() {
        table("店铺名称,商品名称,商品链接", "甲店,晴屿朗耳机," + ITEM_9);
        IntakeReport second = table("店铺名称,商品名称,商品链接", "乙店,晴屿朗耳机," + ITEM_9);

        assertThat(items(second).getLast().reason()).endsWith("known already, of another seller: 甲店");
    }

    @ParameterizedTest
    @CsvSource({
        "Listing URL|Name|Asking price (EUR)",
        "Ad URL|Item name|Current Asking Price (EUR)",
        "Link|Product Name|Selling price (EUR)",
        "Web address|Listing title|Advertised price (EUR)",
        "url|name|price (EUR)"
    })
    void readsTheHeadingsOfMonitoringExports(String headings) {
        table(headings.replace('|', '\t'), ITEM_9 + "\tBlue kettle\t12.50");

        assertThat(listing(ITEM_9).title()).isEqualTo("Blue kettle");
        assertThat(listing(ITEM_9).price()).hasToString("Price[amount=12.50, max=null, currency=EUR]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name,Phone,Listing URL", "Name,Email,Link"})
    void takesTheNameOfAPersonForNoTitle(String headings) {
        table(headings, "Jane Roe,555-1," + ITEM_9);

        assertThat(listing(ITEM_9).title()).isNotEqualTo("Jane Roe");
    }

    @ParameterizedTest
    @CsvSource({
        "价格（万元）,  12,      120000, ",
        "价格（元）,    12.50,   12.50,  ",
        "价格(美元),    12,      12,     USD",
        "Price (EUR),   12,      12,     EUR",
        "价格（含税）,  12,      12,     ",
        "价格（2026年）, 12,     12,     ",
        "价格（元）,    $12,     12,     ",
        "价格,          99元/2件, 99,    "
    })
    void readsTheUnitThatAHeadingNames(String heading, String cell, String amount, String currency) {
        table("商品名称,商品链接," + heading, "甲," + ITEM_9 + "," + cell);

        assertThat(Objects.requireNonNull(listing(ITEM_9).price()).amount()).isEqualByComparingTo(amount);
        assertThat(listing(ITEM_9).price().currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource({"价格, 3件共300元", "价格, 2026-10-01", "价格, 1.2e3", "价格, -5", "订单金额, 990", "涉案金额, 5万元", "消费金额, 99"})
    void makesNoPriceOfSumsDatesAndPowers(String heading, String cell) {
        table("商品名称,商品链接," + heading, "甲," + ITEM_9 + "," + cell);

        assertThat(listing(ITEM_9).price()).isNull();
        assertThat(listing(ITEM_9).unknown().get("price")).contains(cell);
    }

    @Test
    void aRowOfHeadingsFurtherDownBeginsAnotherTable() {
        table(
                "商品名称,商品链接",
                "甲,https://shop.test/item/1",
                "商品名称,商品链接",
                "乙,https://shop.test/item/2",
                "",
                "店铺名称,商品名称,商品链接",
                "某店,丙,https://shop.test/item/3");

        assertThat(storage.listings().count()).isEqualTo(3);
        assertThat(listing("https://shop.test/item/3").title()).isEqualTo("丙");
        assertThat(listing("https://shop.test/item/3").seller().name()).isEqualTo("某店");
    }

    @Test
    void theNumbersOfTwoHandInsAreNoNames() {
        table("listing_id,title,url", "1,甲,https://shop.test/item/1", "2,乙,");
        table("listing_id,title,url", "1,丙,https://shop.test/item/3", "2,丁,", "3,丁,");
        lines("{\"id\":\"1\",\"title\":\"戊\",\"url\":\"https://shop.test/item/5\"}");
        lines("{\"id\":\"market:7\",\"title\":\"己\"}");

        assertThat(storage.listings().count()).isEqualTo(7);
        assertThat(listing("https://shop.test/item/3").title()).isEqualTo("丙");
        assertThat(listing("https://shop.test/item/5").title()).isEqualTo("戊");
    }

    @Test
    void readsAnExportWithIdsAndFlatPricesAsATable() {
        lines("{\"id\":\"1\",\"title\":\"甲\",\"url\":\"" + ITEM_9 + "\",\"price\":\"99.00\",\"currency\":\"CNY\"}");

        assertThat(listing(ITEM_9).price()).hasToString("Price[amount=99.00, max=null, currency=CNY]");
    }

    private IntakeReport table(String... lines) {
        return take("a.csv", (String.join("\n", lines) + "\n").getBytes(UTF_8), null);
    }

    private void lines(String... lines) {
        take("a.jsonl", (String.join("\n", List.of(lines)) + "\n").getBytes(UTF_8), null);
    }
}
