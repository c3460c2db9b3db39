package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line that says only that somebody sells, and the line behind it. */
class SellerLineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>Ships from</div><div>Mall</div><div>Sold by</div><div>Harrow Kitchenware</div>",
                "<p>Vendido por:</p><p><a href=/loja/1>Harrow Kitchenware</a></p>",
                "<div>Verkauf durch</div><div>Harrow Kitchenware</div><div>Verkauf durch</div><div>Harrow Kitchenware</div>"
            })
    void namesWhoSells(String lines) {
        assertThat(seller(lines)).isEqualTo("Harrow Kitchenware");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>Sold by</div><div>Free returns</div>",
                "<div>Sold by</div><div>Weight: 500 g</div>",
                "<div>Sold by</div><div>In stock</div>",
                "<div>Store</div><div>Opening hours</div>",
                "<div>Sold by</div>"
            })
    void aLineThatIsNoNameNamesNobody(String lines) {
        assertThat(seller(lines)).isNull();
    }

    @Test
    void severalNamesAreThoseOfSeveralOffers() {
        assertThat(seller("<div>Sold by</div><div>Harrow Kitchenware</div><div>Sold by</div><div>Mug House</div>"))
                .isNull();
    }

    private static @Nullable String seller(String lines) {
        return Pages.product(Pages.page(
                        "", "<h1>Blue kettle</h1><b class=price>$5.00</b><button>Add to cart</button>" + lines))
                .seller()
                .name();
    }
}
