package org.markwarden.matcher.goods;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.matcher.fields.ListingText;
import org.markwarden.matcher.samples.LabelledSamples;
import org.markwarden.matcher.samples.SampleListing;
import org.markwarden.matcher.samples.SampleSplit;

class LabelledGoodsTest {

    private static final GoodsTable TABLE = GoodsTable.shipped();
    private static final GoodsReader READER = new GoodsReader(TABLE);

    @ParameterizedTest
    @CsvSource({"DEV, 0.93", "FROZEN, 0.82"})
    void namesTheClassAPersonNames(SampleSplit split, double least) {
        List<SampleListing> asked = LabelledSamples.own().listings().stream()
                .filter(sample -> sample.split() == split)
                .toList();
        long right = asked.stream().filter(LabelledGoodsTest::isRight).count();
        assertThat((double) right / asked.size()).isGreaterThanOrEqualTo(least);
    }

    private static boolean isRight(SampleListing sample) {
        int number = READER.estimate(new ListingText(sample.listing())).likeliest();
        return number > 0 && sample.goods().contains(new NiceClass(number));
    }

    @ParameterizedTest
    @CsvSource({
        "登山镐背夹, 登山镐背夹 轻量 户外, SAME",
        "登山镐背夹, 适用登山镐背夹的螺丝 不锈钢螺丝, UNKNOWN",
        "carabiner pouch, Carabiner pouch small black, SAME",
        "pouch, Pouches of tea 20 g loose leaf green tea, DIFFERENT"
    })
    void learnsGoodsFromTheWordsOfTheRight(String goods, String title, GoodsComparison.Kind kind) {
        var right = new Trademark(RightEntry.builder(new RightId("r"))
                .name("某某")
                .classes(List.of(new NiceClass(18)))
                .goods(goods)
                .build());
        var estimate = READER.estimate(
                new ListingText(Listing.builder(new ListingId("t"), title).build()));
        assertThat(new GoodsComparison(TABLE).compare(estimate, right).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Replacement laces compatible with running shoes, 26",
        "适用戴森吸尘器的滤网 尘袋, 7",
        "小米13手机壳 防摔, 9",
        "手机壳 透明 防摔, 9",
        "小米5斤 新米, 30"
    })
    void readsWhatIsSoldAndNotWhatItGoesWith(String title, int number) {
        var text = new ListingText(Listing.builder(new ListingId("t"), title).build());
        assertThat(READER.estimate(text).likeliest()).isEqualTo(number);
    }
}
