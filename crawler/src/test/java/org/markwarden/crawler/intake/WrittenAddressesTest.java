package org.markwarden.crawler.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAddressesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://shop.test/item/1 | https://shop.test/item/1
            HTTPS://SHOP.TEST/item/2 | https://shop.test/item/2
            https：//shop.test/item/3 | https://shop.test/item/3
            ｈｔｔｐｓ：／／shop.test/item/4 | https://shop.test/item/4
            http://shop.test/item/5（已下架） | http://shop.test/item/5
            shop.test/item/6 | https://shop.test/item/6
            shop.test/item/6.html（已下架） | https://shop.test/item/6.html
            shop.test/item/6，已投诉 | https://shop.test/item/6
            //shop.test/item/7 | https://shop.test/item/7
            shop.test:8443/item?id=8 | https://shop.test:8443/item?id=8
            【某某】https://shop.test/s.8 CZ01 「晴屿朗耳机」点击链接直接打开 | https://shop.test/s.8
            https://shop.test/item?id=9&amp;x=1. | https://shop.test/item?id=9&x=1
            """)
    void readsAnAddressHoweverItIsWrittenInACell(String cell, URI address) {
        assertThat(WrittenAddresses.inCell(cell)).containsExactly(address);
    }

    @Test
    void readsEveryAddressOfACell() {
        assertThat(WrittenAddresses.inCell(
                        "https://shop.test/item/1；https://shop.test/item/2 https://shop.test/item/1"))
                .containsExactly(URI.create("https://shop.test/item/1"), URI.create("https://shop.test/item/2"));
    }

    @Test
    void endsAnAddressInASentenceAtTheNextChineseWord() {
        assertThat(WrittenAddresses.inProse("链接https://shop.test/item/1请处理，见https://shop.test/item/2。"))
                .containsExactly(URI.create("https://shop.test/item/1"), URI.create("https://shop.test/item/2"));
    }

    @ParameterizedTest
    @CsvSource({"无", "-", "ftp://shop.test/x", "javascript:alert(1)", "见附件"})
    void takesNothingElseForOne(String cell) {
        assertThat(WrittenAddresses.inCell(cell)).isEmpty();
    }
}
