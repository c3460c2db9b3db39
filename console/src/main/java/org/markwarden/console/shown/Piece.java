package org.markwarden.console.shown;

/**
 * A stretch of text that looks the same all along.
 *
 * @param style class of the style sheet, empty for plain text
 * @param note shown when one points at it
 */
public record Piece(String text, String style, String note) {

    public static Piece plain(String text) {
        return new Piece(text, "", "");
    }

    public boolean isPlain() {
        return style.isEmpty();
    }
}
