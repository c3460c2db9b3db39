package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;

/** Lists of one, and buttons that say what is sold. */
class OnceMorePagesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shop.test/collections/kettles",
                "https://shop.test/category/kettles/",
                "https://shop.test/c/kettles?page=1"
            })
    void aCollectionOfOneCardIsNoProduct(String url) {
        Reading reading = Pages.read(
                url,
                "<title>Kettles</title><h1>Kettles</h1><div class='product-grid'><div class='product-card'><a href='/products/blue-kettle'>"
                        + "<img src='/i/1.jpg'><h3>Blue kettle</h3></a><span class=price>$24.00</span></div></div>");

        assertThat(reading.page()).isEqualTo(PageKind.SEARCH);
        assertThat(reading.listings()).extracting(Listing::title).containsExactly("Blue kettle");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button disabled>売り切れました</button>",
                "<button type=button class='merButton' disabled aria-disabled=true><span>売り切れました</span></button>",
                "<button disabled>Sold out</button>",
                "<button disabled>Vendu</button>",
                "<button disabled>已售出</button>",
                "<div role=button aria-disabled=true>판매완료</div>",
                "<button disabled>Verkauft</button>"
            })
    void aButtonThatSaysSoldIsNoOffer(String button) {
        Listing listing = Pages.product(Pages.page(
                "", "<h1>Blue kettle</h1><div class=price>¥3,980</div>" + button + "<button>Share</button>"));

        assertThat(listing.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void centsInTheNextElementBelongToTheirAmount() {
        Listing listing = Pages.product(Pages.page(
                "", "<h1>Blue kettle</h1><div><span>129,</span><span>99 zł</span></div><button>Add to cart</button>"));

        assertThat(listing.price()).hasToString("Price[amount=129.99, max=null, currency=PLN]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<i>31%</i>", "<span class='bdg _dsct'>31%</span>", "<b>-31%</b>"})
    void ofTwoAmountsAndTheirReductionTheHigherIsTheFormer(String reduction) {
        Listing listing = Pages.product(Pages.page(
                "",
                "<h1>Blue kettle</h1><div><span class='-b -fs24'>₦ 12,500</span><div><span class='-gy5 -lthr'>₦ 18,000</span>"
                        + reduction + "</div></div><p>+ shipping from ₦ 600</p><button>Add to cart</button>"));

        assertThat(listing.price()).hasToString("Price[amount=12500, max=null, currency=NGN]");
        assertThat(listing.listPrice()).hasToString("Price[amount=18000, max=null, currency=NGN]");
    }

    @Test
    void anOfferWithAButtonIsNoSearchThoughItsAddressIsThatOfOne() {
        Reading reading = Pages.read(
                "https://shop.test/s/12",
                "<title>Blue kettle</title><h1>Blue kettle</h1><div class=price>$24.00</div><button>Add to cart</button>");

        assertThat(reading.page()).isEqualTo(PageKind.PRODUCT);
    }

    @Test
    void anotherItemThatIsSoldIsNotThisOne() {
        Listing listing = Pages.product(Pages.page(
                "",
                "<h1>Blue kettle</h1><div class=price>$54</div><p>In stock</p><h2>Similar items</h2>"
                        + "<ul><li><a href=/p/10>Boot</a> $40 <button disabled>Sold</button></li></ul>"));

        assertThat(listing.availability()).isEqualTo(Availability.IN_STOCK);
    }

    @Test
    void anOfferFiledUnderAListIsNoListOfAnotherOfTheSamePrice() {
        Reading reading = Pages.read(
                "https://shop.test/c/kettles/blue",
                "<title>Blue kettle</title><h1>Blue kettle</h1><img src=/1.jpg><b>$24.00</b>"
                        + "<div><a href=/c/kettles/red><img src=/2.jpg>Red kettle</a> $24.00</div>");

        assertThat(reading.page()).isEqualTo(PageKind.PRODUCT);
    }

    @Test
    void aSearchWithOneResultIsNoOffer() {
        Reading reading = Pages.read(
                "https://shop.test/s/?k=kettle",
                "<h1>1 result</h1><a href=/p/1>Blue kettle</a> <b class=price>$30.00</b><button>Add to cart</button>");

        assertThat(reading.page()).isEqualTo(PageKind.SEARCH);
    }
}
