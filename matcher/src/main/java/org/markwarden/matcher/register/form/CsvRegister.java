package org.markwarden.matcher.register.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.markwarden.storage.json.RightJson;

/** Comma separated values (RFC 4180) with a header; tabs or semicolons are taken when the header uses them. */
final class CsvRegister implements RegisterForm {

    @Override
    public void read(Path file, Consumer<BadRow> bad, ChangeSink good) throws IOException {
        try (TextLines lines = TextLines.open(file)) {
            String first = lines.next();
            if (first == null || first.isBlank()) {
                throw new IOException(file + ": empty, a register begins with a header line");
            }
            char separator = CsvRows.separatorOf(first);
            var rows = new Rows(bad, good);
            List<String> header = header(file, CsvRows.cells(first, separator), rows);
            var csv = new CsvRows(lines, separator, rows);
            boolean anyFull = false;
            for (CsvRows.Row row = csv.next(); row != null; row = csv.next()) {
                int cells = row.cells().size();
                if (cells > header.size()) {
                    rows.bad(row.line(), cells + " cells under " + header.size() + " columns");
                } else if (row.unended() && anyFull && cells < header.size()) {
                    rows.bad(
                            row.line(),
                            "the file ends in the middle of this row: " + cells + " cells under " + header.size()
                                    + " columns and no line end");
                } else {
                    Map<String, String> named = named(header, row.cells());
                    rows.takeText(row.line(), row.text(), () -> RightJson.readChange(named));
                }
                anyFull |= cells == header.size();
            }
        }
    }

    private static List<String> header(Path file, List<String> cells, Rows rows) throws IOException {
        List<String> header = cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        RegisterColumns.require(file, header, rows);
        return header;
    }

    static Map<String, String> named(List<String> header, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                row.put(header.get(i), cells.get(i).strip());
            }
        }
        return row;
    }
}
