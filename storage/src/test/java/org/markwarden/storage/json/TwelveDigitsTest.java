package org.markwarden.storage.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwelveDigitsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-1, -1",
        "0.5, 0.5",
        "10, 10",
        "100, 100",
        "999999.9999999999, 1000000",
        "0.1, 0.1",
        "0.09999999999999999, 0.1",
        "0.9999999999999, 1",
        "-2.5, -2.5",
        "0.000001, 0.000001",
        "0.0000001, 0.0000001",
        "123456.789012345, 123456.789012",
        "0.3333333333333333, 0.333333333333",
        "1234567890123456, 1234567890120000",
        "1e-9, 0.000000001",
    })
    void writesPlainDecimals(double value, String text) {
        assertThat(TwelveDigits.of(value)).isEqualTo(text);
    }

    @Test
    void isWithinHalfAUnitOfTheTwelfthDigit() {
        long seed = 20261120;
        var random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(14) - 7);
            String text = TwelveDigits.of(value);
            double off =
                    new BigDecimal(text).subtract(new BigDecimal(value)).abs().doubleValue();
            assertThat(off)
                    .as("seed %d, value %s as %s", seed, value, text)
                    .isLessThanOrEqualTo(Math.abs(value) * 0.51e-11);
        }
    }
}
