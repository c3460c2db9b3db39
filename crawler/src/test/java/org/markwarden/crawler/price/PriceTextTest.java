package org.markwarden.crawler.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTextTest {

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "$12.99; 12.99; $",
                "ＵＳＤ　１２．５０; 12.50; USD",
                "1k USD; 1000; USD",
                "2.5k €; 2500; €",
                "14k gold ring; 14; -",
                "US$ 1,299.00; 1299.00; US$",
                "1.298,00 €; 1298.00; €",
                "1 298,00 €; 1298.00; €",
                "CHF 1'049.95; 1049.95; CHF",
                "12,50 zł; 12.50; zł",
                "1 234 567,89 ₽; 1234567.89; ₽",
                "Rp1.500.000; 1500000; Rp",
                "₹1,23,456.00; 123456.00; ₹",
                "kr 1 299,-; 1299; kr",
                "50,- Kč; 50; Kč",
                "35€ 99; 35.99; €",
                "35€99 dont 0,02 éco-part; 35.99; €",
                "423.923 KD; 423.923; KD",
                "2,990 Ft; 2990; Ft",
                "SGD$4.90; 4.90; SGD",
                "CLP$12.990; 12990; CLP",
                "MXN $1,299.00; 1299.00; MXN",
                ".75 €; 0.75; €",
                "0.125; 0.125; -",
                "13,000円(税込); 13000; 円",
                "１２，８００円; 12800; 円",
                "٣٬٤٥٠ ر.س; 3450; ر.س",
                "¥1.5万; 15000; ¥",
                "12元5角; 12.5; 元",
                "9.9元/件; 9.9; 元",
                "20% off 35.00; 35.00; -",
                "£12·99; 12.99; £",
                "3·15 ¥99; 99; ¥",
                "九毛九; 0.99; 毛",
                "5角3个; 0.5; 角",
                "39,\u200b80 €; 39.80; €",
                "\u200e$1,299\u2069; 1299; $",
                "C $25.20; 25.20; C$",
                "USB-C $9.99; 9.99; $",
                "面议; -; -",
                "Price on request; -; -",
                "Free!; 0; -",
                "Free shipping; -; -",
                "sold out; -; -",
            })
    void readsNotationsOfAllKinds(String text, @Nullable BigDecimal amount, @Nullable String currency) {
        PriceText price = PriceText.of(text);

        assertThat(price.currency()).isEqualTo(currency);
        if (amount == null) {
            assertThat(price.amount()).isNull();
        } else {
            assertThat(price.amount()).isEqualByComparingTo(amount);
        }
    }

    @ParameterizedTest(name = "{0} ends at {1}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "€ 12 – € 15; 15",
                "US $12.50 - 15.00; 15.00",
                "149.00-159.00; 159.00",
                "$5; -",
                "$9.00 was $7.00; -"
            })
    void readsTheHighEndOfARange(String text, @Nullable BigDecimal max) {
        assertThat(PriceText.of(text).max()).isEqualTo(max);
    }

    @Test
    void takesTheCurrencyFromTheHintWhereTheTextHasNone() {
        assertThat(PriceText.of("39.95", "Price From £ 39.95").currency()).isEqualTo("£");
        assertThat(PriceText.of("£54.17", "USD").currency()).isEqualTo("£");
    }

    @Test
    void saysWhichCurrenciesASignLeavesOpen() {
        assertThat(PriceText.of("¥99").codes()).containsExactly("CNY", "JPY");
        assertThat(PriceText.of("¥99").code()).isNull();
        assertThat(PriceText.of("99 zł").code()).isEqualTo("PLN");
    }

    @Test
    void endsQuicklyOnALongText() {
        assertThat(PriceText.of("1 ".repeat(1_000_000)).amount()).isNotNull();
    }

    @ParameterizedTest(name = "{0} at {1} in {2} is {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "¥, www.shop.test, zh-CN, CNY",
                "¥, www.shop.co.jp, -, JPY",
                "$, www.shop.ca, -, CAD",
                "$, www.shop.test, en-AU, AUD",
                "$, www.shop.test, -, -",
                "kr, www.shop.no, -, NOK",
            })
    void choosesTheCurrencyOfTheSite(String sign, String host, @Nullable String language, @Nullable String code) {
        assertThat(CurrencyChoice.of(PriceText.of(sign + " 5").codes(), host, language))
                .isEqualTo(code);
    }
}
