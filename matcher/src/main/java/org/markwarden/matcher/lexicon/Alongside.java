package org.markwarden.matcher.lexicon;

import java.nio.CharBuffer;

/**
 * Whether a title names a thing as coming with the goods or as left out, {@code 带包装盒}, {@code 吊牌齐全}, {@code 不含电池}, and not
 * as the goods themselves.
 */
public final class Alongside {

    private static final String WITH = "带含送配附赠";
    /** In {@code 皮带盒} and {@code 配送箱} the character belongs to the word before it; these begin one with it. */
    private static final String BEFORE_WITH = "附赠自内另还加并不未";

    /** {@code con funda}, {@code mit Koffer}; with the space that follows. */
    private static final String[] WORDS_FOR_WITH = {
        "with ",
        "without ",
        "mit ",
        "ohne ",
        "inkl. ",
        "avec ",
        "sans ",
        "con ",
        "com ",
        "met ",
        "dengan ",
        "kèm ",
        "с ",
        "z "
    };

    private static final String PACKAGING = "盒袋标牌";
    private static final String LISTING = " 、,+和";
    private static final int LONGEST = 6;

    private static final String[] COMPLETE = {
        "齐全", "都在", "还在", "完好", "完整", "未剪", "没剪", "未拆", "没拆", "未摘", "没摘", "微损", "轻微", "破损", "有损"
    };

    private static final String[] LEFT_OUT = {
        " not included",
        " not supplied",
        " excluded",
        " sold separately",
        " nicht enthalten",
        " non inclus",
        " no incluid",
        " niet inbegrepen"
    };

    private Alongside() {}

    /** Says whether the word at these places of a folded text comes with other goods, or is told to be whole. */
    public static boolean isNamed(char[] text, int start, int end) {
        return comesWith(text, start, end) || isComplete(text, end);
    }

    /** Says whether a word for coming with or for leaving out stands beside it, or before packaging that is named right before this packaging. */
    public static boolean comesWith(char[] text, int start, int end) {
        return isWith(text, start)
                || isBehindWord(text, start)
                || isLeftOut(text, end)
                || (isPackaging(text, end) && isBehindPackaging(text, start - 1));
    }

    private static boolean isWith(char[] text, int start) {
        int with = start - 1;
        return with >= 0
                && WITH.indexOf(text[with]) >= 0
                && (with == 0 || !Folding.isHan(text[with - 1]) || BEFORE_WITH.indexOf(text[with - 1]) >= 0);
    }

    private static boolean isBehindWord(char[] text, int start) {
        if (start < 2 || text[start - 1] != ' ') {
            return false;
        }
        for (String word : WORDS_FOR_WITH) {
            int from = start - word.length();
            if (from >= 0
                    && text[from] == word.charAt(0)
                    && CharBuffer.wrap(text, from, word.length()).compareTo(CharBuffer.wrap(word)) == 0
                    && (from == 0 || !Character.isLetterOrDigit(text[from - 1]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLeftOut(char[] text, int end) {
        for (String word : LEFT_OUT) {
            if (end + word.length() <= text.length && word.contentEquals(CharBuffer.wrap(text, end, word.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPackaging(char[] text, int end) {
        return end > 0 && PACKAGING.indexOf(text[end - 1]) >= 0;
    }

    /** {@code 带手提袋 包装盒}. */
    private static boolean isBehindPackaging(char[] text, int sign) {
        if (sign < 1 || LISTING.indexOf(text[sign]) < 0 || !isPackaging(text, sign)) {
            return false;
        }
        int start = sign;
        while (start > 0 && sign - start < LONGEST && Folding.isHan(text[start - 1])) {
            if (isWith(text, start--)) {
                return true;
            }
        }
        return false;
    }

    /** Says whether a word for being whole follows: nobody says of tags for sale that they were not cut off. */
    private static boolean isComplete(char[] text, int end) {
        for (String word : COMPLETE) {
            if (end + word.length() <= text.length && text[end] == word.charAt(0) && text[end + 1] == word.charAt(1)) {
                return true;
            }
        }
        return false;
    }
}
