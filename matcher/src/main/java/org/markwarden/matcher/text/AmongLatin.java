package org.markwarden.matcher.text;

import java.util.zip.CRC32C;

/**
 * Letters of other scripts that count as Latin ones where Latin letters stand around them: {@code PЯADA}, {@code SΛMSUNG}. A word of their
 * own script that hangs on a name, {@code Samsungдля}, stays what it is.
 */
final class AmongLatin {

    /** More at an end of a word are a word of their own. */
    private static final int MOST_AT_END = 2;

    /** Letters that Cyrillic writing has nothing like; a word without them may be a Cyrillic one in Latin letters, {@code MOЛOKO}. */
    private static final String ONLY_LATIN = "dfgijlnqrsuvwz";

    private static final char FIRST = 0x370;
    private static final char LAST = 0x52F;
    /** The Chinese zero, {@code LEG〇}. */
    private static final char RING = '〇';

    private final char[] letters = new char[RING + 1];

    AmongLatin(CRC32C version) {
        TableFile.read("among-latin.tsv", version, cells -> letters[cells[0].charAt(0)] = cells[1].charAt(0));
    }

    /** Says whether a folded character may be such a letter. */
    static boolean isForeign(char folded) {
        return (folded >= FIRST && folded <= LAST) || folded == RING;
    }

    private char letter(char c) {
        return c <= RING ? letters[c] : 0;
    }

    /** Replaces them; says whether there were any. */
    boolean replaceIn(FoldedText text) {
        boolean replaced = false;
        int start = 0;
        while (start < text.length()) {
            int end = runEnd(text, start);
            if (isMostlyLatin(text, start, end)) {
                replaced |= replaceIn(text, start, end);
            }
            start = Math.max(end, start + 1);
        }
        return replaced;
    }

    /** Where letters that are Latin or can be end. */
    private int runEnd(FoldedText text, int start) {
        int end = start;
        while (end < text.length()
                && (end == start || text.gaps()[end] == FoldedText.JOINED)
                && (isLatin(text, end) || letter(text.written(end)) != 0)) {
            end++;
        }
        return end;
    }

    private static boolean isMostlyLatin(FoldedText text, int start, int end) {
        int latin = 0;
        boolean onlyLatin = false;
        for (int i = start; i < end; i++) {
            if (isPlain(text, i)) {
                latin++;
                onlyLatin |= ONLY_LATIN.indexOf(Character.toLowerCase(text.written(i))) >= 0;
            }
        }
        int other = end - start - latin;
        return other > 0 && 2 * latin >= other && onlyLatin;
    }

    private static boolean isLatin(FoldedText text, int i) {
        return text.kinds()[i] == Kind.LATIN;
    }

    private static boolean isPlain(FoldedText text, int i) {
        return isLatin(text, i) && !text.imitates(i);
    }

    private boolean replaceIn(FoldedText text, int start, int end) {
        boolean replaced = false;
        int at = start;
        while (at < end) {
            int next = at;
            while (next < end && !isLatin(text, next)) {
                next++;
            }
            if (next > at && isAmongLatin(text, start, at, next, end)) {
                for (int i = at; i < next; i++) {
                    text.imitate(i, letter(text.written(i)));
                }
                replaced = true;
            }
            at = next + 1;
        }
        return replaced;
    }

    private static boolean isAmongLatin(FoldedText text, int start, int from, int to, int end) {
        boolean inside = from > start && to < end;
        return inside || (to - from <= MOST_AT_END && areCapitals(text, start, end));
    }

    private static boolean areCapitals(FoldedText text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLowerCase(text.written(i))) {
                return false;
            }
        }
        return true;
    }
}
