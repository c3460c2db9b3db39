package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters of other scripts that only look like Latin ones among Latin letters: SΛMSUNG, PЯADA. */
class MixedLettersTest {

    private static final Finds FINDS =
            Finds.of("NIKE", "ROLEX", "Columbia", "adidas", "GUCCI", "SAMSUNG", "CHANEL", "PRADA", "Casio", "LEGO");

    @ParameterizedTest
    @CsvSource({
        "ЯOLEX, ROLEX/confusable",
        "COLЦMBIA, Columbia/confusable",
        "ИIKE, NIKE/confusable",
        "NIКЭ, NIKE/confusable",
        "ΛDIDΛS, adidas/confusable",
        "GЦCCI, GUCCI/confusable",
        "SДMSUNG, SAMSUNG/confusable",
        "SΛMSUNG, SAMSUNG/confusable",
        "CHДNЭL, CHANEL/confusable",
        "PЯДDД, PRADA/confusable",
        "CΛSIO, Casio/confusable",
        "ΠIKE, NIKE/confusable",
        "LΣGO, LEGO/confusable",
        "LEGΩ, LEGO/confusable",
        "LEG〇, LEGO/confusable",
        "R〇LEX, ROLEX/confusable",
    })
    void findsTheNameThatIsMeant(String written, String found) {
        assertThat(FINDS.in("新款 " + written + " 男女同款")).containsExactly(found + "/" + written);
    }

    @ParameterizedTest
    @CsvSource({
        "Samsungдля телефона, SAMSUNG/same/Samsung",
        "кроссовки NIKE и adidas, NIKE/exact/NIKE",
    })
    void leavesWordsOfTheOtherScriptBesideTheName(String text, String found) {
        assertThat(FINDS.in(text)).anyMatch(found::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ДОМИК ДИНА", "ИІЯ ЦОИ", "ΠΡΑΔΑ", "ПЯДА"})
    void readsWordsOfOneScriptAsTheyAre(String text) {
        assertThat(FINDS.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ПPOCTOKBAШИHO", "ПРОСТОКВAШИНO"})
    void readsACyrillicNameInSomeLatinLetters(String written) {
        assertThat(Finds.of("Простоквашино").in(written)).containsExactly("Простоквашино/confusable/" + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SΛMSUNG", "ЯOLEX"})
    void readsANameThatIsRegisteredSoAsItself(String name) {
        assertThat(Finds.of(name).in("新款 " + name + " 包邮")).containsExactly(name + "/exact/" + name);
    }
}
