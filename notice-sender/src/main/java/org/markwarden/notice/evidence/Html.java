package org.markwarden.notice.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.words.Phrase;

/** Text from pages, made harmless for a report that has no script and loads nothing. */
final class Html {
    /** One language is shown at a time, the Chinese first; without a style sheet both are. */
    static final String LANGUAGES = "<input type=\"radio\" name=\"language\" id=\"zh\" checked>"
            + "<label for=\"zh\" lang=\"zh-CN\">中文</label>"
            + "<input type=\"radio\" name=\"language\" id=\"en\"><label for=\"en\" lang=\"en\">English</label>";

    private Html() {}

    /** What is said in both languages, of which the page shows one at a time; what is the same in both stands once. */
    static String both(Phrase said) {
        return said.chinese().equals(said.english())
                ? escaped(said.chinese())
                : "<span lang=\"zh-CN\">" + escaped(said.chinese()) + "</span><span lang=\"en\">"
                        + escaped(said.english()) + "</span>";
    }

    static String escaped(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> character(c, out));
        return out.toString();
    }

    /** Invisible and direction-changing characters are shown by their code points: they are how names are disguised. */
    private static void character(int c, StringBuilder out) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\n', '\t' -> out.appendCodePoint(c);
            default -> {
                if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                    out.append("<span class=\"hidden\">U+%04X</span>".formatted(c));
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** A stretch of text to be marked, in code points. */
    record Span(int start, int end, String label) {}

    /** The text with its spans marked; spans that overlap become one. */
    static String marked(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        int length = text.codePointCount(0, text.length());
        int at = 0;
        for (Span span : merged(spans, length)) {
            out.append(escaped(part(text, at, span.start())));
            out.append("<mark title=\"").append(escaped(span.label())).append("\">");
            out.append(escaped(part(text, span.start(), span.end()))).append("</mark>");
            at = span.end();
        }
        return out.append(escaped(part(text, at, length))).toString();
    }

    private static List<Span> merged(List<Span> spans, int length) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream()
                .filter(each -> each.start() >= 0 && each.start() < each.end() && each.end() <= length)
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList()) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || span.start() >= last.end()) {
                merged.add(span);
            } else {
                merged.set(merged.size() - 1, joined(last, span));
            }
        }
        return merged;
    }

    private static Span joined(Span last, Span span) {
        String label = last.label().contains(span.label()) ? last.label() : last.label() + "; " + span.label();
        return new Span(last.start(), Math.max(last.end(), span.end()), label);
    }

    private static String part(String text, int from, int to) {
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }
}
