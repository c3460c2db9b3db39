package org.markwarden.marketplace.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {

    /** Public codes of public bodies and firms, as printed on their own pages. */
    @ParameterizedTest
    @CsvSource({"91440300708461136T", "91100000100003962T", "91330000747735638J"})
    void agreeWithKnownCreditCodes(String code) {
        assertThat(CheckDigits.creditCode(code.substring(2, 8), code.substring(8, 16)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"4006381333931", "9780306406157", "5901234123457"})
    void agreeWithKnownArticleNumbers(String gtin) {
        assertThat(CheckDigits.gtin(gtin.substring(0, 12))).isEqualTo(gtin);
    }
}
