package org.markwarden.matcher.register.form;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file with the line each begins on. A quote that is never closed spoils only the line it stands on.
 */
final class CsvRows {

    private static final int MOST_LINES = 200;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final TextLines lines;
    private final char separator;
    private final Rows rows;
    private final Deque<String> again = new ArrayDeque<>();
    private long line;
    private boolean wasLast;

    /** The rows after the header. */
    CsvRows(TextLines lines, char separator, Rows rows) {
        this.lines = lines;
        this.separator = separator;
        this.rows = rows;
        line = lines.number();
    }

    /** The separator the header uses most. */
    static char separatorOf(String header) {
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static int count(CharSequence text, char c) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == c ? 1 : 0;
        }
        return count;
    }

    @Nullable
    Row next() throws IOException {
        for (String text = nextLine(); text != null; text = nextLine()) {
            if (!text.isBlank()) {
                Row row = rowFrom(text);
                if (row != null) {
                    return row;
                }
            }
        }
        return null;
    }

    private @Nullable Row rowFrom(String first) throws IOException {
        long start = line;
        List<String> taken = new ArrayList<>();
        var record = new StringBuilder(first);
        int quotes = count(first, '"');
        while (quotes % 2 == 1) {
            String more = taken.size() < MOST_LINES && record.length() < MOST_CHARACTERS ? nextLine() : null;
            if (more == null) {
                rows.bad(start, "a quote is opened and never closed");
                taken.reversed().forEach(again::addFirst);
                line = start;
                return null;
            }
            taken.add(more);
            record.append('\n').append(more);
            quotes += count(more, '"');
        }
        return new Row(start, record.toString(), cells(record.toString(), separator), wasLast);
    }

    private @Nullable String nextLine() throws IOException {
        if (!again.isEmpty()) {
            line++;
            return again.pollFirst();
        }
        String text = lines.next();
        while (text != null && lines.wasCut()) {
            line++;
            rows.bad(line, lines.cutReason());
            text = lines.next();
        }
        if (text != null) {
            line++;
            wasLast = !lines.wasEnded();
        }
        return text;
    }

    static List<String> cells(String record, char separator) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (c == '"' && quoted && i + 1 < record.length() && record.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /**
     * One row.
     *
     * @param text as it stands in the file
     * @param unended whether the file ends with it, without a line feed
     */
    record Row(long line, String text, List<String> cells, boolean unended) {}
}
