package org.markwarden.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.ListingKind;
import org.markwarden.domain.listing.ListingVariant;
import org.markwarden.domain.listing.LiveShow;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.listing.Seller;
import org.markwarden.domain.listing.ShopType;

class ListingJsonTest {
    private static final String FULL_LINE = """
            {"id":"l-1","platform":"sample","url":"http://shop/1","canonical_url":"http://shop/item/1",\
            "kind":"live-item","title":"晴屿朗 耳机 𠮷","description":"a \\"b\\"","brand":"晴屿朗","sku":"S1","mpn":"M1",\
            "gtin":["6901234567892"],"category":["数码","耳机"],"attributes":{"颜色":"黑"},"condition":"new",\
            "price":{"amount":"12.50","max":"20","currency":"CNY"},"list_price":{"amount":"100"},\
            "availability":"in-stock","images":["http://shop/1.jpg"],\
            "seller":{"id":"s1","name":"鲸澜店","type":"flagship","licence_name":"鲸澜有限公司",\
            "uscc":"91310115MA1K8L5G0E","location":"上海"},"ships_from":"广州","origin":"中国","sales":1200,\
            "variants":[{"sku":"S1-a","title":"黑","price":{"amount":"12.50","currency":"CNY"},\
            "availability":"out-of-stock"}],\
            "live":{"room":"r1","host":"主播","state":"ended","starts_at":"2026-11-20T08:00:00Z","offset":61.5},\
            "transcript":"大家好","captured_at":"2026-11-20T08:00:00.123456Z","snapshot":"snap-1",\
            "sources":{"title":{"path":"json-ld:/name","confidence":0.9}},"unknown":{"mpn":"not on the page"}}""";

    private static Listing full() {
        return Listing.builder(new ListingId("l-1"), "晴屿朗 耳机 𠮷")
                .platform("sample")
                .url("http://shop/1")
                .canonicalUrl("http://shop/item/1")
                .kind(ListingKind.LIVE_ITEM)
                .description("a \"b\"")
                .brand("晴屿朗")
                .sku("S1")
                .mpn("M1")
                .gtin(List.of("6901234567892"))
                .category(List.of("数码", "耳机"))
                .attributes(Map.of("颜色", "黑"))
                .condition("new")
                .price(new Price(new BigDecimal("12.50"), new BigDecimal("20"), "CNY"))
                .listPrice(Price.of(new BigDecimal("100"), null))
                .availability(Availability.IN_STOCK)
                .images(List.of("http://shop/1.jpg"))
                .seller(new Seller("s1", "鲸澜店", ShopType.FLAGSHIP, "鲸澜有限公司", "91310115MA1K8L5G0E", "上海"))
                .shipsFrom("广州")
                .origin("中国")
                .sales(1200L)
                .variants(List.of(new ListingVariant(
                        "S1-a", "黑", Price.of(new BigDecimal("12.50"), "CNY"), Availability.OUT_OF_STOCK)))
                .live(new LiveShow(
                        "r1", "主播", "ended", Instant.parse("2026-11-20T08:00:00Z"), Duration.ofMillis(61_500)))
                .transcript("大家好")
                .capturedAt(Instant.parse("2026-11-20T08:00:00.123456Z"))
                .snapshot("snap-1")
                .sources(Map.of("title", new FieldSource("json-ld:/name", 0.9)))
                .unknown(Map.of("mpn", "not on the page"))
                .build();
    }

    @Test
    void readsEveryKey() {
        assertThat(ListingJson.read(FULL_LINE)).isEqualTo(full());
    }

    @Test
    void writesEveryKeyInTheOrderOfTheContract() {
        assertThat(ListingJson.write(full())).isEqualTo(FULL_LINE);
    }

    @Test
    void leavesOutWhatIsUnknown() {
        Listing listing = Listing.builder(new ListingId("l-2"), "").build();

        assertThat(ListingJson.write(listing)).isEqualTo("{\"id\":\"l-2\",\"kind\":\"product\",\"title\":\"\"}");
        assertThat(ListingJson.read(ListingJson.write(listing))).isEqualTo(listing);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"l\",\"title\":\"t\",\"colour\":[{\"deep\":1}],\"more\":null}",
                "{\"id\":\"l\",\"title\":\"t\",\"price\":null,\"seller\":{},\"gtin\":null,\"live\":null,\"sales\":null}",
                "{\"id\":\"l\",\"title\":\"t\",\"brand\":\"\",\"price\":{\"amount\":\"\"},\"attributes\":{\"a\":null}}",
                "{\"title\":\"t\",\"id\":\"l\",\"price\":{\"currency\":\"CNY\"},\"category\":[null,\" \"],\"images\":[]}",
            })
    void takesUnknownNullAndBlankForAbsent(String line) {
        assertThat(ListingJson.read(line))
                .isEqualTo(Listing.builder(new ListingId("l"), "t").build());
    }

    @Test
    void takesNumbersForTextAndOneForAList() {
        Listing listing = ListingJson.read(
                "{\"id\":17,\"title\":2026,\"gtin\":6901234567892,\"price\":{\"amount\":12.5,\"currency\":\"cny\"},"
                        + "\"attributes\":{\"防水\":true},\"sales\":\"300\"}");

        assertThat(listing.id().value()).isEqualTo("17");
        assertThat(listing.title()).isEqualTo("2026");
        assertThat(listing.gtin()).containsExactly("6901234567892");
        assertThat(listing.price()).isEqualTo(Price.of(new BigDecimal("12.5"), "CNY"));
        assertThat(listing.attributes()).containsExactly(Map.entry("防水", "true"));
        assertThat(listing.sales()).isEqualTo(300);
    }

    @Test
    void replacesWhatIsNoText() {
        Listing listing = ListingJson.read(
                "{\"id\":\"l\",\"title\":\"a\\u0000b\\ud800c\",\"attributes\":{\"\\udc00\":\"\\ud83d\"}}");

        assertThat(listing.title()).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(listing.attributes()).containsExactly(Map.entry("\uFFFD", "\uFFFD"));
    }

    @Test
    void keepsTheSpacesThatOffsetsCount() {
        assertThat(ListingJson.read("{\"id\":\"l\",\"title\":\"  a \"}").title())
                .isEqualTo("  a ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|line: wants an object, found ''",
                "[]|line: wants an object, found 'a list'",
                "{\"title\":\"t\"}|id: missing",
                "{\"id\":\" \",\"title\":\"t\"}|id: missing",
                "{\"id\":\"l\"}|title: missing",
                "{\"id\":\"l\",\"title\":null}|title: missing",
                "{\"id\":\"l\",\"title\":[\"t\"]}|title: wants a text, found 'a list'",
                "{\"id\":\"l\",\"title\":\"t\",\"kind\":\"thing\"}|kind: wants one of product, live-room, live-item, found 'thing'",
                "{\"id\":\"l\",\"title\":\"t\",\"seller\":{\"type\":\"big\"}}"
                        + "|seller.type: wants one of flagship, specialist, self-operated, other, found 'big'",
                "{\"id\":\"l\",\"title\":\"t\",\"price\":\"12\"}|price: wants an object, found '12'",
                "{\"id\":\"l\",\"title\":\"t\",\"price\":{\"amount\":\"12元\"}}|price.amount: wants a decimal number, found '12元'",
                "{\"id\":\"l\",\"title\":\"t\",\"price\":{\"amount\":\"-1\"}}|price: price below zero: -1",
                "{\"id\":\"l\",\"title\":\"t\",\"price\":{\"amount\":\"1e999999999\"}}"
                        + "|price.amount: wants a decimal number below 1e18, found '1e999999999'",
                "{\"id\":\"l\",\"title\":\"t\",\"price\":{\"amount\":\"1e-999999999\"}}"
                        + "|price.amount: wants a decimal number below 1e18, found '1e-999999999'",
                "{\"id\":\"l\",\"title\":\"t\",\"price\":{\"max\":\"3\"}}|price: a high end without a low end",
                "{\"id\":\"l\",\"title\":\"t\",\"price\":{\"amount\":\"1\",\"currency\":\"元\"}}|price: not an ISO 4217 code: 元",
                "{\"id\":\"l\",\"title\":\"t\",\"variants\":[{},{\"sku\":{}}]}|variants[1].sku: wants a text, found 'an object'",
                "{\"id\":\"l\",\"title\":\"t\",\"captured_at\":\"yesterday\"}"
                        + "|captured_at: wants an instant such as 2026-11-20T08:00:00Z, found 'yesterday'",
                "{\"id\":\"l\",\"title\":\"t\",\"sales\":1.5}|sales: wants a whole number, found 1.5",
                "{\"id\":\"l\",\"title\":\"t\",\"sources\":{\"title\":{\"path\":\"x\",\"confidence\":2}}}"
                        + "|sources.title.confidence: wants a number from 0 to 1, found '2.0'",
            })
    void refusesWhatIsWrongByItsPath(String line, String message) {
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> ListingJson.read(line))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"id\":\"l\",\"title\":\"t\"", "{'id':'l'}", "{\"id\":NaN}", "\u0000", "PK\u0003\u0004"})
    void refusesWhatIsNoJson(String line) {
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> ListingJson.read(line))
                .withMessageStartingWith("no JSON: ");
    }

    @Test
    void refusesEndlessNesting() {
        String line = "{\"id\":\"l\",\"title\":\"t\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> ListingJson.read(line))
                .withMessageContaining("nesting depth");
    }
}
