package org.markwarden.crawler.live.captions;

import java.util.Map;
import java.util.regex.Pattern;
import org.markwarden.domain.text.CleanText;

/** The words of a cue without its markup. */
final class CueText {
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "nbsp", " ", "quot", "\"", "apos", "'", "lrm", "\u200e", "rlm", "\u200f");
    private static final Pattern ANNOTATION = Pattern.compile("<r[tp]\\b[^>]*>");
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_ENTITY = 8;

    private final String written;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private CueText(String written) {
        this.written = written;
    }

    /** Takes off tags ({@code <v Host>}, {@code <i>}, {@code {\an8}}) and character references; empty when nothing is left. */
    static String plain(String written) {
        CueText text = new CueText(written);
        while (text.at < written.length()) {
            text.step();
        }
        return CleanText.cleaned(text.plain.toString().replace('\u0000', '\ufffd'))
                .strip();
    }

    private void step() {
        char c = written.charAt(at);
        int end = switch (c) {
            case '<' -> tagEnd('>');
            case '{' -> written.startsWith("{\\", at) ? tagEnd('}') : -1;
            default -> -1;
        };
        if (end >= 0) {
            at = ANNOTATION.matcher(written).region(at, end + 1).matches() ? behindAnnotation(end + 1) : end + 1;
        } else if (c == '&' && reference()) {
            return;
        } else {
            plain.append(c);
            at++;
        }
    }

    /** How a word is read out stands beside it (ruby text), and is not said a second time. */
    private int behindAnnotation(int from) {
        int next = written.indexOf('<', from);
        return next < 0 ? written.length() : next;
    }

    /** The end of a tag; a sign that begins no tag, as in “3<5”, is text. */
    private int tagEnd(char closing) {
        if (at + 1 >= written.length()) {
            return -1;
        }
        char next = written.charAt(at + 1);
        boolean isTag = Character.isLetterOrDigit(next) || next == '/' || next == '\\';
        int end = isTag ? written.indexOf(closing, at) : -1;
        return end - at > LONGEST_TAG ? -1 : end;
    }

    private boolean reference() {
        int end = written.indexOf(';', at);
        if (end < 0 || end - at > LONGEST_ENTITY + 2) {
            return false;
        }
        String name = written.substring(at + 1, end);
        String value = name.startsWith("#") ? numbered(name.substring(1)) : ENTITIES.get(name);
        if (value == null) {
            return false;
        }
        plain.append(value);
        at = end + 1;
        return true;
    }

    private static @org.jspecify.annotations.Nullable String numbered(String number) {
        try {
            int codePoint = number.startsWith("x") || number.startsWith("X")
                    ? Integer.parseInt(number.substring(1), 16)
                    : Integer.parseInt(number);
            return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : null;
        } catch (NumberFormatException e) {
            return null; // not a number, so it is text
        }
    }
}
