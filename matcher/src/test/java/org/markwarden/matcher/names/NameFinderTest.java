package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFinderTest {

    private static final Finds FAMOUS = Finds.of(
            "耐克",
            "Nike",
            "康师傅",
            "大白兔",
            "雪碧",
            "可口可乐",
            "爱马仕",
            "Adidas",
            "Gucci",
            "New Balance",
            "Calvin Klein",
            "Samsung",
            "力士",
            "Dolce & Gabbana",
            "McDonald's",
            "UGG",
            "小米",
            "三只松鼠",
            "Facebook");

    @ParameterizedTest
    @CsvSource({
        "正品耐克运动鞋,           耐克/exact/耐克",
        "正品耐·克运动鞋,          耐克/same/耐·克",
        "耐 克 鞋,                耐克/same/耐 克",
        "👟耐👟克👟,              耐克/same/耐👟克",
        "Gücci bag,               Gucci/same/Gücci",
        "ＮＩＫＥ 鞋,              Nike/same/ＮＩＫＥ",
        "newbalance 574,          New Balance/same/newbalance",
        "康師傅方便麵,              康师傅/same/康師傅",
        "newnikeair2026,          Nike/same/nike",
        "gucci-outlet888,         Gucci/same/gucci",
        "G̶u̶c̶c̶i̶ slides,          Gucci/same/G̶u̶c̶c̶i̶",
        "dolce-and-gabbana.shop,  Dolce & Gabbana/same/dolce-and-gabbana",
        "gioiellisamsung,         Samsung/same/samsung",
    })
    void findsTheSameSign(String text, String find) {
        assertThat(FAMOUS.in(text)).contains(find);
    }

    @ParameterizedTest
    @CsvSource({
        "N1KE air max,            Nike/confusable/N1KE",
        "4d1d45 鞋,               Adidas/confusable/4d1d45",
        "Νike 鞋,                 Nike/confusable/Νike",
        "Sarnsung Galaxy,         Samsung/confusable/Sarnsung",
        "𝗡𝗜𝗞𝗘 shoes,             Nike/confusable/𝗡𝗜𝗞𝗘",
        "ⓃⒾⓀⒺ 鞋,                Nike/confusable/ⓃⒾⓀⒺ",
        "カ士 香皂,                力士/confusable/カ士",
        "faceb00k-login,          Facebook/confusable/faceb00k",
        "Nyke shoes,              Nike/sound/Nyke",
        "Kalvin Clein 内裤,        Calvin Klein/sound/Kalvin Clein",
        "Adidsa 鞋,               Adidas/spelling/Adidsa",
        "Dolce & Banana,          Dolce & Gabbana/spelling/Dolce & Banana",
        "McDnoald's,              McDonald's/spelling/McDnoald's",
    })
    void findsLatinDisguises(String text, String find) {
        assertThat(FAMOUS.in(text)).contains(find);
    }

    @ParameterizedTest
    @CsvSource({
        "奈克 运动鞋,              耐克/sound/奈克",
        "nài克 跑鞋,              耐克/pinyin/nài克",
        "耐ke鞋,                  耐克/pinyin/耐ke",
        "aimashi 包,              爱马仕/pinyin/aimashi",
        "康shi傅 牛肉面,           康师傅/pinyin/康shi傅",
        "康帅傅方便面,             康师傅/glyph/康帅傅",
        "康帅博方便面,             康师傅/glyph/康帅博",
        "雷碧汽水,                雪碧/glyph/雷碧",
        "大白免奶糖,               大白兔/glyph/大白免",
        "可恰可乐,                可口可乐/spelling/可恰可乐",
        "三只小松鼠,               三只松鼠/spelling/三只小松鼠",
        "可乐可口,                可口可乐/spelling/可乐可口",
    })
    void findsChineseDisguises(String text, String find) {
        assertThat(FAMOUS.in(text)).contains(find);
    }

    @ParameterizedTest
    @CsvSource({
        "耐克斯特 机床",
        "pineapple category",
        "便利店 小蜜蜂 玻璃白 办公手 台历摆件",
        "luggage smuggler",
        "小麦 小弥",
    })
    void leavesOrdinaryWordsAlone(String text) {
        assertThat(Finds.of("耐克", "cat", "apple", "伊利", "公牛", "立白", "UGG").in(text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Hollin & Brae,      Hollin Reed candle",
        "Hollin & Brae,      Hollin & Reed candle",
        "Hollin and Brae,    Hollin and Reed candle",
        "Hollin Brae,        Hollin Candles set of two",
        "Hugo Boss,          Hugo Weber tie",
    })
    void takesAnotherWordInPlaceOfOneOfANameForAnotherName(String name, String title) {
        assertThat(Finds.of(name).inTitle(title)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Hollin & Brae,    Hollin Brea candle,       Hollin & Brae/spelling/Hollin Brea",
        "Hollin and Brae,  Holin and Bray candle,    Hollin and Brae/spelling/Holin and Bray",
        "Hollin Brae,      Holl inbrea candle,       Hollin Brae/spelling/Holl inbrea",
        "Chanel No5,       Channell No5 parfum,      Chanel No5/spelling/Channell No5",
        "Estee Lauder,     Estee de Lauper cream,    Estee Lauder/spelling/Estee de Lauper",
        "Harris Tweed Co,  Harris Tweed Barn jacket, Harris Tweed Co/spelling/Harris Tweed",
    })
    void stillFindsNamesOfSeveralWordsMisspelt(String name, String title, String find) {
        assertThat(Finds.of(name).inTitle(title)).contains(find);
    }

    @Test
    void readsTwoLettersInAHandleBesideOrdinaryWordsOnly() {
        Finds finds = Finds.of("H&M", "3M");
        assertThat(finds.in("h-m-sale-outlet.top", Place.HANDLE)).containsExactly("H&M/same/h-m");
        assertThat(finds.in("3m-masks.de", Place.HANDLE)).containsExactly("3M/same/3m");
        assertThat(finds.in("h-m-xoliva.top", Place.HANDLE)).isEmpty();
        assertThat(finds.in("3m-masks.de", Place.TITLE)).isEmpty();
    }

    @Test
    void takesTheSpellingOfTheChineseBesideAWordForThatName() {
        Finds finds = Finds.of("Makita");
        assertThat(finds.inTitle("马启塔（maqita）电钻")).isEmpty();
        assertThat(finds.inTitle("电钻（maqita）锂电")).isNotEmpty();
    }

    @Test
    void takesNoPieceOfALongerUnknownNameForADisguise() {
        Finds finds = Finds.of("美的");
        assertThat(finds.in("凯美帝油炸锅")).isEmpty();
        assertThat(finds.in("新款美帝油炸锅")).containsExactly("美的/sound/美帝");
    }

    @Test
    void findsTwoCharactersTakenApartAndARepeatedOne() {
        assertThat(Finds.of("鸭鸭").inTitle("甲鸟甲鸟羽绒服")).containsExactly("鸭鸭/split/甲鸟甲鸟");
        assertThat(Finds.of("蒙牛").inTitle("蒙犇纯牛奶")).containsExactly("蒙牛/glyph/蒙犇");
    }

    @Test
    void countsCodePointsOfTheOriginal() {
        assertThat(FAMOUS.in("😀😀 🄽🄸🄺🄴 x")).contains("Nike/confusable/🄽🄸🄺🄴");
    }

    @Test
    void survivesWhatNobodyWouldWrite() {
        String[] hostile = {
            "",
            " ",
            "\uD800",
            "耐\uDC00克",
            "\uD83D",
            "a\u0301".repeat(5000),
            "\u202E耐克\u202C",
            "耐\u200B\u200D克",
            "👩‍👩‍👧‍👦".repeat(100),
            "耐".repeat(1 << 20),
            "nike".repeat(1 << 18),
            "\u0000耐克\u0000"
        };
        for (String text : hostile) {
            assertThat(FAMOUS.in(text)).hasSizeLessThanOrEqualTo(text.length() + 1);
        }
        assertThat(FAMOUS.in("耐\u200B\u200D克")).containsExactly("耐克/same/耐\u200B\u200D克");
    }

    @Test
    void findsANameOnceAcrossThePiecesOfALongText() {
        String text = "，".repeat(NameFinder.PIECE - 130) + "耐克".repeat(1) + "，".repeat(5000) + "耐克";
        assertThat(FAMOUS.in(text)).containsExactly("耐克/exact/耐克", "耐克/exact/耐克");
    }

    @Test
    void searchesBackgroundNamesInTheLeanSet() {
        Finds lean = Finds.lean("雪碧", "康师傅", "Panasonic");
        assertThat(lean.in("雷碧")).isEmpty();
        assertThat(lean.in("康帅傅")).containsExactly("康师傅/glyph/康帅傅");
        assertThat(lean.in("Panasonc")).containsExactly("Panasonic/spelling/Panasonc");
    }

    @Test
    void takesNamesOfNothingAndTwins() {
        assertThat(Finds.of("", "  ", "★", "耐克", "耐克").in("耐克")).hasSize(2);
    }
}
