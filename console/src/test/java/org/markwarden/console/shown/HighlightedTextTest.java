package org.markwarden.console.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightedTextTest {

    @Test
    void countsCodePointsNotChars() {
        assertThat(HighlightedText.of("🎧🎧晴屿朗 x", List.of(new Span(2, 5, "mention", "exact"))))
                .containsExactly(Piece.plain("🎧🎧"), new Piece("晴屿朗", "mention", "exact"), Piece.plain(" x"));
    }

    @Test
    void cutsOverlappingSpansWhereTheyBeginAndEnd() {
        assertThat(HighlightedText.of(
                        "abcdef", List.of(new Span(0, 4, "mention", "one"), new Span(2, 6, "finding", "two"))))
                .containsExactly(
                        new Piece("ab", "mention", "one"),
                        new Piece("cd", "mention finding", "one; two"),
                        new Piece("ef", "finding", "two"));
    }

    @Test
    void namesCharactersThatHideOrTurnTextAround() {
        assertThat(HighlightedText.named("a\u200bb\u202ec\u3164\u00ad"))
                .isEqualTo("a[U+200B]b[U+202E]c[U+3164][U+00AD]");
    }

    @Test
    void leavesOrdinarySpacesAndJoinedPicturesAlone() {
        assertThat(HighlightedText.named("a b\u3000c\u00a0d\n👨\u200d💻 ❤\ufe0f"))
                .isEqualTo("a b\u3000c\u00a0d\n👨\u200d💻 ❤\ufe0f");
    }

    @Test
    void leavesOutASpanThatPointsOutside() {
        assertThat(HighlightedText.of("ab", List.of(new Span(5, 9, "mention", ""))))
                .containsExactly(Piece.plain("ab"));
        assertThat(HighlightedText.of("", List.of(new Span(0, 3, "mention", ""))))
                .isEmpty();
    }

    @Test
    void cutsAnEndlessTextAndSaysHowMuchIsLeft() {
        String endless = "字".repeat(HighlightedText.MOST_CODE_POINTS + 7);
        assertThat(HighlightedText.left(endless)).isEqualTo(7);
        assertThat(HighlightedText.of(endless, List.of()).getFirst().text()).hasSize(HighlightedText.MOST_CODE_POINTS);
    }
}
