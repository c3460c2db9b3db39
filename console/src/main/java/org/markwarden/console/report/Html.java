package org.markwarden.console.report;

import java.util.Comparator;
import java.util.List;
import org.markwarden.domain.match.Mention;

/** Text made safe for HTML. */
final class Html {
    private Html() {}

    /** Escapes what HTML would read as markup, in text and in quoted attributes. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    /** The text with its mentions marked; where spans overlap the one that starts first, and then the longer, is shown. */
    static String highlight(String text, List<Mention> mentions) {
        StringBuilder html = new StringBuilder();
        int shown = 0;
        for (Mention mention : inReadingOrder(mentions)) {
            int start = unitIndex(text, mention.start());
            int end = unitIndex(text, mention.end());
            if (start < shown || end > text.length()) {
                continue;
            }
            html.append(escape(text.substring(shown, start)))
                    .append("<mark title=\"")
                    .append(escape(mention.right() + " · " + mention.variant().label() + " · "
                            + mention.use().label()))
                    .append("\">")
                    .append(escape(text.substring(start, end)))
                    .append("</mark>");
            shown = end;
        }
        return html.append(escape(text.substring(shown))).toString();
    }

    private static List<Mention> inReadingOrder(List<Mention> mentions) {
        return mentions.stream()
                .sorted(Comparator.comparingInt(Mention::start).thenComparing(Mention::end, Comparator.reverseOrder()))
                .toList();
    }

    /** Mentions count code points, Java strings UTF-16 units; past the end the answer is past the end. */
    private static int unitIndex(String text, int codePoints) {
        return codePoints > text.codePointCount(0, text.length())
                ? text.length() + 1
                : text.offsetByCodePoints(0, codePoints);
    }
}
