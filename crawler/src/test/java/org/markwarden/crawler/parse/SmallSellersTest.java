package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members and small shops that a page names without saying "seller" of them. */
class SmallSellersTest {
    @Test
    void areNotTakenFromThoseWhoReview() {
        assertThat(seller("<p><a href=/user/11>Ana</a> nice</p><p><a href=/user/12>Bob</a> good</p>"))
                .isNull();
    }

    @Test
    void areNotThePagesByWhichMembersLogIn() {
        assertThat(seller("<a href=/user/register>Registreeru</a>")).isNull();
        assertThat(seller("<a href='https://video.test/user/kettles2'>kettles</a>"))
                .isNull();
    }

    @Test
    void areNotWhatABlockAboutTheSellerBeginsWith() {
        assertThat(seller("<h3>About the seller</h3><div><p>New here. Joined in the past six months.</p></div>"))
                .isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Café & Cie (4,5/5)|Café & Cie",
                "Metal Arts 4.6|Metal Arts",
                "Kumud ★★★★★ 4.9|Kumud",
                "Antik Roth (98,7 %)|Antik Roth",
                "hanareさん|hanare",
                "Laden (1 204)|Laden",
                "Studio 54|Studio 54",
                "Bauladen24|Bauladen24"
            })
    void areNamedWithoutTheirRating(String written, String name) {
        assertThat(seller("<p>Sold by: <a href=/s/1>" + written + "</a></p>")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verkaeufer", "sprzedawca", "shop", "boutiques"})
    void areBehindALinkIntoTheirShop(String word) {
        assertThat(seller("<a href=/" + word + "/lindenhof>Lindenhof</a>")).isEqualTo("Lindenhof");
    }

    private static @Nullable String seller(String body) {
        return Pages.product(Pages.page("", "<h1>Blue kettle</h1><b class=price>$12.00</b>" + body))
                .seller()
                .name();
    }
}
