package org.markwarden.matcher.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file with the line each begins on. A quote that is never closed spoils only the line it stands on.
 */
final class CsvRows {

    private static final int MOST_LINES = 200;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final BufferedReader reader;
    private final char separator;
    private final Consumer<BadRow> bad;
    private final Deque<String> again = new ArrayDeque<>();
    private long line;

    CsvRows(BufferedReader reader, char separator, long linesRead, Consumer<BadRow> bad) {
        this.reader = reader;
        this.separator = separator;
        this.bad = bad;
        line = linesRead;
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

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
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
        while (isOpen(record)) {
            String more = taken.size() < MOST_LINES && record.length() < MOST_CHARACTERS ? nextLine() : null;
            if (more == null) {
                bad.accept(new BadRow(start, "a quote is opened and never closed"));
                taken.reversed().forEach(again::addFirst);
                line = start;
                return null;
            }
            taken.add(more);
            record.append('\n').append(more);
        }
        return new Row(start, cells(record.toString(), separator));
    }

    private @Nullable String nextLine() throws IOException {
        String text = again.isEmpty() ? reader.readLine() : again.pollFirst();
        if (text != null) {
            line++;
        }
        return text;
    }

    private static boolean isOpen(CharSequence record) {
        return record.chars().filter(c -> c == '"').count() % 2 == 1;
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

    record Row(long line, List<String> cells) {}
}
