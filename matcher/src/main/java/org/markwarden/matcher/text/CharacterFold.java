package org.markwarden.matcher.text;

import java.util.HashMap;
import java.util.Map;
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

    private final char[] single = new char[0x10000];
    private final byte[] kinds = new byte[0x10000];
    private final boolean[] imitates = new boolean[0x10000];
    private final Map<Integer, Folded> others = new HashMap<>();

    CharacterFold(CRC32C version) {
        for (int c = 0; c < 0x10000; c++) {
            byte kind = Kind.of(Character.toLowerCase(c));
            single[c] = kind == Kind.NONE ? 0 : (char) Character.toLowerCase(c);
            kinds[c] = isInvisible(c) ? INVISIBLE : Kind.of(c);
        }
        TableFile.read("fold.tsv", version, cells -> {
            int c = Integer.parseInt(cells[0], 16);
            var folded = new Folded(cells[1], cells[2].equals("c"));
            if (c >= 0x10000 || folded.text().length() > 1) {
                others.put(c, folded);
            }
            if (c < 0x10000) {
                single[c] = folded.text().length() > 1 ? SEVERAL : folded.text().charAt(0);
                imitates[c] = folded.imitates();
            }
        });
    }

    /** The folded character, 0 when it is left out. */
    char single(char c) {
        return single[c];
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
        return others.get(codePoint);
    }

    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || (type == Character.CONTROL && !Character.isWhitespace(c));
    }

    record Folded(String text, boolean imitates) {}
}
