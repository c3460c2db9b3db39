package org.markwarden.matcher.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.match.Variant;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.fields.RawMention;

class GoodsReaderTest {

    private static final GoodsTable TABLE = GoodsTable.shipped();
    private static final GoodsReader READER = new GoodsReader(TABLE);
    private static final GoodsComparison COMPARISON = new GoodsComparison(TABLE);

    private static GoodsEstimate estimate(String title, String... category) {
        return READER.estimate(
                new ListingText(Listing.builder(new ListingId("g"), title)
                        .category(List.of(category))
                        .build()),
                List.of());
    }

    private static Right right(Integer... classes) {
        return new Trademark(RightEntry.builder(new RightId("r"))
                .name("CAT")
                .classes(List.of(classes).stream().map(NiceClass::new).toList())
                .build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            蓝牙耳机 主动降噪 | 9
            手机保护壳 防摔 | 9
            纯棉四件套 床单被套 | 24
            不粘平底锅 28cm | 21
            Men's running shoes, breathable | 25
            Clumping cat litter 10 kg | 31
            53度酱香型白酒 500ml | 33
            明前龙井绿茶 250g | 30
            Cordless drill with two batteries | 7
            """)
    void readsTheClassOfATitle(String title, int number) {
        assertThat(estimate(title).likeliest()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"稻草人 男士手拿包 软皮, 稻草人, 18", "鱼跃 台灯 护眼, 鱼跃, 11", "五常大米 5kg, 五常大米, 30"})
    void aWordInsideANameIsNoGoodsUnlessTheNameEndsInIt(String title, String name, int number) {
        int start = title.indexOf(name);
        var mention = new RawMention(right(9), 0, start, start + name.length(), Variant.EXACT, 1, true);

        GoodsEstimate estimate = READER.estimate(
                new ListingText(Listing.builder(new ListingId("g"), title).build()), List.of(mention));

        assertThat(estimate.likeliest()).isEqualTo(number);
    }

    @Test
    void aMarkForMachinesDoesNotReachCatLitter() {
        assertThat(COMPARISON
                        .compare(estimate("CAT litter clumping 10 kg"), right(7, 12))
                        .kind())
                .isEqualTo(GoodsComparison.Kind.DIFFERENT);
        assertThat(COMPARISON
                        .compare(estimate("CAT excavator bucket bearing"), right(7, 12))
                        .kind())
                .isEqualTo(GoodsComparison.Kind.SAME);
    }

    @Test
    void leavesOpenWhatNobodySays() {
        assertThat(COMPARISON.compare(estimate("好物推荐"), right(7)).kind()).isEqualTo(GoodsComparison.Kind.UNKNOWN);
        assertThat(COMPARISON.compare(estimate("蓝牙耳机"), right()).kind()).isEqualTo(GoodsComparison.Kind.UNKNOWN);
    }

    @Test
    void trustsTheCategoryBeforeTheTitle() {
        assertThat(estimate("苹果 红色 大号", "水果", "鲜水果").likeliest()).isEqualTo(31);
    }
}
