package org.markwarden.domain.right;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatentTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            invention,     2005-05-05, ,           2025-05-04
            utility-model, 2005-05-05, ,           2015-05-04
            design,        2021-05-31, ,           2031-05-30
            design,        2021-06-01, ,           2036-05-31
            ,              2005-05-05, ,           2025-05-04
            invention,     2005-05-05, 2012-01-01, 2012-01-01
            invention,     2005-05-05, 2099-01-01, 2025-05-04
            utility-model, ,           2020-01-01, 2020-01-01
            """)
    void endsWithItsTermOrWhenTheRegisterSaysEarlier(String type, LocalDate filed, LocalDate validTo, LocalDate last) {
        RightEntry entry = RightEntry.builder(new RightId("p"))
                .number("ZL200510123456.X")
                .filed(filed)
                .validTo(validTo)
                .build();
        var patent = new Patent(entry, type == null ? null : PatentType.of(type).orElseThrow(), null);

        assertThat(patent.lastDay()).isEqualTo(last);
        assertThat(patent.isInForce(last)).isTrue();
        assertThat(patent.isInForce(last.plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"invention", "design"})
    void isTakenAsInForceWhereNothingSaysWhenItEnds(String type) {
        RightEntry entry = RightEntry.builder(new RightId("p")).name("灯").build();

        assertThat(new Patent(entry, PatentType.of(type).orElseThrow(), null).isInForce(LocalDate.of(2090, 1, 1)))
                .isTrue();
    }
}
