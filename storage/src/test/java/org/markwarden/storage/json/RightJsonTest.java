package org.markwarden.storage.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.right.AuthorisationMode;
import org.markwarden.domain.right.AuthorisedSeller;
import org.markwarden.domain.right.GeographicalIndication;
import org.markwarden.domain.right.MarkUserCode;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Patent;
import org.markwarden.domain.right.PatentType;
import org.markwarden.domain.right.Phase;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.RightStatus;
import org.markwarden.domain.right.Trademark;

class RightJsonTest {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 31);
    private static final LocalDate TO = LocalDate.of(2034, 1, 30);

    private static RightEntry.Builder entry() {
        return RightEntry.builder(new RightId("R-1")).name("晴屿朗");
    }

    private static Right full() {
        RightEntry entry = entry().aliases(List.of("Qingyulang", "QYL"))
                .holder("晴屿朗声学")
                .jurisdiction("CN")
                .number("99001037")
                .classes(List.of(new NiceClass(9), new NiceClass(25)))
                .goods("耳机;音箱")
                .status(RightStatus.EXPIRED)
                .validFrom(FROM)
                .validTo(TO)
                .filed(FROM)
                .origin(List.of("杭州"))
                .authorised(List.of(
                        AuthorisedSeller.named("官方旗舰店"),
                        new AuthorisedSeller(
                                "坏店",
                                "91310115MA1K8L5G0E",
                                AuthorisationMode.DENY,
                                FROM,
                                TO,
                                List.of("浙江"),
                                "耳机",
                                "contract 1")))
                .licensees(List.of("甲"))
                .territory(List.of("CN"))
                .referencePrice(Price.of(new BigDecimal("499.00"), "CNY"))
                .images(List.of("logo.png"))
                .fame("court 2020")
                .lists(List.of("中欧地理标志"))
                .phases(List.of(new Phase("games", FROM, TO)))
                .season(new Phase("harvest", FROM, null))
                .note("invented")
                .build();
        return new GeographicalIndication(entry, List.of(new MarkUserCode("91310115MA1K8L5G0E", FROM, null)));
    }

    @Test
    void readsWhatItWroteWithEveryKey() {
        assertThat(RightJson.read(RightJson.write(full()))).isEqualTo(full());
    }

    @Test
    void writesASmallRightAsASmallLine() {
        assertThat(RightJson.write(new Trademark(entry().build())))
                .isEqualTo("{\"id\":\"R-1\",\"kind\":\"trademark\",\"name\":\"晴屿朗\",\"status\":\"registered\"}");
    }

    @Test
    void readsARowOfATable() {
        Right right = RightJson.read(Map.of(
                "id", " R-1 ",
                "kind", "trademark",
                "name", "晴屿朗",
                "aliases", "Qingyulang|QYL",
                "classes", "9;25",
                "holder", "",
                "authorised", "官方旗舰店|91310115MA1K8L5G0E",
                "reference_price", "499.00",
                "valid_from", "2024-01-31"));

        assertThat(right.names()).containsExactly("晴屿朗", "Qingyulang", "QYL");
        assertThat(right.entry().classes()).containsExactly(new NiceClass(9), new NiceClass(25));
        assertThat(right.entry().holder()).isNull();
        assertThat(right.entry().authorised())
                .extracting(AuthorisedSeller::seller)
                .containsExactly("官方旗舰店", null);
        assertThat(right.entry().authorised())
                .extracting(AuthorisedSeller::uscc)
                .containsExactly(null, "91310115MA1K8L5G0E");
        assertThat(right.entry().referencePrice()).isEqualTo(Price.of(new BigDecimal("499.00"), null));
        assertThat(right.entry().validFrom()).isEqualTo(FROM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"9;25\"", "\"9,25\"", "\"9；25\"", "[9,25]", "[\"9\",\"25\",9]"})
    void readsClassesInEveryForm(String classes) {
        Right right =
                RightJson.read("{\"id\":\"a\",\"kind\":\"trademark\",\"name\":\"n\",\"classes\":" + classes + "}");

        assertThat(right.entry().classes()).containsExactly(new NiceClass(9), new NiceClass(25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"甲|乙\"", "[\"甲\",\"乙\"]", "[{\"seller\":\"甲\"},{\"seller\":\"乙\",\"mode\":\"allow\"}]"})
    void readsAuthorisedSellersInEveryForm(String sellers) {
        Right right =
                RightJson.read("{\"id\":\"a\",\"kind\":\"trademark\",\"name\":\"n\",\"authorised\":" + sellers + "}");

        assertThat(right.entry().authorised())
                .containsExactly(AuthorisedSeller.named("甲"), AuthorisedSeller.named("乙"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZL202330517284.1", "202330517284.1", "zl 2023305172841", "CN97104567.X"})
    void takesANumberInPlaceOfAPatentsNameForItsNumber(String written) {
        Right patent = RightJson.read(Map.of("id", "p", "kind", "patent", "name", written, "aliases", "挂脖风扇"));
        Right mark = RightJson.read(Map.of("id", "t", "kind", "trademark", "name", written));

        assertThat(patent.entry().number()).isEqualTo(written);
        assertThat(patent.names()).containsExactly("挂脖风扇");
        assertThat(mark.names()).containsExactly(written);
    }

    @Test
    void readsAPatent() {
        Right right = RightJson.read(
                "{\"id\":\"p\",\"kind\":\"patent\",\"number\":\"ZL202310000001.X\",\"patent_type\":\"utility-model\","
                        + "\"fee_status\":\"paid\",\"filed\":\"2024-01-31\"}");

        assertThat(right).isInstanceOfSatisfying(Patent.class, patent -> {
            assertThat(patent.type()).isEqualTo(PatentType.UTILITY_MODEL);
            assertThat(patent.feeStatus()).isEqualTo("paid");
            assertThat(patent.entry().filed()).isEqualTo(FROM);
        });
        assertThat(RightJson.read(RightJson.write(right))).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"kind\":\"gi\",\"name\":\"n\"}|id: missing",
                "{\"id\":\"a\",\"name\":\"n\"}"
                        + "|kind: missing, wants one of trademark, patent, gi, special-sign, copyright, plant-variety",
                "{\"id\":\"a\",\"kind\":\"gi\"}|right a: neither name nor number nor image",
                "{\"id\":\"a\",\"kind\":\"gi\",\"name\":\"n\",\"classes\":\"9;46\"}"
                        + "|classes: wants Nice classes from 1 to 45, found '46'",
                "{\"id\":\"a\",\"kind\":\"gi\",\"name\":\"n\",\"valid_to\":\"2026-02-30\"}"
                        + "|valid_to: wants a day such as 2026-11-20, found '2026-02-30'",
                "{\"id\":\"a\",\"kind\":\"gi\",\"name\":\"n\",\"authorised\":[{\"mode\":\"deny\"}]}"
                        + "|authorised[0]: neither seller nor uscc",
                "{\"id\":\"a\",\"kind\":\"gi\",\"name\":\"n\",\"reference_price\":\"free\"}"
                        + "|reference_price: wants a decimal number, found 'free'",
            })
    void refusesWhatIsWrongByItsPath(String line, String message) {
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> RightJson.read(line))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"R\",\"kind\":\"trademark\",\"name\":\"晴屿朗\",\"name\":\"晴屿\"}",
                "{\"id\":\"R\",\"kind\":\"trademark\",\"name\":\"晴屿朗\",\"reference_price\":{\"amount\":\"1\",\"amount\":\"2\"}}"
            })
    void refusesAKeyThatIsSaidTwice(String line) {
        assertThatExceptionOfType(InvalidEntryException.class)
                .isThrownBy(() -> RightJson.read(line))
                .withMessageMatching("no JSON: the key “(name|amount)” stands twice");
    }
}
