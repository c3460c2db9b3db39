package org.markwarden.crawler.parse.json;

import org.jspecify.annotations.Nullable;

/** The letters of {@link LooseJson}: strings, numbers, words, and how to pass over what is none of these. */
final class LooseScanner {
    static final char END = '\uFFFF';

    private final String text;
    private int at;

    LooseScanner(String text, int from) {
        this.text = text;
        this.at = from;
    }

    int position() {
        return at;
    }

    /** The next character that is neither space nor comment, not taken. */
    char peek() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '/' && isComment()) {
                skipComment();
            } else if (c > ' ' && c != '\u00A0' && c != '\uFEFF' && c != '\u2028' && c != '\u2029') {
                return c;
            } else {
                at++;
            }
        }
        return END;
    }

    char peekPastCommas() {
        char c = peek();
        while (c == ',' || c == ';' || c == ':') {
            at++;
            c = peek();
        }
        return c;
    }

    void take() {
        at++;
    }

    void takeIf(boolean wanted) {
        if (wanted) {
            at++;
        }
    }

    /** A key: quoted, bare, or a number; nothing for computed keys and spreads. */
    @Nullable
    String key() {
        char c = peek();
        if (c == '"' || c == '\'') {
            return string();
        }
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return at == start ? null : text.substring(start, at);
    }

    /** The string that begins here; one that never ends, ends with the text. */
    String string() {
        char quote = text.charAt(at++);
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                return unescaped(quote, start);
            }
            if (c == quote && isEnd(quote)) {
                return text.substring(start, at++);
            }
            at++;
        }
        return text.substring(start);
    }

    private String unescaped(char quote, int start) {
        StringBuilder plain = new StringBuilder(text.length() - start > 4096 ? 4096 : 64);
        plain.append(text, start, at);
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\') {
                escape(plain);
            } else if (c == quote && isEndBefore(quote)) {
                return plain.toString();
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private boolean isEndBefore(char quote) {
        at--;
        boolean end = isEnd(quote);
        at++;
        return end;
    }

    /** A quotation mark ends its string when what follows can follow a string; 27" monitor goes on. */
    private boolean isEnd(char quote) {
        if (quote != '"') {
            return true;
        }
        int next = at + 1;
        boolean lineBreak = false;
        while (next < text.length() && text.charAt(next) <= ' ') {
            lineBreak |= text.charAt(next) == '\n';
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        if (c == ',') {
            return lineBreak || canFollowComma(next + 1);
        }
        return "}]:;)+/".indexOf(c) >= 0 || (lineBreak && c == '"') || c == '?' || c == '|' || c == '.';
    }

    /** Behind a comma comes a value or a key; in 5", black the comma belongs to the text. */
    private boolean canFollowComma(int next) {
        int i = next;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        if (i >= text.length()) {
            return true;
        }
        char c = text.charAt(i);
        if ("\"'{[]}-/`!.,".indexOf(c) >= 0 || Character.isDigit(c)) {
            return true;
        }
        return isWordPart(c) && isLiteralOrKey(i);
    }

    private boolean isLiteralOrKey(int from) {
        int i = from;
        while (i < text.length() && isWordPart(text.charAt(i))) {
            i++;
        }
        int end = i;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        char c = i < text.length() ? text.charAt(i) : END;
        return c == ':' || c == '(' || (end == i && (c == ',' || c == ']' || c == '}' || c == '.' || c == '['));
    }

    private void escape(StringBuilder plain) {
        if (at >= text.length()) {
            return;
        }
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> plain.append('\n');
            case 't' -> plain.append('\t');
            case 'r' -> plain.append('\r');
            case 'b', 'f', 'v' -> plain.append(' ');
            case 'u' -> codeUnit(plain, 4);
            case 'x' -> codeUnit(plain, 2);
            case '\n' -> {
                // a continued line
            }
            default -> plain.append(c);
        }
    }

    private void codeUnit(StringBuilder plain, int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = at + i < text.length() ? Character.digit(text.charAt(at + i), 16) : -1;
            if (digit < 0) {
                plain.append('u');
                return;
            }
            value = value * 16 + digit;
        }
        at += digits;
        plain.append((char) value);
    }

    String number() {
        int start = at;
        while (at < text.length() && isNumberPart(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** A word with dots, such as {@code JSON.parse}; {@code !0} counts as one. */
    String word() {
        int start = at;
        if (at < text.length() && text.charAt(at) == '!') {
            at++;
        }
        while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Passes over what follows a value up to the comma or bracket that ends it. */
    void skipRestOfExpression() {
        char c = peek();
        if (c != ',' && c != '}' && c != ']' && c != '"' && c != END) {
            skipValue();
        }
    }

    /** Passes over anything up to the comma or closing bracket of this level; always moves on or stands at an end. */
    void skipValue() {
        int depth = 0;
        while (at < text.length()) {
            char c = peek();
            if (depth == 0 && (c == ',' || c == '}' || c == ']' || c == ')' || c == ';')) {
                takeIf(c == ')' || c == ';');
                return;
            }
            depth += c == '{' || c == '[' || c == '(' ? 1 : c == '}' || c == ']' || c == ')' ? -1 : 0;
            if (c == '"' || c == '\'' || c == '`') {
                string();
            } else {
                at++;
            }
        }
    }

    private boolean isComment() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : END;
        return next == '/' || next == '*';
    }

    private void skipComment() {
        boolean line = text.charAt(at + 1) == '/';
        int end = text.indexOf(line ? "\n" : "*/", at + 2);
        at = end < 0 ? text.length() : end + (line ? 1 : 2);
    }

    private static boolean isNumberPart(char c) {
        return Character.isDigit(c) || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '-' || c == '@';
    }
}
