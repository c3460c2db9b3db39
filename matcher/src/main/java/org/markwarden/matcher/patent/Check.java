package org.markwarden.matcher.patent;

import org.jspecify.annotations.Nullable;
import org.markwarden.matcher.lexicon.Folding;

/** The body of a number and the check digit after it: behind a dot, at once, or missing. */
record Check(String body, @Nullable Character digit, boolean dotted, int end) {

    static Check after(char[] folded, Digits digits) {
        int at = digits.end();
        if (at + 1 < folded.length && isDot(folded[at]) && isCheck(folded[at + 1]) && !goesOn(folded, at + 2)) {
            return new Check(digits.value(), upper(folded[at + 1]), true, at + 2);
        }
        if (at < folded.length && folded[at] == 'x' && !goesOn(folded, at + 1)) {
            return new Check(digits.value(), 'X', false, at + 1);
        }
        int count = digits.count();
        if (count == 13 || count == 9) {
            String value = digits.value();
            return new Check(value.substring(0, count - 1), value.charAt(count - 1), false, at);
        }
        return new Check(digits.value(), null, false, at);
    }

    boolean fitsLength() {
        return body.length() == 12 || body.length() == 8;
    }

    /** A kind letter follows publication numbers, never an application number. */
    boolean isFollowedByLetter(char[] folded) {
        return end < folded.length && folded[end] < 0x80 && Character.isLetter(folded[end]);
    }

    private static boolean goesOn(char[] folded, int at) {
        return at < folded.length && Folding.isLatin(folded[at]);
    }

    private static boolean isCheck(char c) {
        return PatentNumbers.isDigit(c) || c == 'x';
    }

    private static char upper(char c) {
        return c == 'x' ? 'X' : c;
    }

    private static boolean isDot(char c) {
        return c == '.' || c == '·' || c == '・' || c == '．';
    }
}
