package org.markwarden.crawler.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentDecodingTest {
    @Test
    void aBombEndsAtTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[50 << 20]);
        assertThatThrownBy(() -> ContentDecoding.decode("gzip", bomb, 1 << 20))
                .hasMessage("unpacked body longer than 1048576 bytes");
        byte[] twice = gzip(bomb);
        assertThatThrownBy(() -> ContentDecoding.decode("gzip, gzip", twice, 1 << 20))
                .hasMessage("unpacked body longer than 1048576 bytes");
    }

    @ParameterizedTest
    @CsvSource({"gzip", "deflate", "br", "zstd", "'gzip, gzip, gzip'"})
    void aBodyPackedOtherwiseThanSaidIsRefused(String encoding) {
        assertThatThrownBy(() -> ContentDecoding.decode(encoding, "<html>".getBytes(UTF_8), 100))
                .isInstanceOf(UnreadableBodyException.class);
    }

    @Test
    void aTruncatedPackedBodyIsRefused() throws IOException {
        byte[] packed = gzip("a long enough text to be cut".repeat(20).getBytes(UTF_8));
        assertThatThrownBy(() -> ContentDecoding.decode("gzip", Arrays.copyOf(packed, 4), 10_000))
                .hasMessage("body is cut short, its gzip has no end");
        assertThatThrownBy(() -> ContentDecoding.decode("gzip", Arrays.copyOf(packed, packed.length / 2), 10_000))
                .isInstanceOf(UnreadableBodyException.class);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
