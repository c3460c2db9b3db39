package org.markwarden.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.markwarden.marketplace.world.Corner;
import org.markwarden.marketplace.world.LiveRoom;
import org.markwarden.marketplace.world.Markup;
import org.markwarden.marketplace.world.Offer;
import org.markwarden.marketplace.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MarkupTest {

    private static final long SEED = 8;

    private static SampleMarketplace marketplace;
    private final Visitor visitor = new Visitor();
    private final JsonMapper json = new JsonMapper();

    @BeforeAll
    static void open() throws IOException {
        marketplace = SampleMarketplace.start(MarketplaceOptions.seeded(SEED).withCorners(Duration.ZERO, 0));
    }

    @AfterAll
    static void close() {
        marketplace.close();
    }

    private static List<Offer> offers(Markup markup) {
        return World.drawnFrom(SEED).offers().stream()
                .filter(offer -> offer.shop().markup() == markup && offer.corner() == Corner.ORDINARY)
                .toList();
    }

    private Document page(Offer offer) throws Exception {
        return visitor.page(marketplace.baseUrl().resolve(offer.path()));
    }

    @ParameterizedTest
    @EnumSource(Markup.class)
    void isUsedByMoreThanTenOffers(Markup markup) {
        assertThat(offers(markup)).hasSizeGreaterThan(10);
    }

    @Test
    void tellsJsonLdReadersTheProductFirstAndRecommendationsAfterIt() throws Exception {
        for (Offer offer : offers(Markup.JSON_LD)) {
            var blocks = page(offer).select("script[type=application/ld+json]");
            JsonNode product = json.readTree(blocks.get(0).data());

            assertThat(product.path("@type").stringValue()).isEqualTo("Product");
            assertThat(product.path("name").stringValue()).isEqualTo(offer.title());
            assertPrice(product.path("offers").path("price").stringValue(), offer);
            assertThat(product.path("offers").path("seller").path("taxID").stringValue())
                    .isEqualTo(offer.shop().creditCode());
            assertThat(json.readTree(blocks.get(1).data()).path("@type").stringValue())
                    .isEqualTo("ItemList");
        }
    }

    @Test
    void tellsMicrodataReadersOneProductWithRelatedOnesInside() throws Exception {
        for (Offer offer : offers(Markup.MICRODATA)) {
            Element product = page(offer).expectFirst("[itemtype=https://schema.org/Product]:not([itemprop])");

            assertThat(product.select("h1[itemprop=name]").text()).isEqualTo(collapsed(offer.title()));
            assertPrice(product.select(".tag [itemprop=price]").attr("content"), offer);
            assertThat(product.select("[itemprop=isRelatedTo]")).hasSize(4);
        }
    }

    @Test
    void tellsOpenGraphReadersTitleAndPriceAndPeopleTheRest() throws Exception {
        for (Offer offer : offers(Markup.OPEN_GRAPH)) {
            Document page = page(offer);

            assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(offer.title());
            assertPrice(page.select("meta[property=product:price:amount]").attr("content"), offer);
            assertThat(page.select("script[type=application/ld+json], [itemscope]"))
                    .isEmpty();
            assertThat(page.select(".props").text()).contains(offer.shipsFrom());
        }
    }

    @Test
    void leavesStatePagesEmptyButForTheState() throws Exception {
        for (Offer offer : offers(Markup.INITIAL_STATE)) {
            Document page = page(offer);
            JsonNode item = state(page).path("item");

            assertThat(item.path("title").stringValue()).isEqualTo(offer.title());
            assertPrice(item.path("price").stringValue(), offer);
            assertThat(page.select("main").text()).doesNotContain(offer.price().toPlainString());
        }
    }

    private JsonNode state(Document page) {
        String script = page.select("head script").stream()
                .map(Element::data)
                .filter(data -> data.startsWith("window.__INITIAL_STATE__"))
                .findFirst()
                .orElseThrow();
        return json.readTree(script.substring(script.indexOf('{'), script.lastIndexOf('}') + 1));
    }

    @Test
    void carriesNextDataAsJson() throws Exception {
        for (Offer offer : offers(Markup.NEXT_DATA)) {
            JsonNode item = json.readTree(
                            page(offer).expectFirst("#__NEXT_DATA__").data())
                    .path("props")
                    .path("pageProps")
                    .path("initialState")
                    .path("item");

            assertThat(item.path("itemId").stringValue()).isEqualTo(offer.id());
            assertPrice(item.path("price").stringValue(), offer);
        }
    }

    @Test
    void putsThePlaceholderPriceOnTheShelfOfALiveRoom() throws Exception {
        List<LiveRoom> running = World.drawnFrom(SEED).rooms().stream()
                .filter(room -> room.run() == LiveRoom.Run.LIVE)
                .toList();
        for (LiveRoom room : running) {
            JsonNode shelf = state(visitor.page(marketplace.baseUrl().resolve(room.path())))
                    .path("room")
                    .path("goodsList");

            assertThat(shelf)
                    .hasSizeBetween(room.shelf().size() - 1, room.shelf().size());
            assertThat(shelf.get(0).path("price").stringValue()).isEqualTo("999.00");
            assertThat(shelf.get(1).path("url").stringValue())
                    .isEqualTo(room.shelf().get(1).path());
        }
    }

    @Test
    void sendsOneShopInTheNationalCharset() throws Exception {
        var declared = EnumSet.noneOf(Markup.class);
        for (Offer offer : World.drawnFrom(SEED).offers()) {
            if (offer.shop().role().equals("pantry")) {
                var answer = visitor.fetch(marketplace.baseUrl().resolve(offer.path()));
                declared.add(offer.shop().markup());

                assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=GB18030");
                assertThat(new String(answer.body(), Charset.forName("GB18030")))
                        .contains("<meta charset=\"GB18030\">");
                assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("商品详情");
            }
        }
        assertThat(declared).hasSize(1);
    }

    @Test
    void compressesWhenAsked() throws Exception {
        var url = marketplace.baseUrl().resolve("/search");
        var packed = visitor.fetch(url, "Accept-Encoding", "gzip");

        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(visitor.fetch(url).body());
        }
    }

    @Test
    void showsAChallengeAndAGonePage() throws Exception {
        assertThat(visitor.page(marketplace.challengeUrl()).text()).contains("安全验证");
        var gone = visitor.fetch(marketplace.longGoneUrl());
        assertThat(gone.statusCode())
                .isEqualTo(World.drawnFrom(SEED).layout().gone().status());
        assertThat(Visitor.parse(gone).text()).contains("该商品已下架");
    }

    private static void assertPrice(String text, Offer offer) {
        assertThat(new BigDecimal(text)).as(offer.title()).isEqualByComparingTo(offer.price());
    }

    private static String collapsed(String title) {
        return Jsoup.parse(title.replace("<", "&lt;")).text();
    }
}
