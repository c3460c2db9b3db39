package org.markwarden.matcher.patent;

import org.markwarden.matcher.lexicon.Folding;

/** What stands before a number and says that it is one. */
record NumberPrefix(Kind kind, int start, boolean isPartOfWord) {

    private static final int MAX_GAP = 4;
    private static final String[] ANNOUNCERS = {
        "专利号", "申请号", "專利號", "申請號", "专利", "專利", "patent no", "patent number", "application no", "专利号码", "专利编号"
    };

    enum Kind {
        ZL,
        CN,
        ANNOUNCED,
        NONE
    }

    static NumberPrefix before(char[] folded, int at) {
        int end = at;
        while (end > 0 && at - end < MAX_GAP && isJoint(folded[end - 1])) {
            end--;
        }
        if (endsWith(folded, end, "zl") || endsWith(folded, end, "z l")) {
            int start = end - (folded[end - 2] == 'z' ? 2 : 3);
            return new NumberPrefix(Kind.ZL, endsWith(folded, start, "cn") ? start - 2 : start, false);
        }
        if (endsWith(folded, end, "cn")) {
            return new NumberPrefix(Kind.CN, end - 2, false);
        }
        for (String announcer : ANNOUNCERS) {
            if (endsWith(folded, end, announcer)) {
                return new NumberPrefix(Kind.ANNOUNCED, at, false);
            }
        }
        boolean joined = at > 0 && (Folding.isLatin(folded[at - 1]) || isNumberPart(folded, at));
        return new NumberPrefix(Kind.NONE, at, joined);
    }

    boolean allowsGroups() {
        return kind != Kind.NONE;
    }

    /** Digits after a decimal point or a slash inside a longer number. */
    private static boolean isNumberPart(char[] folded, int at) {
        return at > 1 && (folded[at - 1] == '.' || folded[at - 1] == '/') && PatentNumbers.isDigit(folded[at - 2]);
    }

    private static boolean isJoint(char c) {
        return c == ' '
                || c == ':'
                || c == '.'
                || c == '-'
                || c == '\u00A0'
                || c == '\u3000'
                || c == '('
                || c == '为'
                || c == '是';
    }

    private static boolean endsWith(char[] folded, int end, String word) {
        int start = end - word.length();
        if (start < 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (folded[start + i] != word.charAt(i)) {
                return false;
            }
        }
        boolean latin = Folding.isLatin(word.charAt(0));
        return !latin
                || start == 0
                || !(folded[start - 1] < 0x80 && Character.isLetter(folded[start - 1]))
                || word.equals("zl");
    }
}
