package org.markwarden.crawler.price;

/** Brings the digits, spaces and signs of all scripts, and the wide letters of Chinese and Japanese, to the plain ones. */
final class Digits {
    private Digits() {}

    /** The same text, character for character, in ASCII digits and letters and plain spaces. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(isBetweenSentences(text, i) ? ';' : isRaisedPoint(text, i) ? '.' : plain(c));
        }
        return plain.toString();
    }

    private static boolean isBetweenSentences(String text, int at) {
        return ((text.charAt(at) == '，' || text.charAt(at) == '،') && !isGroup(text, at + 1))
                || (text.charAt(at) == '。' && (at == 0 || !Character.isDigit(text.charAt(at - 1))));
    }

    /** £12·99: between digits, with exactly two behind it. */
    private static boolean isRaisedPoint(String text, int at) {
        return text.charAt(at) == '·'
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && digitsFrom(text, at + 1) == 2;
    }

    /** A wide comma parts thousands, or else a sentence: never the cents. */
    private static boolean isGroup(String text, int from) {
        return digitsFrom(text, from) == 3;
    }

    private static int digitsFrom(String text, int from) {
        int end = from;
        while (end < text.length() && end < from + 4 && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private static char plain(char c) {
        if (c < 128) {
            return c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        if ((c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ')) {
            return (char) (c - 'Ａ' + 'A');
        }
        if (Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '．', '。', '٫' -> '.';
            case '，', '٬', '،' -> ',';
            case '’', '‘', '＇', 'ʼ', '´', '′' -> '\'';
            default -> c;
        };
    }
}
