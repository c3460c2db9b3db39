package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.crawler.parse.dom.Measure;
import org.markwarden.domain.snapshot.PageKind;

class HostilePageTest {

    @Test
    void refusesABodyOfAHundredMegabytes() {
        Reading reading =
                new PageReader(List.of()).read(RawPage.saved(URI.create("https://shop.test/"), new byte[100 << 20]));

        assertThat(reading.page()).isEqualTo(PageKind.ERROR);
        assertThat(reading.reason()).isEqualTo("body of more than 33554432 bytes");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<table><tr><td>",
                "<a href=/x>",
                "<ul><li>",
                "<div itemscope itemprop=offers itemtype=https://schema.org/Product>"
            })
    void readsDeepNesting(String tag) {
        assertThat(Pages.read("https://shop.test/", tag.repeat(20_000) + "$5").page())
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[", "{\"price\":", "{\"a\":[", "\"\\\\"})
    void readsJsonBombs(String piece) {
        String bomb = piece.repeat(100_000);

        assertThat(Pages.read("https://shop.test/", "{\"price\":" + bomb).page())
                .isNotNull();
        assertThat(Pages.read("https://shop.test/", "<script>window.__STATE__ = {\"price\":" + bomb + "</script>")
                        .page())
                .isNotNull();
        assertThat(Pages.read(
                                "https://shop.test/",
                                "<script type=application/ld+json>{\"@type\":\"Product\",\"x\":" + bomb + "</script>")
                        .page())
                .isNotNull();
    }

    @Test
    void readsAStormOfPricesAndScripts() {
        String storm =
                "<script>var x={\"price\":1,\"name\":\"a\"}</script><span class=price>$5.00</span>".repeat(10_000);

        assertThat(Pages.read("https://shop.test/", storm).page()).isNotNull();
    }

    @Test
    void keepsBrokenTextOutOfListings() {
        byte[] body = Pages.page("", "<h1>Blue\u0000 kettle</h1><span class=price>$5.00</span><button>Buy</button>")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(new PageReader(List.of())
                        .read(RawPage.saved(URI.create("https://shop.test/p/1"), body))
                        .page())
                .isNotNull();
    }

    @Test
    void cutsAPageOfMoreTagsThanAnyShopWrites() {
        String flood = "<b>".repeat(400_000);

        assertThat(Measure.cut(flood)).hasSize(900_000);
        assertThat(Measure.cut("<i " + "a=b ".repeat(700_000))).hasSizeLessThan(2_500_000);
        assertThat(Measure.cut("<i " + "a ".repeat(700_000))).hasSizeLessThan(1_100_000);
        assertThat(Measure.cut("x".repeat(30_000_000))).hasSize(24_000_000);
        assertThat(Measure.cut("<p>page</p>".repeat(20_000))).hasSize(220_000);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<i a=1 b=2 c=3 d=4>",
                "<i a b c d ",
                "<h1>Blue kettle ",
                "<p>$5.00 ",
                "<li>SKU: 123</li>",
                "<svg><title>",
                "<div hidden>",
                "<img srcset='a.jpg 1w, b.jpg 2w'>",
                "&amp;&lt;",
                "1,234.50 sold "
            })
    void readsFloods(String piece) {
        assertThat(Pages.read(
                                "https://shop.test/p/1",
                                "<h1>Blue kettle</h1>" + piece.repeat(1_000_000 / piece.length()))
                        .page())
                .isNotNull();
    }

    @Test
    void readsATitleOfMegabytes() {
        Reading reading = Pages.read("https://shop.test/p/1", "<title>" + "Blue | ".repeat(300_000) + "</title><p>x");

        assertThat(reading.page()).isNotNull();
    }

    @Test
    void takesNoOfferOfAnAnswerTooLongToBeSeenWhole() {
        StringBuilder json = new StringBuilder("{\"a\":[");
        for (int i = 0; i < 70_000; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"kettle ")
                    .append(i)
                    .append("\",\"price\":")
                    .append(i + 1)
                    .append('}');
        }
        Reading reading = new PageReader(List.of())
                .read(RawPage.saved(
                        URI.create("https://shop.test/api"),
                        json.append("]}").toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(reading.listings()).isEmpty();
        assertThat(reading.reason()).isEqualTo("JSON with more objects than are looked at");
    }

    @Test
    void readsPatternsThatCopyEachOtherInACircle() {
        assertThat(readInTime(HostileFloods.PATTERNS_IN_A_CIRCLE)).isNotNull();
    }

    @Test
    void readsAListWithoutEndThatThousandsReferTo() {
        StringBuilder page =
                new StringBuilder("<div vocab=http://schema.org/><p typeof=Product resource=#k>Kettle</p>");
        for (int i = 0; i < 4_500; i++) {
            page.append("<i about=_:x property=name>").append(i).append("</i>");
        }
        page.append("<b about=_:x property=rdf:first>x</b><a about=_:x rel=rdf:rest resource=_:x></a>");
        for (int i = 0; i < 4_500; i++) {
            page.append("<a about=#k rel=r").append(i).append(" resource=_:x></a>");
        }

        assertThat(readInTime(page + "</div>")).isNotNull();
    }

    private static PageKind readInTime(String page) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> Pages.read("https://shop.test/p/1", page).page());
    }
}
