package org.markwarden.crawler.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Rows of CSV text (RFC 4180), parted by comma, semicolon or tab, as the first lines show; stray quotes do no harm. */
final class DelimitedText {
    private static final int LOOKED_AT = 4_000;

    private final String text;
    private final char delimiter;
    private int at;

    private DelimitedText(String text) {
        this.text = text;
        this.delimiter = delimiter(text);
    }

    /** Hands over row by row with its line number, until the taker wants no more. */
    static void rows(String text, Predicate<List<String>> taker) {
        DelimitedText table = new DelimitedText(text);
        while (table.at < text.length()) {
            if (!taker.test(table.row())) {
                return;
            }
        }
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
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
        cells.add(cell.toString());
        return cells;
    }

    private static char delimiter(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
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
