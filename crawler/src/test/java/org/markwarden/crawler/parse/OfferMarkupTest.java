package org.markwarden.crawler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.markwarden.domain.listing.Availability;
import org.markwarden.domain.listing.Listing;

class OfferMarkupTest {

    @Test
    void readsAProductInsideAGraphWhoseTypeIsAnArray() {
        Listing listing = ld("""
                {"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},
                {"@type":["Product","Thing"],"name":"Blue kettle","brand":{"@type":"Brand","name":"Acme"},"gtin13":"4006381333931",
                 "offers":{"@type":"Offer","price":54.99,"priceCurrency":"USD","availability":"http://schema.org/OutOfStock",
                 "seller":{"@type":"Organization","name":"Acme Inc."}}}]}
                """);

        assertThat(amount(listing)).isEqualTo("54.99");
        assertThat(listing.brand()).isEqualTo("Acme");
        assertThat(listing.gtin()).containsExactly("4006381333931");
        assertThat(listing.seller().name()).isEqualTo("Acme Inc.");
        assertThat(listing.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    }

    @Test
    void takesTheOfferThatCanBeBoughtOfSeveral() {
        Listing listing = ld("""
                [{"@type":"Product","name":"Blue kettle","offers":[
                 {"@type":"Offer","price":"749.99","priceCurrency":"USD","availability":"https://schema.org/OutOfStock"},
                 {"@type":"Offer","price":"549.99","priceCurrency":"USD","availability":"https://schema.org/InStock"}]}]
                """);

        assertThat(amount(listing)).isEqualTo("549.99");
        assertThat(listing.availability()).isEqualTo(Availability.IN_STOCK);
        assertThat(listing.variants()).hasSize(2);
    }

    @Test
    void readsARangeOfAnAggregateOffer() {
        Listing listing = ld("""
                {"@type":"Product","name":"Blue kettle","offers":{"@type":"AggregateOffer","lowPrice":"3.26","highPrice":"4.59","priceCurrency":"USD"}}
                """);

        assertThat(listing.price()).hasToString("Price[amount=3.26, max=4.59, currency=USD]");
    }

    @Test
    void readsTheVariantsOfAGroup() {
        Listing listing = ld("""
                {"@type":"ProductGroup","name":"Blue kettle","hasVariant":[
                 {"@type":"Product","name":"small","sku":"S","offers":{"@type":"Offer","price":10,"priceCurrency":"EUR"}},
                 {"@type":"Product","name":"large","sku":"L","offers":{"@type":"Offer","price":14,"priceCurrency":"EUR"}}]}
                """);

        assertThat(listing.price()).hasToString("Price[amount=10, max=14, currency=EUR]");
        assertThat(listing.variants()).hasSize(2);
    }

    @Test
    void readsBrokenJson() {
        Listing listing = ld("""
                <!-- x --> {"@type":"Product","name":"Blue kettle 27" wide",
                // the price
                "offers":{"@type":"Offer","price":"19,90 €",},}
                """);

        assertThat(listing.price()).hasToString("Price[amount=19.90, max=null, currency=EUR]");
    }

    @Test
    void takesNoPlaceOfATemplateForAValue() {
        Listing listing = ld("""
                {"@type":"Product","name":"Blue kettle","brand":{"@type":"Brand","name":"$metabrand"},"sku":"{{ sku }}",
                "offers":{"@type":"Offer","price":"19.90","priceCurrency":"EUR","seller":{"name":"undefined"}}}
                """);

        assertThat(listing.brand()).isNull();
        assertThat(listing.sku()).isNull();
        assertThat(listing.seller().name()).isNull();
    }

    @Test
    void callsAPriceOfZeroUnknown() {
        Listing listing = ld("""
                {"@type":"Product","name":"Blue kettle","offers":{"@type":"Offer","price":"0.00","priceCurrency":"USD"}}
                """);

        assertThat(listing.price()).isNull();
        assertThat(listing.unknown()).containsKey("price");
    }

    @Test
    void readsMicrodataWithReferences() {
        Listing listing = Pages.product(Pages.page("", """
                <div itemscope itemtype="https://schema.org/Product" itemref="more">
                 <h1 itemprop="name">Blue kettle</h1><span itemprop="sku">K-1</span></div>
                <div id="more"><div itemprop="offers" itemscope itemtype="https://schema.org/Offer">
                 <meta itemprop="priceCurrency" content="GBP"><span itemprop="price" content="12.50">£12.50</span>
                 <link itemprop="availability" href="https://schema.org/InStock"></div></div>
                """));

        assertThat(listing.price()).hasToString("Price[amount=12.50, max=null, currency=GBP]");
        assertThat(listing.sku()).isEqualTo("K-1");
        assertThat(listing.availability()).isEqualTo(Availability.IN_STOCK);
    }

    @Test
    void readsRdfa() {
        Listing listing = Pages.product(Pages.page("", """
                <div vocab="https://schema.org/" typeof="Product"><h1 property="name">Blue kettle</h1>
                <div property="offers" typeof="Offer"><span property="price">7.50</span><meta property="priceCurrency" content="EUR"></div></div>
                """));

        assertThat(listing.price()).hasToString("Price[amount=7.50, max=null, currency=EUR]");
        assertThat(listing.sources())
                .hasEntrySatisfying("price", source -> assertThat(source.path()).startsWith("rdfa:"));
    }

    @Test
    void readsOpenGraph() {
        Listing listing = Pages.product(Pages.page("""
                <meta property="og:type" content="product"><meta property="og:title" content="Blue kettle">
                <meta property="product:price:amount" content="25.00"><meta property="product:price:currency" content="EUR">
                <meta property="product:availability" content="in stock"><meta property="product:brand" content="Acme">
                """, "<h1>Blue kettle</h1>"));

        assertThat(listing.price()).hasToString("Price[amount=25.00, max=null, currency=EUR]");
        assertThat(listing.brand()).isEqualTo("Acme");
    }

    @Test
    void readsEmbeddedState() {
        Listing listing = Pages.product(Pages.page("", """
                <h1>Blue kettle</h1><button>Add to cart</button>
                <script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"product":{"name":"Blue kettle","sku":"K-77",
                 "price":{"current":{"value":39.5,"currency":"EUR"}},"brandName":"Acme","images":["https://img.test/1.jpg"]}}}}</script>
                """));

        assertThat(listing.price()).hasToString("Price[amount=39.5, max=null, currency=EUR]");
        assertThat(listing.sku()).isEqualTo("K-77");
    }

    private static Listing ld(String json) {
        return Pages.product(
                Pages.page("<script type=\"application/ld+json\">" + json + "</script>", "<h1>Blue kettle</h1>"));
    }

    private static String amount(Listing listing) {
        return listing.price() == null ? "none" : listing.price().amount().toPlainString();
    }
}
