package org.markwarden.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenTextTest {
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "价格：25元\n",
            "{\"text\":\"价格：25元\"}\n",
            "x".repeat(200_000) + "价格：25元，包邮\n" + "y".repeat(100_000),
            "龘\uD840\uDC00€ Größe");

    static Stream<String> texts() {
        return TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadInEitherCharset(String text) throws IOException {
        assertThat(read(bytes(text, "UTF-8"))).isEqualTo(text);
        assertThat(read(bytes(text, "GB18030"))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void losesItsByteOrderMarkAndNothingElse(String text) throws IOException {
        assertThat(read(bytes("\uFEFF" + text, "UTF-8"))).isEqualTo(text);
        assertThat(read(bytes("\uFEFF" + text, "GB18030"))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadInWideUnitsBehindTheirMark(String text) throws IOException {
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            assertThat(read(bytes("\uFEFF" + text, charset))).isEqualTo(text);
        }
    }

    @Test
    void isReadInUtf16WithoutAMarkToo() throws IOException {
        String text = "{\"text\":\"龘\uD840\uDC00价格：25元" + "不含税".repeat(9) + "\"}\r\n";
        for (String repeated : List.of(text, text.repeat(9_000), "编号,名称\n1,双击\n")) {
            assertThat(read(bytes(repeated, "UTF-16LE"))).isEqualTo(repeated);
            assertThat(read(bytes(repeated, "UTF-16BE"))).isEqualTo(repeated);
        }
    }

    @Test
    void waitsForMoreWhereAFewBytesMayBeEither() throws IOException {
        String either = new String(bytes("é", "UTF-8"), Charset.forName("GB18030"));
        assertThat(bytes(either, "GB18030")).isEqualTo(bytes("é", "UTF-8"));
        String far = "x".repeat(100_000) + "\n价格：25元，包邮\n";

        assertThat(read(bytes(either + far, "GB18030"))).isEqualTo("é" + far);
        assertThat(read(bytes("é" + far, "UTF-8"))).isEqualTo("é" + far);
        assertThat(read(bytes("Größe für Spaß, café, élève" + far, "UTF-8"))).startsWith("Größe für Spaß, café, élève");
    }

    @Test
    void isRefusedWhereTheBytesAreNone() {
        assertThatThrownBy(() -> read(new byte[] {0, 0, 0, 1})).hasMessage("binary, not a text");
        assertThatThrownBy(() -> read(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0})).hasMessageContaining("gzip");
        assertThatThrownBy(() -> read(bytes("PK\3\4....", "UTF-8"))).hasMessageContaining("workbook");
    }

    @Test
    void isNotRefusedForASingleStrayByte() throws IOException {
        String line = "{\"text\":\"a\0b, and some more words behind it\"}\n";
        assertThat(read(bytes(line, "UTF-8"))).isEqualTo(line);
    }

    @Test
    void tellsItsCharset() throws IOException {
        String text = "x".repeat(200_000) + "价格：25元";
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE")) {
            assertThat(WrittenText.charset(new ByteArrayInputStream(bytes(text, charset))))
                    .isEqualTo(Charset.forName(charset));
        }
        assertThat(WrittenText.charset(new ByteArrayInputStream(new byte[0]))).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void keepsWhatOnlyBeginsLikeAMark() throws IOException {
        assertThat(read(new byte[] {(byte) 0xEF})).isEqualTo("\uFFFD");
        assertThat(read(bytes("\uFF1A", "UTF-8"))).isEqualTo("\uFF1A");
    }

    @Test
    void marksBytesThatAreNoText() throws IOException {
        byte[] broken = bytes("价格abc价格", "UTF-8");
        broken[6] = (byte) 0xFF;
        assertThat(read(broken)).contains("\uFFFD").endsWith("价格");
    }

    @Test
    void isReadByteByByteAsWell() throws IOException {
        byte[] written = bytes("ab价格：25元\n", "GB18030");
        var dripping = new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < written.length ? written[at++] & 0xFF : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int next = length == 0 ? -1 : read();
                if (next < 0) {
                    return length == 0 ? 0 : -1;
                }
                into[offset] = (byte) next;
                return 1;
            }
        };
        assertThat(text(WrittenText.of(dripping))).isEqualTo("ab价格：25元\n");
    }

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    private static String read(byte[] bytes) throws IOException {
        return text(WrittenText.of(new ByteArrayInputStream(bytes)));
    }

    private static String text(Reader reader) throws IOException {
        var text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }
}
