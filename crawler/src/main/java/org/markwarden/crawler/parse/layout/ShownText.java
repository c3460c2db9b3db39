package org.markwarden.crawler.parse.layout;

import org.markwarden.crawler.price.PriceText;

/** The text of a page as a visitor reads it, while it grows: runs of blanks are one, blocks are parted by line breaks. */
final class ShownText {
    private static final int MOST_TEXT = 2_000_000;

    private final StringBuilder text = new StringBuilder();

    int length() {
        return text.length();
    }

    boolean isFull() {
        return text.length() > MOST_TEXT;
    }

    String from(int start) {
        return text.substring(start);
    }

    /** The text between two places, as far as there is any. */
    String between(int from, int to) {
        int start = Math.clamp(from, 0, text.length());
        return text.substring(start, Math.clamp(to, start, text.length()));
    }

    void append(String piece) {
        int at = 0;
        while (at < piece.length()) {
            int end = endOfWord(piece, at);
            text.append(piece, at, end);
            if (end < piece.length()) {
                space();
            }
            at = end + 1;
        }
    }

    private static int endOfWord(String piece, int from) {
        int end = from;
        while (end < piece.length() && piece.charAt(end) > ' ' && piece.charAt(end) != '\u00A0') {
            end++;
        }
        return end;
    }

    void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) > ' ') {
            text.append(' ');
        }
    }

    void breakLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    /** Whether the last that is to be read is a sign of money. */
    boolean endsWithSign() {
        int last = text.length() - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            last--;
        }
        return last >= 0 && PriceText.hasMoneySign(text.substring(last, last + 1));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
