package org.markwarden.marketplace.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalTest {

    private static final byte[] BODY = {1, 2, 3};
    private static final Instant MODIFIED = Instant.parse("2026-11-05T08:00:00.700Z");

    private static Conditional page(@Nullable Instant modified) {
        return Conditional.of(BODY, modified);
    }

    @Test
    void writesTheDayWithTwoDigits() {
        var headers = new Headers();
        page(MODIFIED).describe(headers);

        assertThat(headers.getFirst("Last-Modified")).isEqualTo("Thu, 05 Nov 2026 08:00:00 GMT");
        assertThat(headers.getFirst("ETag")).matches("\"[0-9a-f]{24}\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thu, 05 Nov 2026 08:00:00 GMT | true",
                "Fri, 06 Nov 2026 08:00:00 GMT | true",
                "Thu, 05 Nov 2026 07:59:59 GMT | false",
                "2026-11-06 | false",
                "tomorrow | false"
            })
    void comparesDatesToTheSecond(String since, boolean known) {
        var request = new Headers();
        request.set("If-Modified-Since", since);

        assertThat(page(MODIFIED).isKnownTo(request)).isEqualTo(known);
        assertThat(page(null).isKnownTo(request)).isFalse();
    }

    @Test
    void believesTheTagBeforeTheDate() {
        var request = new Headers();
        request.set("If-None-Match", "\"another\"");
        request.set("If-Modified-Since", "Fri, 06 Nov 2026 08:00:00 GMT");

        assertThat(page(MODIFIED).isKnownTo(request)).isFalse();
        request.set("If-None-Match", "\"another\", " + page(MODIFIED).tag());
        assertThat(page(MODIFIED).isKnownTo(request)).isTrue();
    }
}
