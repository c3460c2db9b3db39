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
                "Metal Arts 4.6 ★|Metal Arts",
                "Metal Arts 4.6/5|Metal Arts",
                "Gadget Web 2.0|Gadget Web 2.0",
                "Organic 100%|Organic 100%",
                "京都のお肉屋さん|京都のお肉屋さん",
                "우리동네선생님|우리동네선생님",
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
    @ValueSource(strings = {"verkaeufer", "sprzedawca", "shop", "merchants"})
    void areBehindALinkIntoTheirShop(String word) {
        assertThat(seller("<a href=/" + word + "/lindenhof>Lindenhof</a>")).isEqualTo("Lindenhof");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/chat?seller_id=9931'>Chat now</a>",
                "<a href='/im?seller_id=8'>客服</a>",
                "<a href='/user?seller_id=8'>联系客服</a>",
                "<a href='/favorites?user_id=3'>Save listing</a>",
                "<a href='/report?userId=88'>Flag this ad</a>",
                "<a href='/related?uid=881'>Blue Drill 2</a>",
                "<a href='/nachricht?user_id=17'>Nachricht schreiben</a>",
                "<a href='/profil?user_id=17'>Nachricht schreiben</a>",
                "<a href='/users/4471'>Start chat</a>",
                "<a href='/usuario/4471'>Seguir</a>"
            })
    void areNotWhatALinkInvitesToDo(String link) {
        assertThat(seller(link)).isNull();
    }

    @Test
    void areLinkedByTheirNumberOnAPageOfMembers() {
        assertThat(seller("<a href='/profile?user_id=17'>Maxi Muster</a>")).isEqualTo("Maxi Muster");
        assertThat(seller("<a href='/member.php?uid=17'>Maxi Muster</a>")).isEqualTo("Maxi Muster");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ol class=commentlist><li><a href=/members/anna-k/>Anna K.</a> <p>Lovely</p></li></ol>",
                "<h3>Questions</h3><p><a href=/members/anna-k/>Anna K.</a> Does it whistle?</p>",
                "<div><b>Fragen und Antworten</b></div><div><a href=/user/77>Anna K.</a> Pfeift er?</div>",
                "<p>Written by <a href=/u/editor7>editor7</a></p>",
                "<p><a href=/user/77>Anna K.</a> asked: does it whistle?</p>",
                "<div class=post-author><a href=/u/editor7>editor7</a></div>",
                "<div class=user-recommends><a href=/u/editor7>editor7</a></div>"
            })
    void areNotThoseWhoOnlySpeakOfTheOffer(String block) {
        assertThat(seller(block)).isNull();
    }

    @Test
    void areNotLinkedFarBehindTheOffer() {
        assertThat(seller("<p>" + "It boils water. ".repeat(500) + "</p><a href=/user/77>Anna K.</a>"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=/tienda/zapatos/>Zapatos</a>",
                "<a href=/boutique/robes>Robes</a>",
                "<a href=/loja/camisetas>Camisetas</a>",
                "<a href=/shop/bestsellers>ENJOY 10% OFF YOUR FIRST ORDER</a>",
                "<nav><a href=/shop/shoes>Shoes</a><a href=/shop/hats>Hats</a></nav><a href=/shop/kettles>Kettles</a>",
                "<p>Tienda:</p><ul><li><a href=/tienda/botas>Botas</a></li><li><a href=/tienda/zapatos>Zapatos</a></li></ul>",
                "<p>Anbieter: <a href=/verkaeufer/x17>Zum Profil</a></p>",
                "<p>Vendeur : <a href=/vendeur/x17>Voir le profil</a></p>"
            })
    void areNotTheCategoriesOfAShop(String link) {
        assertThat(seller(link)).isNull();
    }

    @Test
    void areBehindALinkThatIsLabelledAShop() {
        assertThat(seller("<p>Tienda: <a href=/tienda/pepe>Casa Pepe</a></p>")).isEqualTo("Casa Pepe");
        assertThat(seller("<p>Loja: <a href=/loja/lua>Ateliê Lua</a></p>")).isEqualTo("Ateliê Lua");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Vendor: Nike</p>",
                "<p>Supplier: Bosch</p>",
                "<table><tr><td>Vendor</td><td>Nike</td></tr></table>",
                "<div class=supplier-name>Bosch</div>",
                "<div class=vendor-name>Nike</div>",
                "<div class=supplier-info><div class=company-name>Bosch</div></div>",
                "<p>Eladó: iPhone 12</p>",
                "<p>Loja: Retire hoje no Shopping Morumbi</p>",
                "<p>Tienda | Madrid Centro - disponible</p>",
                "<p>Tienda: Madrid Centro - disponible</p>",
                "<div data-qa=company-name>Klarna Bank AB</div>",
                "<button data-test=StoreName>Leeds North</button>",
                "<div class=store-name><button>Leeds North</button></div>",
                "<div class=shop-name>Magasin</div>",
                "<p><span>Sold by</span><span>Sold by</span></p>"
            })
    void areNotWhoMakesLendsOrHandsOut(String block) {
        assertThat(seller(block)).isNull();
    }

    @Test
    void areTheCompanyOfABlockAboutTheSeller() {
        assertThat(seller("<div class=seller-card><div data-qa=company-name>Hof Linde</div></div>"))
                .isEqualTo("Hof Linde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h3>Tienda</h3><ul><li><a href=/t>Todos los productos</a></li><li><a href=/n>Novedades</a></li></ul>",
                "<h3>Vendedor</h3><ul><li><a href=/t>Envíos</a></li><li><a href=/n>Novedades</a></li></ul>",
                "<h3>Händler</h3><p><a href=/h>Händler werden</a></p>",
                "<h3>販売店</h3><p><a href=/t>東京店</a></p>",
                "<h3>Anbieter</h3><p>Hinweis: der Anbieter haftet selbst.</p>",
                "<h3>Anbieter</h3><p>Privat seit 2019. Antwortet schnell</p>",
                "<footer><h3>Verkäufer</h3><p>Leitfaden</p></footer>"
            })
    void areNotWhatMenusListUnderTheirName(String block) {
        assertThat(seller(block)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h3>Anbieter</h3><div><a href=/x>Hof Linde</a></div>",
                "<h3>Verkäufer</h3><div><div><b>Hof Linde</b></div><p>Dabei seit 2019.</p></div>"
            })
    void areNamedUnderAHeadingOfTheirOwn(String block) {
        assertThat(seller(block)).isEqualTo("Hof Linde");
    }

    @Test
    void areNamedWithoutANumberInAnElementOfItsOwn() {
        assertThat(seller("<div id=sellerName><span>Metal Arts</span><div>4.6</div></div>"))
                .isEqualTo("Metal Arts");
        assertThat(seller("<div id=sellerName><span>Gadget Web 2.0</span></div>"))
                .isEqualTo("Gadget Web 2.0");
    }

    @Test
    void areNamedAsTheirMarkupNamesThem() {
        for (String name : new String[] {"Gadget Web 2.0", "Organic 100%", "京都のお肉屋さん", "우리동네선생님"}) {
            String markup =
                    "<script type=application/ld+json>{\"@type\":\"Product\",\"name\":\"Blue kettle\",\"offers\":"
                            + "{\"@type\":\"Offer\",\"price\":12,\"priceCurrency\":\"USD\",\"seller\":{\"@type\":\"Organization\",\"name\":\""
                            + name + "\"}}}</script>";
            assertThat(seller(markup)).isEqualTo(name);
        }
    }

    @Test
    void areMembersWithoutTheCourtesyOfOthers() {
        assertThat(seller("<a href=/user/77>花子さん</a>")).isEqualTo("花子");
        assertThat(seller("<a href=/user/77>花屋さん</a>")).isEqualTo("花屋さん");
    }

    private static @Nullable String seller(String body) {
        return Pages.product(Pages.page("", "<h1>Blue kettle</h1><b class=price>$12.00</b>" + body))
                .seller()
                .name();
    }
}
