package org.markwarden.matcher.text;

import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** What each character is compared as, and whether that is the same sign or only looks like it. */
public final class CharacterFold {

    /** Marks a character that folds to several; ask {@link #expansion}. */
    static final char SEVERAL = '\uFFFE';
    /** Letters beyond the basic plane that are no variant of another share these private characters. */
    static final int RARE = 0xE000;

    static final int RARE_COUNT = 0x1900;
    static final byte INVISIBLE = 16;
    /** Draws an Arabic word out and is no letter of it (Unicode, U+0640). */
    private static final int TATWEEL = 0x640;

    private static final int RARE_SLOTS = 1 << 14;
    private static final int RARE_SHIFT = 18;

    private final char[] single = new char[0x10000];
    private final byte[] kinds = new byte[0x10000];
    private final boolean[] imitates = new boolean[0x10000];
    private final @Nullable Folded[] several = new Folded[0x10000];
    private final int[] rareKeys = new int[RARE_SLOTS];
    private final @Nullable Folded[] rare = new Folded[RARE_SLOTS];

    private final AmongLatin amongLatin;

    CharacterFold(CRC32C version) {
        for (int c = 0; c < 0x10000; c++) {
            byte kind = Kind.of(Character.toLowerCase(c));
            single[c] = kind == Kind.NONE || isInvisible(c) ? 0 : (char) Character.toLowerCase(c);
            kinds[c] = isInvisible(c) ? INVISIBLE : Kind.of(c);
        }
        TableFile.read("fold.tsv", version, this::read);
        TableFile.read("fold-own.tsv", version, this::read);
        amongLatin = new AmongLatin(version);
    }

    AmongLatin amongLatin() {
        return amongLatin;
    }

    private void read(String[] cells) {
        int c = Integer.parseInt(cells[0], 16);
        var folded = new Folded(cells[1], cells[2].equals("c"));
        if (c >= 0x10000) {
            putRare(c, folded);
        } else if (folded.text().length() > 1) {
            several[c] = folded;
        }
        if (c < 0x10000) {
            single[c] = folded.text().length() > 1 ? SEVERAL : folded.text().charAt(0);
            imitates[c] = folded.imitates();
        }
    }

    /** The folded character, 0 when it is left out. */
    char single(char c) {
        return single[c];
    }

    /** The letter or digit itself in its small form, or what is the same sign; 0 for anything else. Letters of other scripts stay themselves. */
    public int letter(int c) {
        char own = (char) c;
        if (!Character.isLetterOrDigit(own) || isInvisible(own)) {
            return 0;
        }
        return imitates[own] || single[own] == SEVERAL ? Character.toLowerCase(own) : single[own];
    }

    boolean imitates(char c) {
        return imitates[c];
    }

    /** The kind of a character that is already folded, or {@link #INVISIBLE}. */
    byte kind(char c) {
        return kinds[c];
    }

    /** The folding of a character beyond the basic plane or of one that becomes several. */
    @Nullable
    Folded expansion(int codePoint) {
        if (codePoint < 0x10000) {
            return several[codePoint];
        }
        int slot = (codePoint * 0x9E3779B1) >>> RARE_SHIFT;
        while (rareKeys[slot] != 0 && rareKeys[slot] != codePoint) {
            slot = (slot + 1) & (RARE_SLOTS - 1);
        }
        return rare[slot];
    }

    private void putRare(int codePoint, Folded folded) {
        int slot = (codePoint * 0x9E3779B1) >>> RARE_SHIFT;
        while (rareKeys[slot] != 0) {
            slot = (slot + 1) & (RARE_SLOTS - 1);
        }
        rareKeys[slot] = codePoint;
        rare[slot] = folded;
    }

    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || c == TATWEEL
                || (type == Character.CONTROL && !Character.isWhitespace(c));
    }

    /** A mark that belongs to the letter before it: accents, strokes through it, frames. */
    static boolean isDrawnOver(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    record Folded(String text, boolean imitates) {}
}
