package org.markwarden.crawler.politeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("changes the language of the whole process")
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            0                              | PT0S
            120                            | PT2M
            ' 7 '                          | PT7S
            999999999999999999999          | PT24H
            999999                         | PT24H
            Fri, 20 Nov 2026 10:00:30 GMT  | PT30S
            Friday, 20-Nov-26 10:00:30 GMT | PT30S
            Fri Nov 20 10:00:30 2026       | PT30S
            Fri, 20 Nov 2026 09:00:00 GMT  | PT0S
            Fri, 20 Nov 2099 10:00:00 GMT  | PT24H
            -5                             |
            soon                           |
            1.5                            |
            ''                             |
            Foo, 99 Bar 2026 10:00:30 GMT  |
            """)
    void readsBothFormsAndNoOther(String value, @Nullable Duration expected) {
        assertThat(RetryAfter.read(value, NOW)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void readsDatesUnderAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(RetryAfter.read("Fri, 20 Nov 2026 10:00:30 GMT", NOW)).contains(Duration.ofSeconds(30));
        } finally {
            Locale.setDefault(before);
        }
    }
}
