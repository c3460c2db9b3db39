package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One letter hidden behind a star, a heart or a ring, as sellers write who fear to be found. */
class MaskedNamesTest {

    private static final Finds FINDS = Finds.of(
            "NIKE", "GUCCI", "PRADA", "LEGO", "ROLEX", "adidas", "Dyson", "UGG", "五粮液", "波司登", "大白兔", "Supreme");

    @ParameterizedTest
    @CsvSource({
        "N*KE, NIKE/confusable/N*KE",
        "NI*E, NIKE/confusable/NI*E",
        "G＊CCI, GUCCI/confusable/G＊CCI",
        "a*idas, adidas/confusable/a*idas",
        "N☆KE, NIKE/confusable/N☆KE",
        "R❤LEX, ROLEX/confusable/R❤LEX",
        "R❤️LEX, ROLEX/confusable/R❤️LEX",
        "LEG⭕, LEGO/confusable/LEG⭕",
        "R◯LEX, ROLEX/confusable/R◯LEX",
        "Dys◎n, Dyson/confusable/Dys◎n",
        "PR▲DA, PRADA/confusable/PR▲DA",
        "PR▲D▲, PRADA/confusable/PR▲D▲",
        "▲DIDAS, adidas/confusable/▲DIDAS",
        "五*液, 五粮液/confusable/五*液",
        "五＊液, 五粮液/confusable/五＊液",
        "波×登, 波司登/confusable/波×登",
        "$UPR€M€, Supreme/confusable/$UPR€M€",
        "大*兔, 大白兔/confusable/大*兔",
    })
    void findsTheNameThatIsMeant(String masked, String found) {
        assertThat(FINDS.in("新款 " + masked + " 男女同款")).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "收纳盒 10*20cm 加厚",
                "UG* 靴子",
                "大号*兔 玩偶*2",
                "n*k*e 鞋",
                "五*粮食 酒液",
                "五 * 液",
                "N * KE",
                "★LE★ 积木",
                "ike*nike2 x",
                "I❤GG 情侣装",
                "五*,液体",
                "4*nike5 鞋",
                "棉*麻 面料",
            })
    void findsNothingThatIsNotHidden(String text) {
        assertThat(FINDS.in(text)).noneMatch(found -> found.contains("/confusable/"));
    }

    @Test
    void hidesNothingOfTheBackground() {
        assertThat(Finds.lean("BALL", "五粮液").in("B*LL 五*液")).isEmpty();
    }
}
