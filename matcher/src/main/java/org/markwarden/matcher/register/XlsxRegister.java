package org.markwarden.matcher.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.markwarden.domain.right.Right;
import org.markwarden.storage.json.RightJson;

/** The first sheet of a workbook, its first row the header; read row by row. */
final class XlsxRegister implements RegisterForm {

    private static final long MOST_UNPACKED = 1L << 30;
    private static final long MOST_RATIO = 200;
    private static final int MOST_ENTRIES = 2000;

    @Override
    public void read(Path file, Consumer<BadRow> bad, Consumer<Right> good) throws IOException {
        refuseBomb(file);
        try (InputStream in = Files.newInputStream(file);
                var workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            readRows(file, rows.iterator(), bad, good);
        } catch (ExcelReaderException e) {
            throw new IOException(file + ": not a readable workbook", e);
        }
    }

    private static void refuseBomb(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            long unpacked = 0;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                unpacked += Math.max(0, entries.nextElement().getSize());
            }
            boolean blown = unpacked > MOST_UNPACKED
                    || zip.size() > MOST_ENTRIES
                    || (unpacked > 1 << 24 && unpacked / Math.max(1, Files.size(file)) > MOST_RATIO);
            if (blown) {
                throw new IOException(
                        file + ": refused, it unpacks to " + unpacked + " bytes in " + zip.size() + " parts");
            }
        } catch (ZipException e) {
            throw new IOException(file + ": not a workbook", e);
        }
    }

    private static void readRows(Path file, Iterator<Row> rows, Consumer<BadRow> bad, Consumer<Right> good)
            throws IOException {
        if (!rows.hasNext()) {
            throw new IOException(file + ": the first sheet is empty, a register begins with a header row");
        }
        List<String> header = cells(rows.next()).stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        if (!header.contains("id") || !header.contains("kind")) {
            throw new IOException(file + ": the header row has no columns 'id' and 'kind'");
        }
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = cells(row);
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (cells.size() > header.size()) {
                bad.accept(new BadRow(row.getRowNum(), cells.size() + " cells under " + header.size() + " columns"));
            } else {
                Rows.take(row.getRowNum(), CsvRegister.named(header, cells), RightJson::read, bad, good);
            }
        }
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
