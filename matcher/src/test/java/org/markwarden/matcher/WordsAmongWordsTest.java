package org.markwarden.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.match.Use;
import org.markwarden.domain.right.NiceClass;
import org.markwarden.domain.right.Right;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;

/** Marks that are also words of some language, or parts of longer names, in titles that mean the word. */
class WordsAmongWordsTest {

    private static FewMarks marks;

    @BeforeAll
    static void openARegister() {
        marks = new FewMarks(
                mark("Montaña", "mochilas", 18),
                mark("STURM", "Jacken", 25),
                famous("GELB", "Lampen", 11),
                mark("Camper", "shoes", 25),
                mark("英雄", "钢笔;墨水", 16),
                mark("禾泉", "白酒", 33),
                mark("五亩田", "花生;坚果", 29, 30),
                mark("纯棉年代", "毛巾", 24),
                mark("林晚舟", "项链;戒指", 14),
                mark("丁香", "毛巾", 24),
                mark("Nordkamm", "knives", 8),
                famous("Champion", "clothing;服装", 25),
                famous("Diesel", "jeans;clothing", 25),
                famous("骆驼", "鞋;服装", 25),
                mark("象山湾", "保温杯", 21),
                mark("海沃", "钢笔", 16),
                mark("Harbor", "sneakers;bags", 18, 25),
                mark("Velmora", "sneakers;bags", 18, 25),
                mark("薇墨拉", "运动鞋;女包", 18, 25));
    }

    @AfterAll
    static void closeTheRegister() throws IOException {
        marks.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Póster paisaje de montaña con marco, DESCRIPTIVE",
        "Bolsa de deporte estampado montaña azul, DESCRIPTIVE",
        "Mochila MONTAÑA 30 litros impermeable, AS_MARK",
        "Montaña mochila 30 litros impermeable, AS_MARK",
        "Herren Halsband gelb mit Karo, DESCRIPTIVE",
        "GELB Halsband Nylon, AS_MARK",
        "Camper van shoe organiser hanging pockets, DESCRIPTIVE",
        "Camper leather shoes women size 38, AS_MARK",
        "Camper Happy leather shoes women, AS_MARK",
        "Leather shoes Camper top quality, AS_MARK",
        "Mochila estampado Montaña azul, AS_MARK",
        "Mochila de cuero Montaña impermeable, AS_MARK",
    })
    void meanTheWordUnlessTheyStandOutOrLead(String title, Use use) {
        assertThat(uses(title)).contains(use);
        assertThat(uses(title).contains(Use.AS_MARK)).isEqualTo(use == Use.AS_MARK);
    }

    /** Found by a reader who tried what sellers of copies write: none of it excuses a mark on its own goods. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sneakers Harbor suede classic",
                "SNEAKERS HARBOR SUEDE CLASSIC",
                "Men's Harbor Suede Sneakers",
                "Mens harbor Suede Sneakers",
                "Large Harbor tote bag leather",
                "2026 New Arrival Harbor Sneakers Men",
                "Sneakers Velmora suede classic",
                "Men's Velmora Suede Sneakers",
                "2026 New Arrival Velmora Sneakers Men",
                "Velmora Sneaker neu 39,90 statt 129",
                "Velmora sneakers keine Kopie",
                "Velmora sneakers piel sin marca visible",
                "Sac Velmora porté épaule cuir",
                "Mochila Velmora puede ser usada como bandolera",
                "薇墨拉女包 欧美品牌 做工精美品质保证",
                "薇墨拉运动鞋 日常使用品质保证",
                "薇墨拉运动鞋 全新 支持寄修",
                "自家薇墨拉工厂 运动鞋",
            })
    void excuseNoMarkOnItsOwnGoods(String title) {
        assertThat(uses(title)).contains(Use.AS_MARK);
    }

    @ParameterizedTest
    @CsvSource({
        "英雄联盟海报 游戏周边, false",
        "超级英雄笔记本 学生, false",
        "英雄钢笔 学生练字 墨水, true",
        "禾泉镇散装高粱酒 农家自酿, false",
        "禾泉镇店之宝 高粱酒, true",
        "禾泉高粱酒 整箱, true",
        "五亩田花生 5斤 炒货, true",
        "100%纯棉 年代少年周边毛巾, false",
        "纯棉 年代毛巾 三条装, true",
        "珠宝设计师林晚舟作品集 正版图书, false",
        "林晚舟项链 925银 同款, true",
        "毛巾 丁香花色 3条, false",
        "毛巾 丁香牌 24色, true",
        "Nordkamm knife set kitchen, true",
        "'Kochmesser wie Nordkamm, Eigenmarke', false",
    })
    void areMarksOnlyWhereTheyAreNotPartOfSomethingElse(String title, boolean mark) {
        assertThat(uses(title).contains(Use.AS_MARK)).as(title).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "World champion t-shirt 2026, false",
        "National champion clothing, false",
        "Diesel engine print clothing, false",
        "骆驼毛 毛衣 服装 男, false",
        "Champion t-shirt new, true",
        "Clothing Champion world tour, true",
        "DIESEL power clothing, true",
        "Diesel jeans men, true",
        "骆驼 男鞋, true",
    })
    void areNoMarksInPhrasesOfTheLanguageEvenOnTheirOwnGoods(String title, boolean mark) {
        assertThat(uses(title).contains(Use.AS_MARK)).as(title).isEqualTo(mark);
    }

    @Test
    void tellWhatGoodsFitInAListOfMakersNobodyWatches() {
        var listing =
                FewMarks.offer("碳素墨水 50ml").description("适合凌美、百利金、海沃等欧标钢笔使用。").build();
        assertThat(marks.match(listing).mentions()).extracting(Mention::use).containsOnly(Use.COMPATIBLE);
    }

    @Test
    void claimTheMakerBelowATitleThatNamesTheTown() {
        var listing = FewMarks.offer("禾泉镇散装高粱酒 6瓶整箱").description("禾泉集团出品，正品保证").build();
        assertThat(marks.match(listing).mentions()).extracting(Mention::use).contains(Use.AS_MARK);
    }

    @Test
    void tellWhatGoodsFitInOtherLanguages() {
        assertThat(uses("Walizka na narzędzia pasuje do Nordkamm")).containsOnly(Use.COMPATIBLE);
    }

    @Test
    void tellWhatARingForABottleFits() {
        assertThat(uses("象山湾密封圈 SM48 杯盖配件 硅胶圈")).containsOnly(Use.COMPATIBLE);
    }

    @Test
    void sayInTheReasonThatTheWordIsOrdinary() {
        assertThat(marks.match("Bolsa de deporte estampado montaña azul").matches())
                .flatMap(match -> match.signals())
                .anySatisfy(signal -> assertThat(signal.reason().english()).contains("ordinary word"));
    }

    private static List<Use> uses(String title) {
        return marks.match(title).mentions().stream().map(Mention::use).toList();
    }

    private static Right mark(String name, String goods, int... classes) {
        return new Trademark(entry(name, goods, classes).build());
    }

    private static Right famous(String name, String goods, int... classes) {
        return new Trademark(entry(name, goods, classes)
                .fame("known to the public everywhere")
                .build());
    }

    private static RightEntry.Builder entry(String name, String goods, int... classes) {
        return RightEntry.builder(new RightId(name))
                .name(name)
                .classes(Arrays.stream(classes).mapToObj(NiceClass::new).toList())
                .goods(goods);
    }
}
