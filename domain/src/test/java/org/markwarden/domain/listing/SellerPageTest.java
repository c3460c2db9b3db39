package org.markwarden.domain.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SellerPageTest {
    private static final String LICENCE = "https://mall.test/licence/7";
    private static final String SHOP = "https://mall.test/shop/7";

    private static SellerPage page(Seller seller) {
        return new SellerPage(
                "mall",
                List.of(LICENCE),
                Instant.EPOCH,
                null,
                new SellerDisclosure(
                        seller,
                        SellerContacts.NONE,
                        Registration.NONE,
                        Map.of(
                                "licence_name", new FieldSource("text:企业名称", 0.8),
                                "uscc", new FieldSource("text:统一社会信用代码", 0.95)),
                        Map.of()));
    }

    private static Listing listing(Seller seller, double link) {
        return Listing.builder(new ListingId("1"), "Tea")
                .platform("mall")
                .seller(seller)
                .sources(Map.of(
                        "seller.licence_url", new FieldSource("text:licence link", link),
                        "seller.licence_name", new FieldSource("text:operator", 0.7)))
                .unknown(Map.of("seller.uscc", "check character is wrong: 1"))
                .build();
    }

    /** The shop's number, name, own page on the licence page; number, name, own page, licence link on the listing's. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  0.6, 7, -,           -,    7, -,            -,    -",
                "false, 0.6, 7, -,           -,    8, -,            -,    -",
                "true,  0.6, -, -,           SHOP, -, 松果,          SHOP, -",
                "true,  0.6, -, -,           -,    -, 松果,          -,    LICENCE",
                "true,  0.6, 9, 松果旗舰店,   -,    7, 松果,          -,    LICENCE",
                "false, 0.6, -, 白鹭专卖店,   -,    -, 松果,          -,    LICENCE",
                "false, 0.6, 7, 白鹭专卖店,   -,    7, 松果,          -,    -",
                "false, 0.4, -, -,           -,    -, 白鹭,          -,    LICENCE",
                "true,  0.4, -, -,           -,    -, 杭州松果,       -,    LICENCE",
                "true,  0.4, -, 松果,         -,    -, 松果旗舰店,     -,    LICENCE",
                "true,  0.4, -, -,           -,    -, -,            -,    LICENCE",
                "false, 0.6, -, 松果,         -,    -, 松果,          -,    -",
            })
    void speaksForTheListingsOfItsShop(
            boolean speaks,
            double link,
            @Nullable String id,
            @Nullable String name,
            @Nullable String shop,
            @Nullable String ownId,
            @Nullable String ownName,
            @Nullable String ownShop,
            @Nullable String licence) {
        SellerPage page =
                page(new Seller(id, name, null, "杭州松果电子商务有限公司", null, null, shop == null ? null : SHOP, LICENCE));
        Seller seller = new Seller(
                ownId,
                ownName,
                null,
                null,
                null,
                null,
                ownShop == null ? null : SHOP,
                licence == null ? null : LICENCE);

        assertThat(page.isOf(listing(seller, link), false)).isEqualTo(speaks);
    }

    @Test
    void doesNotSpeakForShopsThatOnlyShareALink() {
        SellerPage page = page(new Seller(null, null, null, "商城运营有限公司", null, null, null, LICENCE));
        Listing listing = listing(new Seller(null, "松果", null, null, null, null, null, LICENCE), 0.6);

        assertThat(page.isOf(listing, false)).isTrue();
        assertThat(page.isOf(listing, true)).isFalse();
    }

    @Test
    void completesWhatTheListingLeavesOpenAndKeepsWhatContradictsIt() {
        SellerPage page = page(new Seller(null, null, null, "杭州松果电子商务有限公司", "91330106MA2XT7Q4KD", null, null, LICENCE));
        Listing completed =
                page.completed(listing(new Seller(null, "松果", null, "松果公司", null, null, null, LICENCE), 0.6));

        assertThat(completed.seller().licenceName()).isEqualTo("松果公司");
        assertThat(completed.sources())
                .extractingByKey("seller.licence_name")
                .extracting(FieldSource::others)
                .isEqualTo(List.of(new OtherClaim("杭州松果电子商务有限公司", "page " + LICENCE + " text:企业名称", 0.8)));
        assertThat(completed.seller().uscc()).isEqualTo("91330106MA2XT7Q4KD");
        assertThat(completed.sources())
                .extractingByKey("seller.uscc")
                .isEqualTo(new FieldSource("page " + LICENCE + " text:统一社会信用代码", 0.95));
        assertThat(completed.unknown()).isEmpty();
    }
}
