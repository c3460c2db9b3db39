package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Listing;

/** Two or more amounts in one box: which is asked, which was asked before, and which is asked of whoever takes many. */
class PricesSideBySideTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Før 590 kr. Nu 390 kr.; 390; 590",
                "Før: 590,00 kr. Nu: 390,00 kr.; 390.00; 590.00",
                "590 kr. Nu 390 kr.; 390; 590",
                "59,00 € jetzt 39,00 €; 39.00; 59.00",
                "$499.00 now $379.00; 379.00; 499.00"
            })
    void theAmountBehindNowIsAskedInsteadOfTheHigherOneBefore(String line, String price, String list) {
        Listing listing = read("<div class=product-price>" + line + "</div>");

        assertThat(amount(listing)).isEqualTo(price);
        assertThat(Objects.requireNonNull(listing.listPrice()).amount()).hasToString(list);
    }

    @Test
    void whatIsPaidNowAndLaterIsNoReduction() {
        assertThat(read("<div>Pay $50 now $20 later</div>").listPrice()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<span class=cur-price>$168.00</span><span class=ori-price>$298.00</span>",
                "<span class=prc-org>$298.00</span><span class=prc-slg>$168.00</span>"
            })
    void theOneWhoseElementIsNamedOriginalIsNotAsked(String prices) {
        assertThat(amount(read("<div class=item-price>" + prices + "</div>"))).isEqualTo("168.00");
    }

    @Test
    void theTwinOfAFormerPriceRightBesideItIsFormerToo() {
        String now = "<span class=price><span>$</span><span>29</span><span>.</span><span>99</span></span>";
        String before = "List Price: <span>$49.99</span><span aria-hidden=true>$49.99</span>";

        assertThat(amount(read("<div class=prices>" + now + "<div>" + before + "</div></div>")))
                .isEqualTo("29.99");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<tr><th>Qty</th><th>Price</th></tr><tr><td>5+</td><td>£94.00</td></tr><tr><td>10+</td><td>£89.00</td></tr>",
                "<tr><th>Menge</th><th>Preis</th></tr><tr><td>ab 5</td><td>£94.00</td></tr><tr><td>ab 10 Stück</td><td>£89.00</td></tr>",
                "<tr><td>5 - 9</td><td>£94.00</td></tr><tr><td>≥ 10</td><td>£89.00</td></tr>"
            })
    void theRowsOfATableByQuantityAreNotWhatOnePieceCosts(String rows) {
        String prices = "<div class=prices><span>£82.50 ex. VAT</span><span>£99.00 inc. VAT</span></div>";

        assertThat(amount(read(prices + "<table class=tier>" + rows + "</table>")))
                .isEqualTo("99.00");
    }

    @Test
    void theRowOfOnePieceIs() {
        String rows = "<tr><td>1+</td><td>£94.00</td></tr><tr><td>10+</td><td>£89.00</td></tr>";

        assertThat(amount(read("<table class=tier>" + rows + "</table>"))).isEqualTo("94.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Estimate: $200 – $300", "Schätzpreis $200", "评估价 $200", "落札予想価格 $200", "Эстимейт: $200"})
    void whatItIsThoughtToFetchIsNotAsked(String estimate) {
        assertThat(amount(read("<div>" + estimate + "</div><div>Current bid: $140</div>")))
                .isEqualTo("140");
        assertThat(read("<div>" + estimate + "</div>").price()).isNull();
    }

    @Test
    void thePriceAtTheDoorIsTheFormerOne() {
        Listing listing = read("<div>团购价 $99</div><div>门市价 $200</div>");

        assertThat(amount(listing)).isEqualTo("99");
        assertThat(Objects.requireNonNull(listing.listPrice()).amount()).hasToString("200");
    }

    private static Listing read(String body) {
        return Pages.product(
                Pages.page("", "<h1>Blue kettle</h1>" + body + "<button>Add to cart</button><p>A kettle for tea."));
    }

    private static String amount(Listing listing) {
        return Objects.requireNonNull(listing.price()).amount().toPlainString();
    }
}
