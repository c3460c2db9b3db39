package org.markwarden.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalUrlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP://Shop.Example:80/a/../b       | http://shop.example/b
            http://shop.example                 | http://shop.example/
            http://shop.example/a#top           | http://shop.example/a
            http://shop.example/小米?q=鞋        | http://shop.example/%E5%B0%8F%E7%B1%B3?q=%E9%9E%8B
            http://shop.example/%7euser         | http://shop.example/~user
            http://商店.example/                 | http://xn--czrs0t.example/
            http://shop.example/a?utm_source=x&id=5&spm=a.b | http://shop.example/a?id=5
            http://127.0.0.1:8080/x?b=2&a=1     | http://127.0.0.1:8080/x?a=1&b=2
            http://user:secret@shop.example/    | http://shop.example/
            """)
    void bringsAddressesToOneForm(String written, String normal) {
        assertThat(NormalUrl.of(written).map(URI::toString)).contains(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "mailto:a@b", "ftp://x/y", "http://", "http://a b/"})
    void refusesWhatCannotBeFetched(String written) {
        assertThat(NormalUrl.of(written)).isEmpty();
    }

    @Test
    void refusesEndlessAddresses() {
        assertThat(NormalUrl.of("http://shop.example/" + "a".repeat(3_000))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/b, http://shop.example/b",
        "b?x=1, http://shop.example/a/b?x=1",
        "//other.example/, http://other.example/",
        "https://shop.example/a, https://shop.example/a"
    })
    void resolvesLocations(String reference, String expected) {
        assertThat(NormalUrl.resolved(URI.create("http://shop.example/a/page"), reference)
                        .map(URI::toString))
                .contains(expected);
    }
}
