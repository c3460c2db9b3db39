package org.markwarden.matcher.names;

import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;
import org.markwarden.matcher.text.Signs;
import org.markwarden.matcher.text.TextTables;

/**
 * A text as it is kept for searching the past: its folded characters, and between them one character for each gap that
 * says what stood there and which letters the signs beside it stand for. Folded text never holds surrogates, so gaps are
 * written as such.
 */
public final class KeptText {

    /** Ends a text. */
    static final char END = 0;
    /** A capital after a small letter, where a word may begin. */
    static final char CAPITAL = '\uD800';

    /** A gap: its kind in two bits, never zero, the letter of its first sign and of its last in four each, whether it is one sign. */
    private static final char GAP = '\uD800';

    private static final char LAST_GAP = '\uDFFF';
    private static final String SIGN_LETTERS = "\0asieltco" + Signs.ANY;
    private static final int FIRST_SIGN = 2;
    private static final int LAST_SIGN = 6;
    private static final int SINGLE = 1 << 10;
    private static final int KIND = 3;
    private static final int SIGN = 15;

    private final FoldedText folded;
    private char[] chars = new char[1024];
    private int length;

    /** For one thread. */
    public KeptText(TextTables tables) {
        folded = new FoldedText(tables.fold());
    }

    /** Replaces the content by another text. */
    public void set(String text) {
        folded.set(text);
        length = 0;
        if (chars.length < 2 * folded.length() + 2) {
            chars = new char[3 * folded.length() + 2];
        }
        for (int i = 0; i < folded.length(); i++) {
            addGap(i);
            chars[length++] = folded.at(i);
        }
        addGap(folded.length());
        chars[length++] = END;
    }

    private void addGap(int i) {
        boolean edge = i == 0 || i == folded.length();
        char before = i == 0 ? 0 : folded.sign(i);
        char after = i == folded.length() ? 0 : folded.signBefore(i);
        byte gap = folded.gaps()[i];
        if (edge && before == 0 && after == 0) {
            return;
        }
        if (gap != FoldedText.JOINED) {
            boolean single = !edge && folded.isOneSign(i);
            chars[length++] = (char) (GAP
                    | gap
                    | SIGN_LETTERS.indexOf(before) << FIRST_SIGN
                    | SIGN_LETTERS.indexOf(after) << LAST_SIGN
                    | (single ? SINGLE : 0));
        } else if (folded.isUpper(i)
                && !folded.isUpper(i - 1)
                && folded.kinds()[i] == Kind.LATIN
                && folded.kinds()[i - 1] == Kind.LATIN) {
            chars[length++] = CAPITAL;
        }
    }

    /** The characters up to {@link #length()}, the last of which ends the text. */
    public char[] chars() {
        return chars;
    }

    public int length() {
        return length;
    }

    static boolean isGap(char c) {
        return c > GAP && c <= LAST_GAP;
    }

    /** Says whether a gap parts Chinese words, which signs put between characters do not. */
    static boolean parts(char gap) {
        return (gap & KIND) != FoldedText.SYMBOL;
    }

    static boolean isSpace(char gap) {
        return (gap & KIND) == FoldedText.SPACE;
    }

    static boolean separates(char gap) {
        return (gap & KIND) == FoldedText.SEPARATOR;
    }

    /** A character that makes the same gap when it is read again. */
    static char written(char gap) {
        return switch (gap & KIND) {
            case FoldedText.SPACE -> ' ';
            case FoldedText.SYMBOL -> '-';
            default -> ',';
        };
    }

    /** The letter of the sign directly behind the word before the gap, 0 for none. */
    static char firstSign(char gap) {
        return isGap(gap) ? SIGN_LETTERS.charAt(gap >> FIRST_SIGN & SIGN) : 0;
    }

    /** The letter of the sign directly before the word behind the gap, 0 for none. */
    static char lastSign(char gap) {
        return isGap(gap) ? SIGN_LETTERS.charAt(gap >> LAST_SIGN & SIGN) : 0;
    }

    static boolean isSingle(char gap) {
        return isGap(gap) && (gap & SINGLE) != 0;
    }

    static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
