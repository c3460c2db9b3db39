package org.markwarden.matcher.text;

/** Signs that are written for letters inside a word, {@code Adida$} and {@code R❤LEX}, and those that hide one, {@code N*KE}. */
public final class Signs {

    /** What a sign stands for that may hide any letter. */
    public static final char ANY = '?';
    /** Has the sign before it drawn as a picture, and is nothing itself. */
    static final char PICTURED = '\uFE0F';

    private static final String ASCII = "@$!|+(*";
    private static final String ASCII_LETTERS = "asiitc?";
    private static final String OTHERS = "€£＊✱×✕☆★▲△∆❤♥♡○◯◎◉●⭕";
    private static final String OTHER_LETTERS = "el??????aaaooooooooo";

    private static final char[] LETTERS = new char[0x80];

    static {
        for (int i = 0; i < ASCII.length(); i++) {
            LETTERS[ASCII.charAt(i)] = ASCII_LETTERS.charAt(i);
        }
    }

    private Signs() {}

    /** The letter that the sign stands for, {@link #ANY}, or 0 when it is no such sign. */
    static char letter(char sign) {
        if (sign < LETTERS.length) {
            return LETTERS[sign];
        }
        int other = OTHERS.indexOf(sign);
        return other < 0 ? 0 : OTHER_LETTERS.charAt(other);
    }
}
