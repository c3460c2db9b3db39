package org.markwarden.matcher.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.markwarden.matcher.text.TextTables;

class HostileTextTest {

    private static final String[] NAMES = {
        "耐克",
        "Nike",
        "Adidas",
        "康师傅",
        "三只松鼠",
        "Dolce & Gabbana",
        "一",
        "A",
        "57",
        "",
        "   ",
        "★",
        "\u200B",
        "Nike",
        "nike"
    };
    private static final NameFinder FINDER = Finds.index(List.of(NAMES), true).finder();

    static Stream<String> texts() {
        String everyone = String.join(" ", NAMES);
        return Stream.of(
                "\uD800",
                "\uDC00\uD800\uD800耐\uDC00克\uD83D",
                "\uD83D".repeat(5000) + "耐克",
                "a\u0301\u0302\u0303".repeat(20_000) + "nike",
                "耐" + "\u0308".repeat(10_000) + "克",
                "\u202Eekin\u202C \u2067耐克\u2069 \u200F\u200E",
                "\u200B\u200C\u200D\u2060\uFEFF".repeat(5000) + "N\u200Bi\u200Bk\u200Be",
                "👩‍👩‍👧‍👦🏳️‍🌈🇨🇳1️⃣".repeat(2000) + "耐👟克",
                "𝗡𝗜𝗞𝗘 𠮷野家 🅝🅘🅚🅔 \uDBFF\uDFFF",
                everyone.repeat(3000),
                "nike".repeat(250_000),
                "一".repeat(300_000),
                "康帅傅三只小松鼠".repeat(20_000),
                "adidaz-".repeat(40_000),
                "$@!|".repeat(50_000),
                " \t\n\u00A0\u3000".repeat(50_000),
                "\u0000\u0001\u007F耐克\u0085");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void findsSpansInsideTheTextAndInOrderOfItsCodePoints(String text) {
        for (Place place : Place.values()) {
            int codePoints = text.codePointCount(0, text.length());
            FINDER.find(text, place, (right, _, start, end, _, similarity) -> {
                assertThat(right).isBetween(0, NAMES.length - 1);
                assertThat(start).isBetween(0, end - 1);
                assertThat(end).isLessThanOrEqualTo(codePoints);
                assertThat(similarity).isBetween(0.0, 1.0);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void findsNothingInNothing(Place place) {
        FINDER.find("", place, (_, _, _, _, _, _) -> {
            throw new AssertionError("found a name in an empty text");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "😀 Adida$ 鞋,          Adidas/confusable/Adida$",
        "@didas 鞋,             Adidas/confusable/@didas",
        "𠮷𠮷 𝗡𝗜𝗞𝗘 x,          Nike/confusable/𝗡𝗜𝗞𝗘",
        "耐\u200B\u200D克,       耐克/same/耐\u200B\u200D克",
        "\u202E耐克\u202C,        耐克/exact/耐克",
        "1️⃣耐👟克,              耐克/same/耐👟克",
        "N♥ike,                 Nike/same/N♥ike",
    })
    void tellsSpansInCodePointsOfTheTextAsWritten(String text, String find) {
        assertThat(Finds.of("Adidas", "Nike", "耐克").in(text)).contains(find);
    }

    @Test
    void reportsNoMoreThanTheBoundInEachPiece() {
        List<String> nested = IntStream.rangeClosed(1, 40).mapToObj("一"::repeat).toList();
        List<String> letters = new ArrayList<>(nested);
        IntStream.rangeClosed(2, 40).mapToObj("a"::repeat).forEach(letters::add);
        NameFinder finder = Finds.index(letters, true).finder();
        for (String worst :
                List.of("一".repeat(40_000), "a".repeat(40_000), "一a".repeat(20_000), "a 一 ".repeat(10_000))) {
            int[] found = new int[1];
            finder.find(worst, (_, _, _, _, _, _) -> found[0]++);
            int pieces = worst.length() / Pieces.SHORTEST_STEP + 1;
            assertThat(found[0]).isLessThanOrEqualTo(pieces * Hits.MOST);
        }
    }

    @Test
    void takesRightsThatAreAliasesOfEachOther() {
        NameIndex index = NameIndex.build(TextTables.load(), add -> {
            add.accept(new NameEntry(0, 0, "耐克", true, NameOrigin.NAME));
            add.accept(new NameEntry(0, 1, "Nike", true, NameOrigin.TRANSLATION));
            add.accept(new NameEntry(1, 0, "Nike", true, NameOrigin.NAME));
            add.accept(new NameEntry(1, 1, "耐克", true, NameOrigin.TRANSLATION));
            add.accept(new NameEntry(1, 2, "耐克", true, NameOrigin.TRANSLATION));
        });
        List<Integer> rights = new ArrayList<>();
        index.finder().find("Nike 耐克", (right, _, _, _, _, _) -> rights.add(right));
        assertThat(rights).contains(0, 1).hasSizeBetween(4, 5);
    }
}
