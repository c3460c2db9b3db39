package org.markwarden.crawler.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rows of CSV text (RFC 4180), parted by comma, semicolon, tab or bar, as the first lines show; stray quotes do no harm. */
final class DelimitedText {
    private static final int LOOKED_AT = 4_000;

    private final String text;
    private final char delimiter;
    private int at;
    private boolean brokenOff;

    private DelimitedText(String text) {
        this.text = text;
        this.delimiter = delimiter(text);
    }

    /** Hands over row by row, until the taker wants no more; false when a row breaks off inside quotes, which is kept back. */
    static boolean rows(String text, Predicate<List<String>> taker) {
        DelimitedText table = new DelimitedText(text);
        while (table.at < text.length()) {
            List<String> row = table.row();
            if (table.brokenOff || !taker.test(row)) {
                return !table.brokenOff;
            }
        }
        return true;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int opened = at;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (quoted) {
                if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
                opened = at;
            } else if (c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n' || c == '\r') {
                at += c == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
                break;
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            return unclosed(opened, cells);
        }
        cells.add(cell.toString());
        return cells;
    }

    /** A quote that nothing closes is a sign like any other, if its line has an end; else the text breaks off here. */
    private List<String> unclosed(int opened, List<String> cells) {
        int end = opened;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        brokenOff = end == text.length();
        at = Math.min(end + 1, text.length());
        String rest = '"' + text.substring(opened, end);
        cells.addAll(List.of(rest.split(Pattern.quote(String.valueOf(delimiter)), -1)));
        return cells;
    }

    private static char delimiter(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        char best = ',';
        for (char candidate : new char[] {'\t', ';', '|'}) {
            if (count(start, candidate) > count(start, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(found -> found == c).count();
    }
}
