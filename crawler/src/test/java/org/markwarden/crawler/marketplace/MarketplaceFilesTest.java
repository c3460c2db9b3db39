package org.markwarden.crawler.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.snapshot.PageKind;

class MarketplaceFilesTest {
    private static final Path SHIPPED =
            Path.of(System.getProperty("markwarden.root", ".")).resolve("config/marketplaces");

    @Test
    void readsEveryShippedFile() {
        List<MarketplaceFile> files = MarketplaceFiles.readAll(SHIPPED);

        assertThat(files)
                .extracting(MarketplaceFile::name)
                .contains("sample", "jd", "taobao", "1688", "amazon", "shopee");
        assertThat(files).allSatisfy(file -> assertThat(file.made()).isNotNull());
    }

    @ParameterizedTest(name = "{0} is {2} {3}")
    @CsvSource({
        "https://item.jd.com/1309403.html, jd, PRODUCT, 1309403",
        "https://detail.tmall.com/item.htm?spm=1&id=5622, taobao, PRODUCT, 5622",
        "https://www.amazon.co.uk/Some-Thing/dp/B004SNMXRS?th=1, amazon, PRODUCT, B004SNMXRS",
        "https://www.ebay.it/itm/133588510845, ebay, PRODUCT, 133588510845",
        "https://detail.1688.com/offer/597090034012.html, 1688, PRODUCT, 597090034012",
        "https://s.taobao.com/search?q=x, taobao, SEARCH, ",
        "https://mobile.yangkeduo.com/goods.html?goods_id=77, pinduoduo, PRODUCT, 77",
        "https://shopee.sg/Some-thing-i.12.3456, shopee, PRODUCT, 3456",
        "https://taobaolive.taobao.com/room/index.htm?spm=1&feedId=263308000218, taobao, LIVE_ROOM, 263308000218",
        "https://taobaolive.taobao.com/room/index.htm?userId=7, taobao, LIVE_ROOM, ",
        "http://list.mogujie.com/s?q=x, mogujie, SEARCH, ",
    })
    void knowsAListingByItsAddress(URI url, String name, PageKind kind, String id) {
        MarketplaceFile file = MarketplaceFiles.readAll(SHIPPED).stream()
                .filter(candidate -> candidate.covers(url))
                .findFirst()
                .orElseThrow();

        assertThat(file.name()).isEqualTo(name);
        assertThat(Objects.requireNonNull(file.identity(url))).isEqualTo(new Identity(kind, id));
    }

    @Test
    void refusesASelectorThatWouldMissOnEveryPage() {
        assertThatThrownBy(() -> MarketplaceFiles.parse("bad.yml", """
                name: bad
                base: https://shop.test/
                fields: {title: ["css: h1[["], price: ["css: .price@content"]}
                """))
                .hasMessageContaining("fields.title: no selector")
                .hasMessageNotContaining("fields.price");
    }

    @Test
    void listsFaultsOfKeysAndOfValuesTogether() {
        assertThatThrownBy(() -> MarketplaceFiles.parse("bad.yml", """
                name: bad
                bse: https://shop.test/
                curency: EUR
                fields: {titel: ["css: h1"], price: ["xpath: //b"]}
                budget: {pages-per-runs: 3}
                operator: {nme: Shop}
                follow-up: [soon]
                """))
                .hasMessageContaining("did you mean base?")
                .hasMessageContaining("did you mean currency?")
                .hasMessageContaining("did you mean title?")
                .hasMessageContaining("wants css:, state:, json: or meta:")
                .hasMessageContaining("did you mean pages-per-run?")
                .hasMessageContaining("did you mean name?")
                .hasMessageContaining("follow-up[0]: wants a duration")
                .hasMessageNotContaining("base: is missing");
    }

    @Test
    void listsAllFaultsAtOnceWithTheNearestKey() {
        assertThatThrownBy(() -> MarketplaceFiles.parse("bad.yml", """
                name: bad
                bse: https://shop.test/
                fields: {titel: ["css: h1"], price: ["xpath: //b"]}
                """)).hasMessageContaining("did you mean base?");
        assertThatThrownBy(() -> MarketplaceFiles.parse("bad.yml", """
                name: bad
                fields: {titel: ["css: h1"], price: ["xpath: //b"]}
                budget: {requests-per-second: 0}
                """))
                .hasMessageContaining("base: is missing")
                .hasMessageContaining("did you mean title?")
                .hasMessageContaining("wants css:, state:, json: or meta:")
                .hasMessageContaining("requests-per-second wants more than 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: 青 松 | name: wants one short word
            base: shop.test | base: wants an address such as https://shop.example/, has shop.test
            hosts: [https://shop.test/] | hosts: wants names such as shop.example or *.shop.example
            currency: RMB | did you mean CNY?
            currency: cny | currency: wants a code of ISO 4217
            search: /s?q={words} | search: wants {query} where the words stand
            made: 30.11.2026 | made: wants a date such as 2026-11-30
            fields: {shelf: ['css: .item']} | shelf
            fields: {title: ['json: $.data.name']} | fields.title: wants a path such as data/items/0/title
            """)
    void refusesValuesThatCannotBeMeant(String line, String fault) {
        String file = "name: x\nbase: https://shop.test/\n"
                        .lines()
                        .filter(usual -> !usual.startsWith(line.substring(0, line.indexOf(':'))))
                        .collect(java.util.stream.Collectors.joining("\n"))
                + "\n" + line + "\n";
        assertThatThrownBy(() -> MarketplaceFiles.parse("bad.yml", file)).hasMessageContaining(fault);
    }

    @Test
    void refusesAddressesOfOtherHosts() {
        MarketplaceFile file =
                MarketplaceFiles.parse("x.yml", "{name: x, base: 'https://shop.test/', hosts: ['*.shop.test']}");

        assertThat(file.covers(URI.create("https://m.shop.test/1"))).isTrue();
        assertThat(file.covers(URI.create("https://notshop.test/1"))).isFalse();
        assertThat(file.budget()).isEqualTo(Budget.DEFAULT);
    }
}
