package org.markwarden.crawler.parse.dom;

/**
 * How much of a page is read: a page of more tags than any shop writes is cut where the limit is reached, so that neither
 * floods of elements nor of attributes fill the memory; half a million spaces without a tag between are a flood, too. An
 * element costs some hundred bytes, an attribute some fifty.
 */
public final class Measure {
    private static final int MOST_TAGS = 300_000;
    private static final int MOST_ATTRIBUTES = 600_000;
    private static final int MOST_SPACES = 500_000;
    private static final int LONGEST = 24_000_000;

    private Measure() {}

    /** The page, or its beginning. */
    public static String cut(String html) {
        int end = Math.min(html.length(), LONGEST);
        if (end > MOST_TAGS) {
            end = endOf('<', MOST_TAGS, html, end);
            end = endOf('=', MOST_ATTRIBUTES, html, end);
            end = endOfSpaces(html, end);
        }
        return html.substring(0, end);
    }

    /** Where a sign stands that was written as often as it may be; the end given where none does. */
    private static int endOf(char sign, int most, String html, int end) {
        int at = html.indexOf(sign, 0, end);
        for (int i = 0; i < most && at >= 0; i++) {
            at = html.indexOf(sign, at + 1, end);
        }
        return at < 0 ? end : at;
    }

    /** Only between tags that stand far apart can there be a flood of spaces. */
    private static int endOfSpaces(String html, int end) {
        int from = 0;
        while (end - from > MOST_SPACES) {
            int tag = html.indexOf('<', from, end);
            int to = tag < 0 ? end : tag;
            int flood = to - from > MOST_SPACES ? flood(html, from, to) : -1;
            if (flood >= 0) {
                return flood;
            }
            from = to + 1;
        }
        return end;
    }

    private static int flood(String html, int from, int to) {
        int spaces = 0;
        for (int i = from; i < to; i++) {
            char c = html.charAt(i);
            spaces = c == '>' ? 0 : c == ' ' ? spaces + 1 : spaces;
            if (spaces > MOST_SPACES) {
                return i;
            }
        }
        return -1;
    }
}
