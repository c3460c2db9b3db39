package org.markwarden.matcher.names;

import org.markwarden.matcher.text.FoldedText;
import org.markwarden.matcher.text.Kind;

/**
 * Where in a text its own mark stands by custom: at the front of a title, behind what is bracketed before it, in Chinese
 * and then in Latin letters; anywhere in a short label. A word there that resembles a watched name is claimed at less
 * likeness than elsewhere, as nothing else is expected to stand there.
 */
final class MarkPlace {

    private static final String OPENING = "【[（(《「『<";
    private static final String CLOSING = "】]）)》」』>";
    private static final int LONGEST_PREFIX = 24;
    private static final int LONGEST_CHINESE = 6;
    private static final int LONGEST_LABEL = 40;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 16;
    private static final int LONGEST_HAN = 4;

    private Place place = Place.VALUE;
    private int front;
    private int labelEnd;

    /** Looks at a new text; the pieces of a long one after the first are prose. */
    void begin(FoldedText text, Place of) {
        place = of;
        front = 0;
        labelEnd = text.original().length() <= LONGEST_LABEL ? text.length() : 0;
        if (place == Place.TITLE) {
            int unit = afterBrackets(text.original());
            while (front < text.length() && text.unitFrom(front) < unit) {
                front++;
            }
        }
    }

    boolean isHandle() {
        return place == Place.HANDLE;
    }

    boolean isProse() {
        return place == Place.PROSE;
    }

    private static int afterBrackets(String title) {
        int at = 0;
        for (int i = 0; i < title.length() && i - at <= LONGEST_PREFIX; i++) {
            char c = title.charAt(i);
            if (CLOSING.indexOf(c) >= 0) {
                at = i + 1;
            } else if (i == at && OPENING.indexOf(c) < 0 && !Character.isWhitespace(c)) {
                return at;
            } else if (i == at && Character.isWhitespace(c)) {
                at++;
            }
        }
        return at;
    }

    /** Says whether a window that begins here stands where the mark of the offer would. */
    boolean isAt(FoldedText text, int start) {
        return switch (place) {
            case PROSE, VALUE -> false;
            case LABEL, HANDLE -> start < labelEnd;
            case TITLE ->
                start == front
                        || standsOut(text, start)
                        || (text.kinds()[start] == Kind.LATIN && followsChineseName(text, start));
        };
    }

    /** A short word between spaces in a Chinese title, which parts phrases and seldom words, may be a name. */
    private static boolean standsOut(FoldedText text, int start) {
        byte kind = text.kinds()[start];
        if (!text.hasHan() || text.gaps()[start] != FoldedText.SPACE) {
            return false;
        }
        int end = start + 1;
        while (end < text.length()
                && text.gaps()[end] == FoldedText.JOINED
                && text.kinds()[end] == kind
                && end - start <= LONGEST) {
            end++;
        }
        boolean apart = end >= text.length() || text.gaps()[end] == FoldedText.SPACE;
        int size = end - start;
        return apart
                && (kind == Kind.HAN
                        ? size >= 2 && size <= LONGEST_HAN
                        : kind == Kind.LATIN && size >= SHORTEST && size <= LONGEST);
    }

    private boolean followsChineseName(FoldedText text, int start) {
        if (start < front || start - front > LONGEST_CHINESE) {
            return false;
        }
        for (int i = front; i < start; i++) {
            if (text.kinds()[i] != Kind.HAN) {
                return false;
            }
        }
        return true;
    }
}
