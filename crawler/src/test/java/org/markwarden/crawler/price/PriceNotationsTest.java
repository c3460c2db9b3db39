package org.markwarden.crawler.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes amounts as the locales of the world do and reads them back. */
class PriceNotationsTest {
    private static final long SEED = 20_261_120L;
    private static final int EACH = 200;

    /**
     * How a locale writes money.
     *
     * @param group between thousands
     * @param point before decimals
     * @param places how many decimals
     * @param pattern with {@code #} for the number
     */
    record Notation(String group, String point, int places, String pattern, String currency) {
        String write(BigDecimal amount) {
            String[] parts =
                    amount.setScale(places, RoundingMode.DOWN).toPlainString().split("\\.", -1);
            StringBuilder whole = new StringBuilder(parts[0]);
            for (int i = whole.length() - 3; i > 0; i -= 3) {
                whole.insert(i, group);
            }
            return pattern.replace("#", parts.length > 1 ? whole + point + parts[1] : whole);
        }
    }

    static Stream<Notation> notations() {
        return Stream.of(
                new Notation(",", ".", 2, "$#", "$"),
                new Notation(",", ".", 2, "US$ #", "US$"),
                new Notation(",", ".", 2, "USD #", "USD"),
                new Notation(",", ".", 2, "# USD", "USD"),
                new Notation(",", ".", 2, "£#", "£"),
                new Notation(",", ".", 2, "¥#", "¥"),
                new Notation("", ".", 2, "#元", "元"),
                new Notation(",", ".", 2, "RMB #", "RMB"),
                new Notation(",", ".", 2, "HK$#", "HK$"),
                new Notation(",", ".", 0, "NT$#", "NT$"),
                new Notation(",", ".", 0, "#円", "円"),
                new Notation(",", ".", 0, "￥#", "￥"),
                new Notation(",", ".", 0, "#원", "원"),
                new Notation(".", ",", 2, "# €", "€"),
                new Notation(".", ",", 2, "€ #", "€"),
                new Notation(".", ",", 2, "EUR #", "EUR"),
                new Notation(" ", ",", 2, "# €", "€"),
                new Notation("\u00A0", ",", 2, "#\u00A0€", "€"),
                new Notation("\u202F", ",", 2, "#\u202F€", "€"),
                new Notation("'", ".", 2, "CHF #", "CHF"),
                new Notation("’", ".", 2, "CHF #", "CHF"),
                new Notation(" ", ",", 2, "# zł", "zł"),
                new Notation(" ", ",", 2, "# Kč", "Kč"),
                new Notation(" ", ",", 2, "# ₽", "₽"),
                new Notation(" ", ",", 2, "# руб.", "руб."),
                new Notation(" ", ",", 2, "# грн", "грн"),
                new Notation(" ", ",", 2, "# kr", "kr"),
                new Notation(".", ",", 2, "kr. #", "kr."),
                new Notation(".", ",", 2, "R$ #", "R$"),
                new Notation(".", ",", 2, "# TL", "TL"),
                new Notation(".", ",", 2, "₺#", "₺"),
                new Notation(".", "", 0, "Rp #", "Rp"),
                new Notation(".", "", 0, "#₫", "₫"),
                new Notation(".", "", 0, "# đ", "đ"),
                new Notation(",", ".", 2, "RM #", "RM"),
                new Notation(",", ".", 2, "₱#", "₱"),
                new Notation(",", ".", 2, "฿#", "฿"),
                new Notation(",", ".", 2, "₹ #", "₹"),
                new Notation(",", ".", 2, "# SAR", "SAR"),
                new Notation(",", ".", 2, "S$#", "S$"),
                new Notation(",", ".", 2, "A$#", "A$"),
                new Notation(",", ".", 2, "C$ #", "C$"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notations")
    void readsBackWhatALocaleWrites(Notation notation) {
        Random random = new Random(SEED);
        for (int i = 0; i < EACH; i++) {
            BigDecimal amount = new BigDecimal(random.nextLong(1, 100_000_000)).movePointLeft(2);
            BigDecimal wanted = amount.setScale(notation.places(), RoundingMode.DOWN);
            PriceText read = PriceText.of(notation.write(amount));

            assertThat(read.amount())
                    .as(notation.write(amount) + ", seed " + SEED)
                    .isEqualByComparingTo(wanted);
            assertThat(read.currency()).as(notation.write(amount)).isEqualTo(notation.currency());
        }
    }

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "from $19.90; 19.90; -",
                "3角; 0.3; -",
                "5分; 0.05; -",
                "一百二十元; 120; -",
                "壹佰元整; 100; -",
                "两万三千元; 23000; -",
                "三千五百円; 3500; -",
                "三元五角; 3.5; -",
                "3.5折; -; -",
                "£1.2k; 1200; -",
                "4K TV; 4; -",
                "$1.5M; 1500000; -",
                "USD 1.5 million; 1500000; -",
                "1,5 млн ₽; 1500000; -",
                "50¢; 0.50; -",
                "99 cents; 0.99; -",
                "٣٫٥٠٠ د.ك; 3.500; -",
                "١٬٢٩٩٫٠٠ ر.س; 1299.00; -",
                "3만9천원; 39000; -",
                "12만 5,000원; 125000; -",
                "¥1?9; -; -",
                "¥2**9; -; -",
                "39,00 € *; 39.00; -",
                "$10*; 10; -",
                "ab 19,90 €; 19.90; -",
                "à partir de 19,90 €; 19.90; -",
                "desde 19,90 €; 19.90; -",
                "от 1 990 ₽; 1990; -",
                "¥99起; 99; -",
                "$19.90+; 19.90; -",
                "¥99-199; 99; 199",
                "￥99.00～￥199.00; 99.00; 199.00",
                "99元至199元; 99; 199",
                "19,90 € bis 29,90 €; 19.90; 29.90",
                "1.5万元; 15000; -",
                "3.2萬; 32000; -",
                "12元; 12; -",
                "3元5角; 3.5; -",
                "3元5角2分; 3.52; -",
                "9块9; 9.9; -",
                "价格面议; -; -",
                "电议; -; -",
                "call for price; -; -",
                "Preis auf Anfrage; -; -",
                "免费; 0; -",
                "無料; 0; -",
                "бесплатно; 0; -",
                "sugar-free; -; -",
                "Buy one get one free; -; -",
                "iPhone 15 ¥5999; 5999; -",
                "iPhone 15 128GB 5999元; 5999; -",
                "Mate60 599元; 599; -",
                "500 ml 3,50 €; 3.50; -",
                "0,75 l 12,90 €; 12.90; -",
                "Pack of 6 $12.99; 12.99; -",
                "2件99元; 99; -",
                "已售1000件 ¥99; 99; -",
                "¥99 3.8折; 99; -",
                "39,99 statt 49,99 €; 39.99; -",
                "12,00 ou 3x4€; 12.00; -",
                "Rs.1299/-; 1299; -",
                "kr.99; 99; -",
                "$..75; 0.75; -",
                "$19 99; 19.99; -",
                "kr1 299; 1299; -",
                "1299.000; 1299; -",
                "1 299.000; 1299; -",
                "129.000元; 129; -",
                "$129.900; 129900; -",
                "129,000 DT; 129; -",
                "€ -,99; 0.99; -",
                "10-15万; 100000; 150000",
                "3~5만원; 30000; 50000",
                "zwischen 10 und 20 €; 10; 20",
                "¥1.2w+; 12000; -",
                "60W EUR 20; 20; -",
                "5千元; 5000; -",
                "5千克 99元; 99; -",
                "5천원; 5000; -",
                "2억 3천만원; 230000000; -",
                "1万2,900円; 12900; -",
                "九块九; 9.9; -",
                "三万五元; 35000; -",
                "一亿两千万元; 120000000; -",
                "叁佰伍拾陆元柒角捌分; 356.78; -",
                "一百零五元; 105; -",
                "¥1xx; -; -",
                "¥1**; -; -",
                "￥2●●; -; -",
            })
    void readsRangesAndWords(String text, @Nullable BigDecimal amount, @Nullable BigDecimal max) {
        PriceText price = PriceText.of(text);

        if (amount == null) {
            assertThat(price.amount()).isNull();
        } else {
            assertThat(price.amount()).isEqualByComparingTo(amount);
        }
        assertThat(price.max()).isEqualTo(max);
    }

    @Test
    void neverFailsOnWhateverIsWritten() {
        Random random = new Random(SEED);
        List<String> pieces = List.of(
                "1", "9", ".", ",", " ", "'", "€", "$", "¥", "万", "元", "角", "-", "%", "a", "\u202E", "٣", "from");
        IntStream.range(0, 20_000).forEach(i -> {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            BigDecimal amount = PriceText.of(text.toString()).amount();
            assertThat(amount == null || amount.signum() >= 0)
                    .as(text + ", seed " + SEED)
                    .isTrue();
        });
    }
}
