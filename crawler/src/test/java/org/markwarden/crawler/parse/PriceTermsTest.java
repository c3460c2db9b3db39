package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words around an amount that say on what terms it is asked. */
class PriceTermsTest {
    private static final Pattern AMOUNT = Pattern.compile("[¥$€] ?[0-9.]+|[0-9.]+ ?[元€]");

    @ParameterizedTest
    @CsvSource({
        "预售价 ¥1999 定金 ¥100, 1999",
        "定金 ¥100 预售价 ¥1999, 1999",
        "Price $499 Deposit $50, 499",
        "'$50 deposit, price $499', 499",
        "199元 定金 20元, 199"
    })
    void aDepositIsTheAmountThatItsWordStandsBeside(String line, String price) {
        assertPrice(line, price);
    }

    @ParameterizedTest
    @CsvSource({"¥199 券后价 ¥169, 199", "199.00元 券后 169.00元, 199.00"})
    void aCouponIsOfTheAmountBehindItsWordWhereOneFollows(String line, String price) {
        assertPrice(line, price);
    }

    @ParameterizedTest
    @CsvSource({
        "van €59 voor €39, 39",
        "De $599 por $449, 449",
        "iPhone 15 für 799 €, 799",
        "仅剩3件 ¥199.00, 199.00",
        "限购2件 ¥199, 199",
        "6瓶 ¥299, 299",
        "¥39.9/500g, 39.9"
    })
    void theOnlyAmountIsThePriceThoughItIsAskedForAMeasureOrAPack(String line, String price) {
        assertPrice(line, price);
    }

    @ParameterizedTest
    @CsvSource({"$3.50 or 2 for $5, 3.50", "¥39.9 3件 ¥99, 39.9", "12.00 € (2.40 € / 100 g), 12.00"})
    void whatSeveralPiecesOrSomeMeasureCostComesLast(String line, String price) {
        assertPrice(line, price);
    }

    @Test
    void aDepositAloneIsNoPrice() {
        assertThat(Pages.product(page("定金 ¥100")).price()).isNull();
    }

    private static void assertPrice(String line, String price) {
        assertThat(Objects.requireNonNull(Pages.product(page(line)).price(), line)
                        .amount())
                .isEqualByComparingTo(price);
    }

    private static String page(String line) {
        return Pages.page(
                "",
                "<h1>Blue kettle</h1><p>" + AMOUNT.matcher(line).replaceAll("<b class=price>$0</b>")
                        + "</p><button>Add to cart</button>");
    }
}
