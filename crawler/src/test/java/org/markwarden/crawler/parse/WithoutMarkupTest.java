package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.snapshot.PageKind;

/** What is read of a page when the one source that most shops have is missing: what real pages taught when their markup was taken away. */
class WithoutMarkupTest {

    @Test
    void theUsualPriceIsThePriceWhereItStandsAlone() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><span class="visually-hidden">Regular price</span><span class="x">€79</span><button>Add to cart</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=79, max=null, currency=EUR]");
        assertThat(listing.listPrice()).isNull();
    }

    @Test
    void theUsualPriceIsTheFormerOneBesideALowerOne() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><span>Regular price</span> <span>€79</span> <span>Sale price</span> <span>€59</span><button>Add to cart</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=59, max=null, currency=EUR]");
        assertThat(listing.listPrice()).hasToString("Price[amount=79, max=null, currency=EUR]");
    }

    @Test
    void aPriceThatItsPercentageCallsReducedIsNotTheHigherOne() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><div class="a"><span>$60</span></div><div class="b">40% off</div><div class="b"><span>$36</span></div><button>Add to cart</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=36, max=null, currency=USD]");
        assertThat(listing.listPrice()).hasToString("Price[amount=60, max=null, currency=USD]");
    }

    @Test
    void aFormerPriceWrittenTwiceIsFormerThoughOnlyOneIsStruckOut() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><div><span>$370</span></div><div><span>$333</span> <s>$370</s></div><button>Add to cart</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=333, max=null, currency=USD]");
        assertThat(listing.listPrice()).hasToString("Price[amount=370, max=null, currency=USD]");
    }

    @Test
    void aPriceStruckOutInAnAdvertisementForACardIsStillAsked() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><p>Price: <b>£48.99</b></p><p>You Save: £6.01 (11%)</p><p><a href="/card">Pay <s>£48.99</s> £18.99 with a gift card on approval</a></p>
                <button>Add to basket</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=48.99, max=null, currency=GBP]");
    }

    @Test
    void theFormerPriceOfAnotherOfferSaysNothingOfThisOne() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><p>$50.00</p><button>Add to cart</button><div class="related"><a href="/p/2">Pan</a> <b>$40.00</b> <s>$50.00</s></div>
                """));

        assertThat(listing.price()).hasToString("Price[amount=50.00, max=null, currency=USD]");
    }

    @Test
    void aHundredPiecesMayCostAHundredTimesOne() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue pegs</h1><p>$12.50 / piece</p><p class="price">$1250</p><button>Add to cart</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=1250, max=null, currency=USD]");
    }

    @Test
    void aRelatedProductThatIsMarkedAsPartOfNothingIsNotTheOffer() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><p>$45</p><button>Add to cart</button><div itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product">
                <span itemprop="name">Red pan</span><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="9"></div></div>
                """));

        assertThat(listing.title()).isEqualTo("Blue kettle");
        assertThat(listing.price()).hasToString("Price[amount=45, max=null, currency=USD]");
    }

    @Test
    void anAmountReadAloudTellsWhereThePointOfTheDrawnOneIs() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><span><span class="reader">$229.99</span><div class="price" aria-hidden="true">$229<span class="end">99</span></div></span>
                <button>Add to cart</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=229.99, max=null, currency=USD]");
    }

    @Test
    void aFixedSpaceOfItsOwnDoesNotPartAnAmountFromItsSign() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><div><span class="q">249</span>&nbsp;<span class="r">₽</span></div><button>Add to cart</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=249, max=null, currency=RUB]");
    }

    @Test
    void theIndentationOfTheSourceIsNoPartOfAnAmount() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><div><span class="q">
                                                6.946.000 VND
                                        </span></div><button>Add to cart</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=6946000, max=null, currency=VND]");
    }

    @Test
    void anAmountConvertedForTheVisitorIsNotTheOneAsked() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><div>GBP 12,99</div><div>Circa <b class="price">EUR 14,43</b></div><button>Add to cart</button>
                """));

        assertThat(listing.price()).hasToString("Price[amount=12.99, max=null, currency=GBP]");
    }

    @Test
    void whatMustBeSpentOrCostsUsedIsNotTheOneAsked() {
        Listing spent = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><div><span>$111.99</span></div><p class="offers"><span>$40 OFF your first order of $250+</span></p>
                """));
        Listing used = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><div class="BasePrice"><span>$98.99</span></div><div class="special offers">Open Box Outlet Price: <a href="/open">From $84.14</a></div>
                """));

        assertThat(spent.price()).hasToString("Price[amount=111.99, max=null, currency=USD]");
        assertThat(used.price()).hasToString("Price[amount=98.99, max=null, currency=USD]");
    }

    @Test
    void aHeadingThatSaysTheWholeTitleNamesTheOfferNotThePathAboveIt() {
        Listing whole = Pages.product("""
                <html><head><title>Box bed queen size Morrow with springs - Black</title></head><body><a href="/beds">Box bed queen</a>
                <h1>Box bed queen size Morrow with springs - Black</h1><p>$80.00</p><button>Add to cart</button></body></html>
                """);
        Listing first = Pages.product("""
                <html><head><title>Quill washing machine 6kg - appliances - by owner</title></head><body><h1>Harwick &gt; appliances - by owner</h1>
                <h1>Quill washing machine 6kg - £50 (Salt Hill)</h1><p>Price: £50.00</p><button>Buy now</button></body></html>
                """);

        assertThat(whole.title()).isEqualTo("Box bed queen size Morrow with springs - Black");
        assertThat(first.title()).startsWith("Quill washing machine 6kg");
    }

    @Test
    void aProductMarkedAsTheMainThingOfThePageIsTheOffer() {
        Listing listing = Pages.product(Pages.page("", """
                <div itemprop="mainEntityOfPage" itemscope itemtype="https://schema.org/Product"><h2 itemprop="name">Blue kettle</h2>
                <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="price" content="9.99"><meta itemprop="priceCurrency" content="GBP"></div></div>
                <div itemscope itemtype="https://schema.org/Product"><a href="/p/2" itemprop="name">Red pan with a lid</a></div>
                <div itemscope itemtype="https://schema.org/Product"><a href="/p/3" itemprop="name">Green pot</a></div>
                """));

        assertThat(listing.title()).isEqualTo("Blue kettle");
        assertThat(listing.price()).hasToString("Price[amount=9.99, max=null, currency=GBP]");
    }

    @Test
    void aQuestionWhetherItIsSoldOutSaysNothing() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><p>$9.00</p><p>Sold out? <a href="#">Notify me</a></p><button>Add to cart</button>
                """));
        Listing said = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><p>$9.00</p><p>Sold out. Want to be told?</p><button disabled>Add to cart</button>
                """));

        assertThat(listing.availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(said.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void anOfferThatOnlyOpenGraphCallsAnArticleIsAnOffer() {
        String article = "<meta property='og:type' content='article'>";
        String offer = "<h1>Blue kettle</h1><p>$9.00</p><form><button>Add to cart</button></form>";
        String told = "<h1>Blue kettle: what we think</h1><p>It costs $9.00 at the shop on the corner.</p>";

        assertThat(Pages.read("https://shop.test/blue-kettle", Pages.page(article, offer))
                        .page())
                .isEqualTo(PageKind.PRODUCT);
        assertThat(Pages.read("https://shop.test/blue-kettle", Pages.page(article, told))
                        .page())
                .isEqualTo(PageKind.OTHER);
        assertThat(Pages.read(
                                "https://shop.test/blue-kettle",
                                Pages.page(article.replace("article'", "shop:article'"), offer))
                        .page())
                .isEqualTo(PageKind.PRODUCT);
    }
}
