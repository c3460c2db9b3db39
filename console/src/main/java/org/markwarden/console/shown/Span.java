package org.markwarden.console.shown;

/**
 * What to bring out in a text.
 *
 * @param start first code point, counted from 0
 * @param end code point after the last
 * @param style class of the style sheet
 * @param note shown when one points at it
 */
public record Span(int start, int end, String style, String note) {

    public boolean covers(int codePoint) {
        return start <= codePoint && codePoint < end;
    }
}
