package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    private static final String LONG = "acme ".repeat(48) + "x";
    private static final NameFinder FINDER = Finds.index(List.of("Nike", "Cat", "康师傅", "Dolce & Gabbana", LONG), true)
            .finder();
    private static final String LATIN = "zu de lo pa ";
    private static final String HAN = "的一是在了有，";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nike",
                "Niike",
                "newnikeair2026",
                "bobcat",
                "category",
                "concatenate",
                "Cat",
                "康帅傅",
                "康师傅",
                "Dolce and Gabbana",
                "N.i.k.e"
            })
    void findsOnABorderWhatItFindsElsewhere(String word) {
        for (String filler : List.of(LATIN, HAN)) {
            List<String> elsewhere = finds(filler.repeat(40), word, filler.repeat(40));
            for (int shift = 0; shift < 200; shift++) {
                for (int border : new int[] {Pieces.SHORTEST_STEP, Pieces.LONGEST - 320, 1920, Pieces.LONGEST}) {
                    String before = " ".repeat(border - 150 - 70 * filler.length() + shift) + filler.repeat(70);
                    assertThat(finds(before, word, " " + filler.repeat(400)))
                            .as("%s after %d units", word, before.length())
                            .isEqualTo(elsewhere);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void findsANameAsLongAsANameMayBeWhereverItStands(Place place) {
        for (int before = 1500; before < 2200; before += 7) {
            List<String> found = new ArrayList<>();
            String text = "zu ".repeat(before / 3) + LONG + " " + "de ".repeat(2000);
            FINDER.find(text, place, (right, _, start, _, _, _) -> found.add(right + "@" + start));
            assertThat(found).as("after %d", before).contains("4@" + before / 3 * 3);
        }
    }

    /** What is found around the word, counted from it. */
    private static List<String> finds(String before, String word, String after) {
        List<String> found = new ArrayList<>();
        String text = before + " " + word + " " + after;
        FINDER.find(
                text,
                Place.VALUE,
                (right, _, start, end, variant, _) -> found.add(
                        right + "/" + variant + "/" + (start - before.length()) + "/" + (end - before.length())));
        return found;
    }
}
