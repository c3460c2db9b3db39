package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;

/** Pages that name several amounts for one offer: without taxes and with them, for members and for all, of each size. */
class PriceOfManyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100,00 € <i>zzgl. MwSt.</i> | 119,00 € <i>inkl. MwSt.</i> | 119.00
            10,79 € HT | 12,95 € TTC | 12.95
            € 10,00 excl. BTW | € 12,10 incl. BTW | 12.10
            1 000 Kč bez DPH | 1 210 Kč s DPH | 1210
            1 210 Kč s DPH | 1 000 Kč bez DPH | 1210
            10,00 zł netto | 12,30 zł brutto | 12.30
            100,00 € + IVA | 121,00 € IVA incluido | 121.00
            税抜 1,980円 | 税込 2,178円 | 2178
            Net: £10.00 | Gross: £12.00 | 12.00
            """)
    void whatIsPaidIsThePriceWithTaxes(String one, String other, String price) {
        assertPrice("<p class=price>" + one + "</p><p>" + other + "</p>", price);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p class=price>100,00 € zzgl. 19 % MwSt.</p><p>Versand 5,90 €</p>",
                "<p class=price>£100.00 net 250g</p><p>£112.00 for the gift box</p>"
            })
    void thePriceWithoutTaxesStaysWhereNoneWithThemIsNamed(String body) {
        assertPrice(body, "100.00");
    }

    @Test
    void theUsualPriceIsAskedOfEveryoneBesideTheMembersOne() {
        Listing listing = Pages.product(
                Pages.page(
                        "",
                        "<h1>Blue kettle</h1><div><div><span>Member price</span><b class=price>$80.00</b></div>"
                                + "<div><span>Regular price</span><b class=price>$100.00</b></div></div><button>Add to cart</button>"));

        assertThat(listing.price()).hasToString("Price[amount=100.00, max=null, currency=USD]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>App-only price <b class=price>$80.00</b></div><div class=price>$100.00</div>",
                "<div class=price>$100.00</div><div>Students pay <span class=price>$75.00</span></div>",
                "<div class=x>$100.00</div><div>Price dropped $15.00</div>",
                "<div class=x>$100.00</div><div>Price cut $10</div>",
                "<div class=x>$100.00</div><div>≈ €88.00</div>"
            })
    void whatSomePayOrSaveIsNotAskedOfAll(String body) {
        assertPrice(body, "100.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>Small $45.00</li><li>Medium $55.00</li><li>Large $65.00</li></ul>",
                "<label><input type=radio>128 GB <b>$45.00</b></label><label><input type=radio>256 GB <b>$55.00</b></label>"
                        + "<label><input type=radio>512 GB <b>$65.00</b></label>"
            })
    void choicesWithAPriceEachAreTheRangeThatIsAsked(String choices) {
        Listing listing = Pages.product(
                Pages.page("", "<h1>Blue kettle</h1><div>" + choices + "</div><button>Add to cart</button>"));

        assertThat(listing.price()).hasToString("Price[amount=45.00, max=65.00, currency=USD]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>Price: $100.00</li><li>Shipping: $5.00</li><li>Deposit: $20.00</li></ul>",
                "<ul><li>Our price $100.00</li><li>Shipping $5.00</li><li>Members $90.00</li></ul>"
            })
    void amountsThatAreCalledDifferentlyAreNoChoices(String amounts) {
        assertPrice(amounts, "100.00");
    }

    @Test
    void whatCanBeAddedIsNoChoiceOfTheOffer() {
        assertPrice(
                "<div class=x>$148.00</div><ul><li>1 year $9</li><li>2 years $19</li><li>3 years $29</li></ul>",
                "148.00");
    }

    @Test
    void aCardNamesItsPriceNotThatOfAKilogram() {
        StringBuilder cards = new StringBuilder();
        for (int i = 1; i < 6; i++) {
            cards.append(
                    "<li class=item><a href=/p/rice-%d><h3>rice %d</h3></a><span>£2.%d0/kg</span> <b>£1.%d5</b></li>"
                            .formatted(i, i, i, i));
        }
        Reading reading = Pages.read("https://shop.test/c/food", Pages.page("", "<h1>Food</h1><ul>" + cards + "</ul>"));

        assertThat(reading.listings())
                .extracting(listing ->
                        Objects.requireNonNull(listing.price()).amount().toPlainString())
                .containsExactly("1.15", "1.25", "1.35", "1.45", "1.55");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"priceComponentType\":\"https://schema.org/DownPayment\"",
                "\"priceComponentType\":\"https://schema.org/Installment\"",
                "\"priceComponentType\":\"https://schema.org/ActivationFee\""
            })
    void aPartOfThePriceInMarkupIsNotThePrice(String type) {
        assertMarkup(
                "{\"@type\":\"Offer\",\"priceCurrency\":\"USD\",\"priceSpecification\":[{\"@type\":\"UnitPriceSpecification\","
                        + type
                        + ",\"price\":\"20\",\"priceCurrency\":\"USD\"},{\"@type\":\"UnitPriceSpecification\",\"price\":\"95\",\"priceCurrency\":\"USD\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LeaseOut", "Buy", "ProvideService"})
    void whatIsAskedForTheUseOfTheGoodsIsNotThePriceWhereTheyAreSold(String function) {
        assertMarkup(
                "[{\"@type\":\"Offer\",\"businessFunction\":\"http://purl.org/goodrelations/v1#" + function
                        + "\",\"price\":\"12\",\"priceCurrency\":\"USD\"},{\"@type\":\"Offer\",\"price\":\"95\",\"priceCurrency\":\"USD\"}]");
    }

    private static void assertMarkup(String offers) {
        Listing listing = Pages.product(Pages.page(
                "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"Product\",\"name\":\"Blue kettle\",\"offers\":"
                        + offers + "}</script>",
                "<h1>Blue kettle</h1><button>Add to cart</button>"));

        assertThat(listing.price()).hasToString("Price[amount=95, max=null, currency=USD]");
    }

    private static void assertPrice(String body, String amount) {
        Price price = Pages.product(Pages.page("", "<h1>Blue kettle</h1>" + body + "<button>Add to cart</button>"))
                .price();

        assertThat(price).isNotNull();
        assertThat(Objects.requireNonNull(price).amount()).isEqualByComparingTo(amount);
        assertThat(price.max()).isNull();
    }
}
