package org.markwarden.matcher.names;

import org.jspecify.annotations.Nullable;

/**
 * How a long text is cut. Pieces overlap: each owns the names that start in its middle and is read with what stands before
 * and behind, so that a name on a border is found, and judged by its surroundings, as it would be elsewhere. Where there
 * is a choice, a piece begins between words.
 */
final class Pieces {

    /** UTF-16 units read at once. */
    static final int LONGEST = 2048;

    /** More than the longest name that is searched. */
    private static final int BEHIND = 320;

    private static final int BEFORE = 64;
    private static final int MOST_BEFORE = 128;

    /** Each piece owns at least so many units, but for the last. */
    static final int SHORTEST_STEP = LONGEST - BEHIND - MOST_BEFORE;

    private final String whole;

    Pieces(String whole) {
        this.whole = whole;
    }

    Piece first() {
        return piece(0, 0);
    }

    /** The next piece; nothing behind the last. */
    @Nullable
    Piece after(Piece piece) {
        return piece.end() == whole.length() ? null : piece(beginBefore(piece.ownsTo()), piece.ownsTo());
    }

    private Piece piece(int begin, int ownsFrom) {
        int end = cut(begin + LONGEST);
        return new Piece(begin, ownsFrom, end == whole.length() ? end : cut(begin + LONGEST - BEHIND), end);
    }

    /** Between words, if one ends near enough. */
    private int beginBefore(int from) {
        for (int at = from - BEFORE; at > from - MOST_BEFORE; at--) {
            if (!Character.isLetterOrDigit(whole.charAt(at - 1)) && Character.isLetterOrDigit(whole.charAt(at))) {
                return at;
            }
        }
        return cut(from - MOST_BEFORE);
    }

    /** Never between the halves of a surrogate pair. */
    private int cut(int at) {
        if (at >= whole.length()) {
            return whole.length();
        }
        return Character.isLowSurrogate(whole.charAt(at)) ? at - 1 : at;
    }

    /**
     * From where to where a piece reaches, in UTF-16 units of the whole, and whose names are reported with it: those that
     * start in its own part.
     */
    record Piece(int begin, int ownsFrom, int ownsTo, int end) {

        /** Says whether a name that starts here, counted from the beginning of the piece, is reported with it. */
        boolean owns(int start) {
            return begin + start >= ownsFrom && begin + start < ownsTo;
        }
    }
}
