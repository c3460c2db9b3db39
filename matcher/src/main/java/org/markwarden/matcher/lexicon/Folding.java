package org.markwarden.matcher.lexicon;

import com.ibm.icu.text.Normalizer2;

/** Folds case and width character by character; the result is as long as the text. */
public final class Folding {

    private static final char LAST_LATIN = 0x250;
    private static final char LAST_SPACED = 0x530;
    private static final char[] TABLE = table();
    private static final boolean[] SPACED = spaced();

    private Folding() {}

    /** The folded characters, one for each UTF-16 unit. */
    public static char[] fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[text.charAt(i)];
        }
        return folded;
    }

    /** The folded text. */
    public static String folded(String text) {
        return new String(fold(text));
    }

    /** Says whether a folded character belongs to a Latin word or a number. */
    public static boolean isLatin(char c) {
        return c < LAST_LATIN && SPACED[c];
    }

    /** Says whether a folded character belongs to a word or a number of a script that parts words by spaces: Latin, Greek, Cyrillic. */
    public static boolean isSpaced(char c) {
        return c < LAST_SPACED && SPACED[c];
    }

    /** Says whether a folded character is written Chinese. */
    public static boolean isHan(char c) {
        return (c >= 0x3400 && c <= 0x9FFF) || c == '〇';
    }

    private static boolean[] spaced() {
        boolean[] spaced = new boolean[LAST_SPACED];
        for (char c = 0; c < LAST_SPACED; c++) {
            spaced[c] = Character.isLetterOrDigit(c);
        }
        return spaced;
    }

    private static char[] table() {
        Normalizer2 compatibility = Normalizer2.getNFKCCasefoldInstance();
        char[] table = new char[0x10000];
        for (int c = 0; c < table.length; c++) {
            String plain = String.valueOf((char) c);
            String folded = Character.isSurrogate((char) c) ? plain : compatibility.normalize(plain);
            table[c] = folded.length() == 1 ? folded.charAt(0) : Character.toLowerCase((char) c);
        }
        return table;
    }
}
