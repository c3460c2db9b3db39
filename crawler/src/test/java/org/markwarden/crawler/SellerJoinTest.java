package org.markwarden.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.crawler.fetch.StubSite;
import org.markwarden.crawler.marketplace.Budget;
import org.markwarden.domain.listing.FieldSource;
import org.markwarden.domain.listing.Listing;

@Timeout(60)
class SellerJoinTest {
    private static final String OFFER = """
            <html><head><title>%1$s</title><script type="application/ld+json">
            {"@type":"Product","name":"%1$s","offers":{"@type":"Offer","price":"12.50","priceCurrency":"CNY"}}
            </script></head><body><h1>%1$s</h1><p><a href="%2$s">%3$s</a></p>%4$s</body></html>
            """;

    @TempDir
    Path folder;

    private CrawledShop shop;
    private StubSite site;

    @BeforeEach
    void open() {
        shop = new CrawledShop(folder);
        site = shop.site();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Listing crawled(String path) throws InterruptedException {
        shop.crawl(new Budget(500, 500, 5_000, Duration.ofSeconds(2)), List.of(site.url("/p/1"), site.url("/p/2")));
        return shop.storage().listings().findByUrl(site.url(path)).orElseThrow();
    }

    private static String licence(String company, String code) {
        return "<title>营业执照信息</title><p>企业名称：%s</p><p>统一社会信用代码：%s</p>".formatted(company, code);
    }

    @Test
    void aListingCarriesWhatTheLicencePageOfItsShopSays() throws InterruptedException {
        String link = "<a href='/licence?shopId=1&utm_source=item'>营业执照</a>";
        site.html("/p/1", OFFER.formatted("松果茶", "/shop/songguo", "松果旗舰店", link))
                .html("/p/2", OFFER.formatted("白鹭茶", "/shop/bailu", "白鹭专卖店", ""))
                .html("/licence?shopId=1", licence("杭州松果电子商务有限公司", "91330106MA2XT7Q4KD"));

        Listing listing = crawled("/p/1");
        assertThat(listing.seller().name()).isEqualTo("松果旗舰店");
        assertThat(listing.seller().licenceName()).isEqualTo("杭州松果电子商务有限公司");
        assertThat(listing.seller().uscc()).isEqualTo("91330106MA2XT7Q4KD");
        assertThat(listing.sources())
                .extractingByKey("seller.uscc")
                .extracting(FieldSource::path)
                .isEqualTo("page " + site.url("/licence?shopId=1") + " text:统一社会信用代码");
        assertThat(folder.resolve("listings.jsonl")).content().contains("91330106MA2XT7Q4KD");
        assertThat(shop.storage()
                        .listings()
                        .findByUrl(site.url("/p/2"))
                        .orElseThrow()
                        .seller()
                        .licenceName())
                .isNull();
    }

    @Test
    void aListingIsNotGivenTheLicenceOfTheMarketplaceItself() throws InterruptedException {
        String foot = "<footer><a href='/licence'>营业执照</a></footer>";
        site.html("/p/1", OFFER.formatted("松果茶", "/shop/songguo", "松果旗舰店", foot))
                .html("/p/2", OFFER.formatted("白鹭茶", "/shop/bailu", "白鹭专卖店", foot))
                .html("/licence", licence("商城运营有限公司", "91330106MA2XT7Q4KD"));

        assertThat(crawled("/p/1").seller().licenceName()).isNull();
    }

    @Test
    void aListingSaysThatTheCodeOnTheLicencePageIsWrong() throws InterruptedException {
        String link = "<a href='/licence/1'>营业执照</a>";
        site.html("/p/1", OFFER.formatted("松果茶", "/shop/songguo", "松果旗舰店", link))
                .html("/p/2", OFFER.formatted("白鹭茶", "/shop/bailu", "白鹭专卖店", ""))
                .html("/licence/1", licence("杭州松果电子商务有限公司", "91330106MA2XT7Q4K1"));

        Listing listing = crawled("/p/1");
        assertThat(listing.seller().uscc()).isNull();
        assertThat(listing.unknown()).containsEntry("seller.uscc", "check character is wrong: 91330106MA2XT7Q4K1");
    }
}
