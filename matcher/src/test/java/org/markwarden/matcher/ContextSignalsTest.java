package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.Match;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.matcher.register.Register;
import org.markwarden.matcher.text.TextTables;
import org.markwarden.storage.json.MatchJson;
import org.markwarden.storage.json.RightJson;

/** The signals that look beside the name: price, place of dispatch, inserted signs, ® and prohibited words. */
class ContextSignalsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static Matchers matchers;

    @BeforeAll
    static void writeARegister() {
        TextTables tables = TextTables.load();
        matchers = Matchers.of(
                Register.of(
                        List.of(
                                RightJson.read("""
                                        {"id":"R","kind":"trademark","name":"晴屿朗","classes":[9],"reference_price":{"amount":"500","currency":"CNY"}}"""),
                                RightJson.read("""
                                        {"id":"N","kind":"trademark","name":"鲸澜","classes":[9]}"""),
                                RightJson.read("""
                                        {"id":"L","kind":"trademark","name":"VOLTRENA","classes":[9]}"""),
                                RightJson.read("""
                                        {"id":"T","kind":"trademark","name":"Orla Quist","classes":[9]}"""),
                                RightJson.read("""
                                        {"id":"F","kind":"trademark","name":"晴屿梵朗","classes":[9]}""")),
                        tables),
                tables);
    }

    private static Optional<SignalResult> signal(Listing listing, String name) {
        return matchers.forThread().match(listing, DAY).matches().stream()
                .flatMap(match -> match.signals().stream())
                .filter(signal -> signal.name().equals(name))
                .findFirst();
    }

    private static Listing.Builder offer(String title) {
        return Listing.builder(new ListingId("S"), title);
    }

    @ParameterizedTest
    @CsvSource({
        "99, CNY, 20 % of the reference price 500 CNY",
        "7, USD, about 10 % of the reference price 500 CNY at a rounded rate",
        "99, KZT, not compared: KZT with a reference in CNY",
        "99, ZZZ, not compared: ZZZ is no known currency",
        "99, XXX, not compared: XXX is no known currency",
        "0, CNY, not compared: nobody sells at 0",
        "0.0100, CNY, not compared: 2.000e-05 times the reference is beyond belief",
        "90000, CNY, not compared: 180.0 times the reference is beyond belief",
        "999999999999, CNY, not compared: nobody sells at 999999999999",
    })
    void saysWhatThePriceIsHeldAgainstOrWhyNot(String amount, String currency, String reason) {
        SignalResult price = signal(
                        offer("晴屿朗耳机")
                                .price(Price.of(new BigDecimal(amount), currency))
                                .build(),
                        "price")
                .orElseThrow();
        assertThat(price.reason().english()).isEqualTo(reason);
        assertThat(price.listingValue()).isEqualTo(amount + " " + currency);
        assertThat(price.rightValue()).isEqualTo("500 CNY");
        if (reason.startsWith("not compared")) {
            assertThat(price.contribution()).isZero();
            assertThat(price.reason().chinese()).startsWith("未比较");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500, CNY, 100 % of the reference price 500 CNY",
        "99, USD, about 141 % of the reference price 500 CNY at a rounded rate",
    })
    void countsAUsualPriceForTheSeller(String amount, String currency, String reason) {
        Listing offer =
                offer("晴屿朗耳机").price(Price.of(new BigDecimal(amount), currency)).build();
        SignalResult usual = signal(offer, "usual-price").orElseThrow();
        assertThat(usual.reason().english()).isEqualTo(reason);
        assertThat(usual.contribution()).isNegative();
        assertThat(signal(offer, "price")).isEmpty();
    }

    @Test
    void countsNoUsualPriceForGoodsInTheStyleOfTheMark() {
        Listing copy =
                offer("晴屿朗同款耳机").price(Price.of(new BigDecimal("500"), "CNY")).build();
        assertThat(signal(copy, "use-as-mark")).isPresent();
        assertThat(signal(copy, "usual-price")).isEmpty();
    }

    @Test
    void comparesNoDepositAndNoWideRange() {
        assertThat(signal(
                                offer("晴屿朗耳机 定金链接")
                                        .price(Price.of(new BigDecimal("50"), "CNY"))
                                        .build(),
                                "price")
                        .orElseThrow()
                        .contribution())
                .isZero();
        Price wide = new Price(new BigDecimal("9"), new BigDecimal("900"), "CNY");
        assertThat(signal(offer("晴屿朗耳机").price(wide).build(), "price")
                        .orElseThrow()
                        .reason()
                        .english())
                .isEqualTo("not compared: the range of prices is too wide");
    }

    @Test
    void isSilentWithoutAPriceOrAReference() {
        assertThat(signal(offer("晴屿朗耳机").build(), "price")).isEmpty();
        assertThat(signal(offer("鲸澜耳机").price(Price.of(BigDecimal.TEN, "CNY")).build(), "price"))
                .isEmpty();
    }

    private static List<Match> stream(int offers, int threads) throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < offers; i++) {
            int amount = i == 5 ? 42 : 95 + i % 11;
            lines.append("""
                    {"id":"%d","platform":"jd","title":"鲸澜 耳机 %d","price":{"amount":"%d","currency":"CNY"},"captured_at":"2026-11-%02dT02:00:00Z"}
                    """.formatted(i, i, amount, 1 + i % 5));
        }
        var out = new ByteArrayOutputStream();
        new MatchFile(matchers, new MatchFile.Options(0.5, true, threads, DAY), (_, _) -> {})
                .run(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8).lines().map(MatchJson::read).toList();
    }

    private static Optional<SignalResult> likePrice(Match match) {
        return match.matches().getFirst().signals().stream()
                .filter(signal -> signal.name().equals("price-of-like-offers"))
                .findFirst();
    }

    @Test
    void comparesAPriceWithThatOfLikeOffersOfTheSameFile() throws IOException {
        List<Match> matches = stream(60, 2);
        SignalResult cheap = likePrice(matches.get(5)).orElseThrow();
        assertThat(cheap.reason().english())
                .isEqualTo("42 % of the median of 11 offers of “耳机”, 2026-11-01 to 2026-11-01");
        assertThat(cheap.contribution()).isPositive();
        assertThat(cheap.listingValue()).isEqualTo("42 CNY");
        assertThat(likePrice(matches.get(6)).orElseThrow().contribution()).isNotPositive();
    }

    @Test
    void isSilentBelowEightLikeOffers() throws IOException {
        assertThat(stream(8, 1))
                .allSatisfy(match -> assertThat(likePrice(match)).isEmpty());
    }

    @Test
    void givesTheSameAnswersOnAnyNumberOfThreads() throws IOException {
        assertThat(stream(5_000, 7)).isEqualTo(stream(5_000, 1));
    }

    @Test
    void seesSignsPushedIntoAName() {
        SignalResult signs = signal(offer("晴★屿★朗 耳机").build(), "inserted-signs").orElseThrow();
        assertThat(signs.listingValue()).isEqualTo("晴★屿★朗");
        assertThat(signal(offer("晴屿朗 耳机").build(), "inserted-signs")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"鲸.澜 耳机", "鲸，澜 耳机", "鲸·澜 耳机", "鲸-澜 耳机", "晴·屿朗 耳机", "Or.la Quist headphones", "Orla★Quist headphones"})
    void seesASignWhereTheNameHasNone(String title) {
        assertThat(signal(offer(title).build(), "inserted-signs")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Orla, Quist headphones",
                "Orla-Quist headphones",
                "Orla.Quist headphones",
                "Orla · Quist headphones",
                "Orla/Quist headphones",
                "晴屿·梵朗 耳机",
                "鲸 澜 耳机"
            })
    void takesPunctuationBetweenWordsForCustom(String title) {
        assertThat(signal(offer(title).build(), "inserted-signs")).isEmpty();
    }

    @Test
    void seesASignOfRegistrationBehindAnotherSpelling() {
        assertThat(signal(offer("VOLTRENNA® power bank").build(), "registered-sign"))
                .map(SignalResult::listingValue)
                .contains("VOLTRENNA®");
        assertThat(signal(offer("VOLTRENA® power bank").build(), "registered-sign"))
                .isEmpty();
    }

    @Test
    void seesDirectMailFromAbroadThatShipsFromWithin() {
        assertThat(signal(offer("晴屿朗耳机 海外直邮").shipsFrom("广东深圳").build(), "ships-from"))
                .map(SignalResult::rightValue)
                .contains("广东深圳");
        assertThat(signal(offer("晴屿朗耳机 香港直邮").shipsFrom("香港").build(), "ships-from"))
                .isEmpty();
        assertThat(signal(offer("晴屿朗耳机 海外直邮").build(), "ships-from")).isEmpty();
    }

    @Test
    void weighsAProhibitedSignBesideTheName() {
        assertThat(signal(offer("国宴特供 晴屿朗 耳机").build(), "prohibited-words")).isPresent();
    }
}
