package org.markwarden.console.report;

import java.util.List;
import org.markwarden.console.shown.HighlightedText;
import org.markwarden.console.shown.Piece;
import org.markwarden.console.shown.Span;
import org.markwarden.domain.match.Mention;
import org.markwarden.domain.words.CodeWords;
import org.markwarden.domain.words.Phrase;

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

    /** What is said in both languages, of which the page shows one at a time; what is the same in both stands once. */
    static String both(Phrase said) {
        return said.chinese().equals(said.english())
                ? escape(said.chinese())
                : inBoth(escape(said.chinese()), escape(said.english()));
    }

    /** Two pieces of HTML of which the page shows one at a time. */
    static String inBoth(String chinese, String english) {
        return "<span lang=\"zh-CN\">" + chinese + "</span><span lang=\"en\">" + english + "</span>";
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
        Phrase variant = CodeWords.of("variant", mention.variant().label());
        Phrase note = variant.and(" · ", CodeWords.of("use", mention.use().label()));
        return new Span(
                mention.start(),
                mention.end(),
                "mention",
                mention.right() + "\n" + note.chinese() + "\n" + note.english());
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
