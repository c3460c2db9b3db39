package org.markwarden.matcher.text;

/** What a folded character is; bytes, because the finder asks millions of times a second. */
public final class Kind {

    /** Not part of any name: spaces, punctuation, symbols, emoji. */
    public static final byte NONE = 0;

    public static final byte HAN = 1;
    public static final byte LATIN = 2;
    public static final byte DIGIT = 3;
    /** Any other letter: kana, hangul, Arabic, Cyrillic that looks like no Latin letter. */
    public static final byte OTHER = 4;

    private Kind() {}

    static byte of(int c) {
        if (c >= 'a' && c <= 'z') {
            return LATIN;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (Character.isIdeographic(c)) {
            return HAN;
        }
        return Character.isLetterOrDigit(c) || isPrivate(c) ? OTHER : NONE;
    }

    private static boolean isPrivate(int c) {
        return c >= CharacterFold.RARE && c < CharacterFold.RARE + CharacterFold.RARE_COUNT;
    }
}
