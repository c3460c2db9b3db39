package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.Price;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.RightMatch;
import org.markwarden.domain.match.SignalResult;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** Private sellers, services, works about a maker, people of its name, and resellers who say where they bought. */
class LawfulOffersTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(mark("Kestrel", 25, "服装;鞋"), mark("沐岚", 25, "服装;鞋"), mark("Sunfield", 11, "灯具"));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "沐岚运动鞋 39码 买大了 没上过脚, SECOND_HAND",
        "沐岚羽绒服 公司发的 用不上, SECOND_HAND",
        "沐岚皮鞋 换底 补色 上门取件, SECOND_HAND",
        "'Kestrel hiking boots used, scuffed toe', SECOND_HAND",
        "Kestrel jacket size M worn once smoke-free home, SECOND_HAND",
        "'Kestrel boots open box, bought from the Kestrel shop', SECOND_HAND",
        "沐岚雪地靴清洗 去盐渍, SECOND_HAND",
        "沐岚外套 穿了三次 不适合我, SECOND_HAND",
        "'Kestrel boots size 9, creased', SECOND_HAND",
        "Kestrel boots used for hiking in winter, AS_MARK",
        "Kestrel boots repair balm, AS_MARK",
        "Kestrel the story of a bird paperback, DESCRIPTIVE",
        "沐岚传 连环画 老版, DESCRIPTIVE",
        "Kestrel family t-shirt custom surname, DESCRIPTIVE",
        "Sun Field poster of wheat, DESCRIPTIVE",
        "沐岚运动鞋 新款 男女同款, AS_MARK",
        "'Plain boots, compare to Kestrel', NEGATED",
        "Walking boots unbranded not affiliated Kestrel look, NEGATED",
        "'Kestrel boots with Kestrel laces, unbranded box', AS_MARK",
        "代替沐岚 自有品牌运动鞋, NEGATED",
        "沐岚运动鞋 闲置 没穿过, SECOND_HAND",
        "沐岚运动鞋 闲置 走量 要多少有多少, AS_MARK",
    })
    void tellsHowTheNameIsUsed(String title, Use use) {
        assertThat(marks.match(title).mentions()).extracting(Mention::use).contains(use);
    }

    @ParameterizedTest
    @ValueSource(strings = {"沐岚运动鞋 专柜购入 附小票", "沐岚運動鞋 附購買收據", "Kestrel boots duty paid, VAT invoice"})
    void believesASellerWhoTellsWhereTheGoodsWereBought(String title) {
        assertThat(source(listing(title, "600"))).satisfies(signal -> {
            assertThat(signal.contribution()).isNegative();
            assertThat(signal.listingValue()).isNotNull();
        });
    }

    /** An invoice for what is bought here, and the edition for China, say little of where the goods were bought. */
    @Test
    void believesWordsThatTellNoSourceLessThanAReceipt() {
        double receipt = source(listing("沐岚运动鞋 专柜购入 附小票", "600")).contribution();
        double offered = source(listing("沐岚运动鞋 国行 可开发票", "600")).contribution();
        assertThat(offered).isNegative().isGreaterThan(receipt / 2);
        assertThat(source(listing("沐岚运动鞋 国行", "600")).reason().english()).contains("names no source");
    }

    @Test
    void believesNoPapersBesideCounterfeitWordsOrAPriceFarBelow() {
        assertThat(matches(listing("沐岚运动鞋 莆田纯原 附小票", "600"))).noneMatch(this::isSource);
        assertThat(matches(listing("沐岚运动鞋 专柜购入 附小票", "90"))).noneMatch(this::isSource);
    }

    /** The holder never put a copy on the market, so that nobody may resell it as used. */
    @Test
    void excusesNoCopyAsUsed() {
        assertThat(matches(listing("沐岚运动鞋 九成新 闲置", "600")))
                .anyMatch(signal -> signal.name().equals("use-second-hand"));
        assertThat(matches(listing("沐岚运动鞋 高仿 九成新 闲置", "600")))
                .noneMatch(signal -> signal.name().equals("use-second-hand"));
    }

    @Test
    void showsBothComparedValuesOfEverySignal() {
        assertThat(matches(listing("沐岚运动鞋 高仿 懂的来 现货", "90")))
                .filteredOn(signal -> !signal.name().equals("order"))
                .allSatisfy(signal -> {
                    assertThat(signal.listingValue()).as(signal.name()).isNotNull();
                    assertThat(signal.rightValue()).as(signal.name()).isNotNull();
                    assertThat(signal.reason().english()).isNotBlank();
                    assertThat(signal.reason().chinese()).isNotBlank();
                });
    }

    private SignalResult source(Listing listing) {
        return matches(listing).stream().filter(this::isSource).findFirst().orElseThrow();
    }

    private boolean isSource(SignalResult signal) {
        return signal.name().equals("source-told");
    }

    private static List<SignalResult> matches(Listing listing) {
        return marks.match(listing).matches().stream()
                .map(RightMatch::signals)
                .flatMap(List::stream)
                .toList();
    }

    private static Listing listing(String title, String price) {
        return FewMarks.offer(title)
                .price(Price.of(new BigDecimal(price), "CNY"))
                .build();
    }

    private static Right mark(String name, int nice, String goods) {
        return new Trademark(RightEntry.builder(new RightId(name))
                .name(name)
                .classes(List.of(new NiceClass(nice)))
                .goods(goods)
                .referencePrice(Price.of(new BigDecimal("700"), "CNY"))
                .build());
    }
}
