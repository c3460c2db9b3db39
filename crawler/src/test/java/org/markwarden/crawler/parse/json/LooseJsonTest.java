package org.markwarden.crawler.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseJsonTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":1,}| {\"a\":1}",
                "{a:1,'b':'x'}| {\"a\":1,\"b\":\"x\"}",
                "{/* c */\"a\":1 // d⏎}| {\"a\":1}",
                "[1,2,,3,]| [1,2,3]",
                "{\"a\":\"27\" monitor, black\",\"b\":2}| {\"a\":\"27\\\" monitor, black\",\"b\":2}",
                "{\"a\":\"x\"⏎\"b\":2}| {\"a\":\"x\",\"b\":2}",
                "{\"a\":undefined,\"b\":!0,\"c\":new Date(5)}| {\"a\":null,\"b\":true,\"c\":null}",
                "{\"a\":\"x\"+\"y\"}| {\"a\":\"xy\"}",
                "{\"a\":JSON.parse(\"{\\\"b\\\":1}\")}| {\"a\":{\"b\":1}}",
                "{\"a\":function(){return {b:1}},\"c\":2}| {\"a\":null,\"c\":2}",
                "{\"a\":{\"b\":[1,2| {\"a\":{\"b\":[1,2]}}",
                "{\"a\":\"\\u4e2d\\x41\"}| {\"a\":\"中A\"}",
            })
    void readsWhatPagesWrite(String written, String meant) {
        assertThat(Objects.requireNonNull(LooseJson.at(written.replace('⏎', '\n'), 0))
                        .value())
                .hasToString(meant);
    }

    @Test
    void readsAtMostSoDeep() {
        assertThat(LooseJson.at("[".repeat(200_000), 0)).isNotNull();
        assertThat(LooseJson.at("{\"a\":".repeat(200_000), 0)).isNotNull();
    }

    @Test
    void readsAtMostSoMuch() {
        LooseJson.Read read = LooseJson.at("[" + "1,".repeat(3_000_000) + "1]", 0);

        assertThat(Objects.requireNonNull(read).value().size()).isLessThan(4_000_000);
    }

    @Test
    void readsSeveralValuesOfOneText() {
        assertThat(LooseJson.all("{\"a\":1} ; {\"b\":2}")).hasSize(2);
    }
}
