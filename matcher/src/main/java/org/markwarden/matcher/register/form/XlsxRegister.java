package org.markwarden.matcher.register.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.markwarden.storage.json.RightJson;

/** The first sheet of a workbook, its first row the header; read row by row. */
final class XlsxRegister implements RegisterForm {

    private static final Set<String> DAYS = Set.of("valid_from", "valid_to", "filed");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{4,6}(?:\\.[0-9]{1,12})?");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    @Override
    public void read(Path file, Consumer<BadRow> bad, ChangeSink good) throws IOException {
        WorkbookSize.requireSane(file);
        WorkbookCells.requireSane(file);
        try (InputStream in = Files.newInputStream(file);
                var workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            var taken = new Rows(bad, good);
            readRows(file, rows.iterator(), taken);
            workbook.getSheets().skip(1).forEach(sheet -> nameUnread(sheet, taken));
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            throw new IOException(file + ": not a readable workbook", e);
        }
    }

    private static void nameUnread(Sheet sheet, Rows rows) {
        try (Stream<Row> some = sheet.openStream()) {
            if (some.findFirst().isPresent()) {
                rows.bad(1, "the sheet '" + sheet.getName() + "' is not read, only the first sheet is");
            }
        } catch (IOException | ExcelReaderException _) {
            rows.bad(1, "the sheet '" + sheet.getName() + "' is not read and cannot be");
        }
    }

    private static void readRows(Path file, Iterator<Row> sheet, Rows rows) throws IOException {
        if (!sheet.hasNext()) {
            throw new IOException(file + ": the first sheet is empty, a register begins with a header row");
        }
        List<String> header = cells(sheet.next()).stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        RegisterColumns.require(file, header, rows);
        long last = 1;
        try {
            while (sheet.hasNext()) {
                Row row = sheet.next();
                last = row.getRowNum();
                take(row, header, rows);
            }
        } catch (ExcelReaderException | IllegalArgumentException _) {
            rows.bad(last + 1, "the sheet breaks off after row " + last);
        }
    }

    private static void take(Row row, List<String> header, Rows rows) {
        List<String> cells = cells(row);
        if (cells.size() > header.size()) {
            rows.bad(row.getRowNum(), cells.size() + " cells under " + header.size() + " columns");
        } else if (row.stream().anyMatch(cell -> cell != null && cell.getType() == CellType.ERROR)) {
            rows.bad(row.getRowNum(), "a cell holds an error instead of a value");
        } else if (!cells.stream().allMatch(String::isEmpty)) {
            Map<String, String> named = CsvRegister.named(header, cells);
            DAYS.forEach(column -> named.computeIfPresent(column, (_, text) -> day(text)));
            rows.take(row.getRowNum(), () -> RightJson.readChange(named));
        }
    }

    /** A cell formatted as a day holds the number of days since the end of 1899. */
    private static String day(String text) {
        return SERIAL.matcher(text).matches()
                ? FIRST_DAY.plusDays((long) Double.parseDouble(text)).toString()
                : text;
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            cells.add(
                    cell == null || cell.getText() == null ? "" : cell.getText().strip());
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }
}
