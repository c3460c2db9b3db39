package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ordinary words and names of places and people are meant as themselves, unless one letter where marks stand says otherwise. */
class OrdinaryWordsTest {

    private static final Finds FINDS = Finds.of(
            "Bose",
            "Garmin",
            "Burton",
            "Dettol",
            "Dell",
            "Swatch",
            "Kate Spade",
            "Converse",
            "Louis Vuitton",
            "Crest",
            "Nike",
            "BlackBerry",
            "Jack Daniel's",
            "Chanel",
            "Prada");

    @ParameterizedTest
    @CsvSource({
        "a place,                        'travel guide of germany in german'",
        "a place where a mark stands,    'boise multipurpose paper 500 sheets'",
        "a city,                         'boston acoustics speaker pair'",
        "a place far from the name,      'detroit red wings jersey'",
        "three letters,                  'laptop with esc and del keys'",
        "a letter before a shared word,  '儿童 iwatch 表带'",
        "a shared word itself,           '运动 watch 表带'",
        "ordinary words in a row,        'leather case ipad stand'",
        "the same,                       'cotton cover set for sofa'",
        "a first name and another word,  'st louis cardinals cap'",
        "a word and a letter,            'stereo channel h remote'",
    })
    void claimsNothingOf(String what, String title) {
        assertThat(FINDS.inTitle(title)).as(what).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "one letter where a mark stands,   Crust 牙膏 120g,              Crest/spelling/Crust",
        "a first name there,               Mike 运动鞋 男,               Nike/spelling/Mike",
        "two letters of a long name,       BlueBerry 手机 智能,          BlackBerry/spelling/BlueBerry",
        "a word of the name kept,          Jack Denim 威士忌,            Jack Daniel's/spelling/Jack Denim",
        "a sign for a letter of a name,    新款 Pr@da 包,                Prada/confusable/Pr@da",
        "a strange word,                   new garmim watch,             Garmin/spelling/garmim",
    })
    void stillFinds(String what, String title, String find) {
        assertThat(FINDS.inTitle(title)).as(what).contains(find);
    }

    @Test
    void takesTheSmallSpellingOfAWellKnownMarkForItsTransliteration() {
        Finds finds = Finds.of("海尔", "爱马仕");

        assertThat(finds.in("haier 冰箱")).containsExactly("海尔/translation/haier");
        assertThat(finds.in("aimashi 包")).containsExactly("爱马仕/pinyin/aimashi");
    }
}
