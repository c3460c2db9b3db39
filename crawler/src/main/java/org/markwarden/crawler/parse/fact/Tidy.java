package org.markwarden.crawler.parse.fact;

import org.markwarden.domain.text.CleanText;

/** Text of a page as it may be stored: one space where there were many, no control characters, well-formed. */
public final class Tidy {
    private Tidy() {}

    /** The text with spaces collapsed and control and directional marks left out. */
    public static String text(String raw) {
        StringBuilder tidy = new StringBuilder(raw.length());
        boolean space = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c == '\u00A0' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!space) {
                    tidy.append(' ');
                }
                space = true;
            } else if (!isInvisible(c)) {
                tidy.append(c);
                space = false;
            }
        }
        if (space && !tidy.isEmpty()) {
            tidy.setLength(tidy.length() - 1);
        }
        return CleanText.cleaned(tidy.toString());
    }

    /** The first so many characters, never half a code point. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** Bidi controls, zero-width space and BOM; joiners stay, they are part of words and emoji. */
    private static boolean isInvisible(char c) {
        return c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\uFEFF'
                || c == '\u00AD'
                || (c >= '\u007F' && c < '\u00A0');
    }
}
