package org.markwarden.crawler.parse.seller;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the labels in one line: at its beginning, and before each colon further on. */
final class LabelMarks {
    private static final int MOST_COLONS = 60;
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_TIGHT = 16;
    private static final int SHORTEST_TIGHT = 4;
    private static final int LONGEST_UNKNOWN = 8;
    private static final String BREAKS = " \t,，;；|｜、。/";

    /**
     * A label.
     *
     * @param start of the label
     * @param end where its value begins
     */
    record Mark(SellerField field, String label, int start, int end) {}

    private LabelMarks() {}

    static List<Mark> of(String line) {
        List<Mark> marks = new ArrayList<>();
        Mark first = atBeginning(line);
        if (first != null) {
            marks.add(first);
        }
        int from = first == null ? 0 : first.end();
        int colons = 0;
        for (int i = from; i < line.length() && colons < MOST_COLONS; i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == '：') {
                colons++;
                Mark mark = before(line, i, from);
                if (mark != null) {
                    marks.add(mark);
                    from = mark.end();
                }
            }
        }
        return marks;
    }

    /** {@code Label: value}, a label alone, {@code 标签 value}, {@code 统一社会信用代码9133…}. */
    private static @Nullable Mark atBeginning(String line) {
        int colon = colon(line);
        SellerField named = colon > 0 ? SellerWords.field(line.substring(0, colon)) : null;
        if (named != null) {
            return new Mark(named, line.substring(0, colon).strip(), 0, colon + 1);
        }
        SellerField alone = SellerWords.field(line);
        if (alone != null) {
            return new Mark(alone, line, 0, line.length());
        }
        Mark spaced = spaced(line);
        return spaced == null ? tight(line) : spaced;
    }

    private static int colon(String line) {
        int ascii = line.indexOf(':');
        int wide = line.indexOf('：');
        int colon = wide < 0 ? ascii : ascii < 0 ? wide : Math.min(ascii, wide);
        return colon > SellerWords.LONGEST_LABEL ? -1 : colon;
    }

    /** Without a colon a label of a spaced script needs a value that proves it. */
    private static @Nullable Mark spaced(String line) {
        Mark longest = null;
        int space = line.indexOf(' ');
        for (int words = 0; words < MOST_WORDS && space > 0 && space <= SellerWords.LONGEST_LABEL; words++) {
            String label = line.substring(0, space);
            SellerField field = SellerWords.field(label);
            if (field != null && (isUnspaced(label.charAt(label.length() - 1)) || provesItself(field))) {
                longest = new Mark(field, label, 0, space);
            }
            space = line.indexOf(' ', space + 1);
        }
        return longest;
    }

    private static boolean provesItself(SellerField field) {
        return switch (field) {
            case CODE, PHONE, EMAIL, VAT -> true;
            case SHOP,
                    SHOP_ID,
                    LOCATION,
                    LICENCE,
                    ADDRESS,
                    PERSON,
                    REPRESENTATIVE,
                    KIND,
                    SCOPE,
                    SINCE,
                    NUMBER,
                    CAPITAL,
                    ASIDE,
                    HEADING -> false;
        };
    }

    /** A label of Chinese characters whose value follows in the next element, without any gap. */
    private static @Nullable Mark tight(String line) {
        for (int end = Math.min(LONGEST_TIGHT, line.length() - 1); end >= SHORTEST_TIGHT; end--) {
            String label = line.substring(0, end);
            boolean whole = isUnspaced(label.charAt(0)) && Character.isLetterOrDigit(line.charAt(end));
            SellerField field = whole ? SellerWords.field(label) : null;
            if (field != null && field != SellerField.ASIDE) {
                return new Mark(field, label, 0, end);
            }
        }
        return null;
    }

    /** The label that ends at a colon within the line, the longest there is. */
    private static @Nullable Mark before(String line, int colon, int from) {
        int earliest = Math.max(from, colon - SellerWords.LONGEST_LABEL);
        Mark longest = null;
        int words = 0;
        for (int start = colon - 1; start >= earliest && words < MOST_WORDS; start--) {
            boolean begins = start == from || BREAKS.indexOf(line.charAt(start - 1)) >= 0;
            if (begins) {
                words++;
                String label = line.substring(start, colon);
                SellerField field = SellerWords.field(label);
                longest = field == null ? longest : new Mark(field, label.strip(), start, colon + 1);
            }
        }
        if (longest == null) {
            longest = attached(line, colon, earliest);
        }
        return longest == null ? unknown(line, colon, from) : longest;
    }

    /** {@code …有限公司统一社会信用代码：} */
    private static @Nullable Mark attached(String line, int colon, int earliest) {
        for (int start = Math.max(earliest, colon - LONGEST_TIGHT); start <= colon - SHORTEST_TIGHT; start++) {
            String label = line.substring(start, colon);
            SellerField field = isUnspaced(label.charAt(0)) ? SellerWords.field(label) : null;
            if (field != null) {
                return new Mark(field, label, start, colon + 1);
            }
        }
        return null;
    }

    /** A short word before a wide colon is a label, too, if one that nobody asked for. */
    private static @Nullable Mark unknown(String line, int colon, int from) {
        if (line.charAt(colon) != '：') {
            return null;
        }
        int start = colon;
        while (start > from && BREAKS.indexOf(line.charAt(start - 1)) < 0 && colon - start < LONGEST_UNKNOWN) {
            start--;
        }
        boolean apart = start > from && BREAKS.indexOf(line.charAt(start - 1)) >= 0;
        return apart && start < colon
                ? new Mark(SellerField.ASIDE, line.substring(start, colon), start, colon + 1)
                : null;
    }

    private static boolean isUnspaced(char c) {
        return Character.isIdeographic(c) || (c >= 0x3040 && c < 0x3100) || (c >= 0xAC00 && c < 0xD7B0);
    }
}
