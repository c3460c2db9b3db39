package org.markwarden.crawler.parse.dom;

/**
 * How much of a page is read: a page of more tags than any shop writes is cut where the limit is reached, so that neither
 * floods of elements nor of attributes fill the memory; half a million spaces without a tag between are a flood, too. An element costs some hundred bytes, an attribute some fifty.
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
        if (end <= MOST_TAGS) {
            return html;
        }
        int tags = 0;
        int signs = 0;
        int spaces = 0;
        for (int i = 0; i < end; i++) {
            char c = html.charAt(i);
            if (c == '<' && ++tags > MOST_TAGS) {
                return html.substring(0, i);
            }
            if (c == '=' && ++signs > MOST_ATTRIBUTES) {
                return html.substring(0, i);
            }
            spaces = c == '<' || c == '>' ? 0 : c == ' ' ? spaces + 1 : spaces;
            if (spaces > MOST_SPACES) {
                return html.substring(0, i);
            }
        }
        return end == html.length() ? html : html.substring(0, end);
    }
}
