package org.markwarden.crawler.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountRunTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            De $599 por $449                           | $599; $449
            De R$ 1.599,00 por R$ 1.449,00 à vista     | R$ 1.599,00; R$ 1.449,00
            van €59,- voor €39,-                       | €59,-; €39,-
            券后价 ¥169 原价 ¥199                      | ¥169; ¥199
            UVP 59,00 € jetzt 39,00 €                  | 59,00 €; 39,00 €
            Was £30 Now £20 (save £10)                 | £30; £20; £10
            通常価格 5,980円 → 特別価格 3,980円(税込)  | 5,980円; 3,980円
            Antes $1,899.00 MXN Ahora $1,299.00 MXN    | $1,899.00 MXN; $1,299.00 MXN
            Cena przed: 1 499,00 zł teraz 1 249,00 zł  | 1 499,00 zł; 1 249,00 zł
            CHF 1’299.– statt CHF 1’590.–              | CHF 1’299.–; CHF 1’590.–
            was £20 – £30, now £15 – £25               | £20 – £30; £15 – £25
            """)
    void takesAmountsApartThatAreCalledSomething(String run, String amounts) {
        assertThat(AmountRun.of(run)).extracting(AmountRun.Part::text).containsExactly(amounts.split("; "));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "$49.00",
                "£40 – £150",
                "US$ 3.20-4.50 / Set",
                "$49.00 / €45.00",
                "1.299,00 €",
                "$80.00 per pair, was $100.00, or $150.00 for two pairs",
                "Deposit $10 now, $90 on delivery",
                "Now $18 for members, $20 for everyone",
                "Frames fit 30 x 40 cm and cost $20",
                "We sold mine for $380 to a friend who then paid $20 more"
            })
    void leavesWholeWhatIsOneAmountOrARangeOrSaysNothingOfThem(String run) {
        assertThat(AmountRun.of(run)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void tellsWhereEachBegins() {
        assertThat(AmountRun.of("Was £30 Now £20"))
                .containsExactly(new AmountRun.Part("£30", 4), new AmountRun.Part("£20", 12));
    }
}
