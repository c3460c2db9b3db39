package org.markwarden.matcher.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.markwarden.domain.right.Right;
import org.markwarden.storage.json.RightJson;

/** Comma separated values (RFC 4180) with a header; tabs or semicolons are taken when the header uses them. */
final class CsvRegister implements RegisterForm {

    private static final List<String> REQUIRED = List.of("id", "kind");

    @Override
    public void read(Path file, Consumer<BadRow> bad, Consumer<Right> good) throws IOException {
        try (BufferedReader reader = TextInput.text(file)) {
            String first = reader.readLine();
            if (first == null || first.isBlank()) {
                throw new IOException(file + ": empty, a register begins with a header line");
            }
            char separator = CsvRows.separatorOf(first);
            List<String> header = header(file, CsvRows.cells(first, separator));
            var rows = new CsvRows(reader, separator, 1, bad);
            for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
                if (row.cells().size() > header.size()) {
                    bad.accept(
                            new BadRow(row.line(), row.cells().size() + " cells under " + header.size() + " columns"));
                } else {
                    Rows.take(row.line(), named(header, row.cells()), RightJson::read, bad, good);
                }
            }
        }
    }

    private static List<String> header(Path file, List<String> cells) throws IOException {
        List<String> header = cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        for (String required : REQUIRED) {
            if (!header.contains(required)) {
                throw new IOException(file + ": the header has no column '" + required + "'; it reads: "
                        + String.join(", ", header.stream().limit(20).toList()));
            }
        }
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
