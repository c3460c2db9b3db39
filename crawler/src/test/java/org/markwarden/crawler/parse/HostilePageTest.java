package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.snapshot.PageKind;

class HostilePageTest {

    @Test
    void refusesABodyOfAHundredMegabytes() {
        Reading reading =
                new PageReader(List.of()).read(RawPage.saved(URI.create("https://shop.test/"), new byte[100 << 20]));

        assertThat(reading.page()).isEqualTo(PageKind.ERROR);
        assertThat(reading.reason()).contains("104857600 bytes");
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
}
