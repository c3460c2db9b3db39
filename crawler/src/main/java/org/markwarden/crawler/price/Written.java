package org.markwarden.crawler.price;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What type does to a price: raised cents ({@code $12⁹⁹}) and amounts struck out by characters ({@code ~~¥199~~ ¥99}). */
final class Written {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final Pattern CENTS = Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:[., '’\u00A0\u202F]?\\d{3})*)(["
            + RAISED + "])([" + RAISED + "])(?![" + RAISED + "])");
    private static final Pattern STRUCK = Pattern.compile("~~[^~\\n]{1,40}~~|(?:[^\\n][\u0335\u0336]){1,40}");

    private Written() {}

    /** The text with raised cents behind a point, without what is struck out. */
    static String plain(String text) {
        String plain = text;
        if (plain.indexOf('~') >= 0 || plain.indexOf('\u0336') >= 0 || plain.indexOf('\u0335') >= 0) {
            plain = STRUCK.matcher(plain).replaceAll(" ");
        }
        return hasRaised(plain)
                ? CENTS.matcher(plain)
                        .replaceAll(cents -> Matcher.quoteReplacement(
                                cents.group(1) + "." + digit(cents.group(2)) + digit(cents.group(3))))
                : plain;
    }

    private static int digit(String raised) {
        return RAISED.indexOf(raised.charAt(0));
    }

    private static boolean hasRaised(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127 && RAISED.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
