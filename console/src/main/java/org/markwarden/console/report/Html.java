package org.markwarden.console.report;

import java.util.List;
import org.markwarden.console.shown.HighlightedText;
import org.markwarden.console.shown.Piece;
import org.markwarden.console.shown.Span;
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

    /** The text with its mentions marked and characters that hide named; the end of a very long one is left out, and counted. */
    static String highlight(String text, List<Mention> mentions) {
        StringBuilder html = new StringBuilder();
        List<Span> spans = mentions.stream().map(Html::span).toList();
        HighlightedText.of(text, spans).forEach(piece -> append(html, piece));
        int left = HighlightedText.left(text);
        if (left > 0) {
            html.append(" <small>… +").append(left).append("</small>");
        }
        return html.toString();
    }

    private static Span span(Mention mention) {
        String note = mention.right() + " · " + mention.variant().label() + " · "
                + mention.use().label();
        return new Span(mention.start(), mention.end(), "mention", note);
    }

    private static void append(StringBuilder html, Piece piece) {
        if (piece.isPlain()) {
            html.append(escape(piece.text()));
            return;
        }
        html.append("<mark class=\"")
                .append(piece.style())
                .append("\" title=\"")
                .append(escape(piece.note()))
                .append("\">")
                .append(escape(piece.text()))
                .append("</mark>");
    }
}
