package org.markwarden.crawler.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.crawler.price.PriceText;

class LabelledPriceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "was $9.00 now $7.00; 7",
                "$15 (was $20); 15",
                "原价¥199 现价¥99; 99",
                "statt 99,00 € nur 79,00 €; 79",
                "12,00 € au lieu de 15,00 €; 12",
                "De: R$ 199,90 Por: R$ 99,90; 99.9",
                "정가 50,000원 → 35,000원; 35000",
                "List Price: $50.00 Price: $35.00 You Save: $15.00; 35",
                "定金¥10 预售价¥59; 59",
                "R$ 1.299,00 ou 10x de R$ 129,90; 1299",
            })
    void theAmountAskedNowIsThePrice(String line, BigDecimal amount) {
        assertThat(LabelledPrice.of(line, null).amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UVP 99,00 €; 99",
                "běžná cena 6,00 Kč; 6",
                "3,49 zł 1,75 zł; 3.49",
                "包邮 ¥9.9; 9.9",
                "$19.99 free shipping; 19.99",
                "19,99 € Versand 4,90 €; 19.99",
                "Save 20% $35.00; 35",
                "领券减20 到手价¥59; 59",
                "指导价 12.98-15.98万; 129800",
                "$15.95/mo; 15.95",
            })
    void theOnlyAmountOrTheFirstOfSeveralIsThePriceWhereNoWordSaysOtherwise(String line, BigDecimal amount) {
        assertThat(LabelledPrice.of(line, null).amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "Save $10; $",
                "$10 off; $",
                "立减20元; 元",
                "满199减20; -",
                "运费¥10; ¥",
                "Free shipping on orders over $50; $",
                "4 payments of $12.50; $",
                "12x de R$ 30,00; R$",
            })
    void whatIsSavedOrPaidForSendingIsNoPrice(String line, @Nullable String currency) {
        assertThat(LabelledPrice.of(line, null).amount()).isNull();
        assertThat(LabelledPrice.of(line, null).currency()).isEqualTo(currency);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "$12⁹⁹; 12.99",
                "~~¥199~~ ¥99; 99",
                "¥1\u03369\u03369\u0336 ¥99; 99",
                "€ 49,- i.p.v. € 69,-; 49",
                "NP 200 € VB 80 €; 80",
                "¥5/100g ¥25; 25",
                "100€ zzgl. 5€ Versand; 100",
                "12 zł 50 gr; 12.50",
            })
    void whatIsStruckSavedOrAskedOfAMeasureIsPassedOver(String line, BigDecimal amount) {
        PriceText price = LabelledPrice.of(line, null);

        assertThat(price.amount()).isEqualByComparingTo(amount);
        assertThat(price.max()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Cargo Pant $45.00; 45",
                "New Balance $89.99; 89.99",
                "iPhone 15 Pro Max ¥9999; 9999",
                "4-port $25.99; 25.99",
                "6-Pack Socks $9.99; 9.99",
                "Coffee Pod $5.99; 5.99",
                "圆领T恤 ¥59; 59",
                "往返 ¥999; 999",
                "优惠价 ¥99; 99",
                "할인가 12,000원; 12000",
                "€12,99/m; 12.99",
                "Preis inkl. Versand 19,99 €; 19.99",
                "from €9.99; 9.99",
            })
    void wordsOfGoodsAndOfTheAskedPriceTakeNothingAway(String line, BigDecimal amount) {
        assertThat(LabelledPrice.of(line, null).amount()).isEqualByComparingTo(amount);
    }

    @Test
    void theHintTellsTheCurrency() {
        assertThat(LabelledPrice.of("was 9.00 now 7.00", "£").currency()).isEqualTo("£");
    }
}
