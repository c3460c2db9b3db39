package org.markwarden.crawler.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.markwarden.crawler.text.PageText;

/** Tables of listings and complaints: CSV text and workbooks; the headings may stand below a title. */
final class TableParts {
    private static final int HEADINGS_WITHIN = 15;
    private static final int MOST_CELLS = 1_000;
    private static final Pattern LINK = Pattern.compile("(?i)HYPERLINK\\(\\s*\"([^\"]{4,2000})\"");

    private final Walk walk;

    TableParts(Walk walk) {
        this.walk = walk;
    }

    void delimited(Part part) throws IOException {
        if (Files.size(part.file()) > 2 * walk.limits().part()) {
            walk.tell(new Found.Unread(
                    part.place(), "a table of more than " + 2 * walk.limits().part() + " bytes"));
            return;
        }
        String text = PageText.decode(Files.readAllBytes(part.file()), null).text();
        Reading reading = new Reading(part, "");
        int[] number = {0};
        DelimitedText.rows(text, cells -> reading.take(++number[0], cells));
        reading.end();
    }

    void workbook(Part part) throws IOException {
        try (InputStream in = Files.newInputStream(part.file());
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet(part, sheet);
            }
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            walk.tell(new Found.Unread(part.place(), "a workbook that is damaged: " + Opening.message(e)));
        }
    }

    private void sheet(Part part, Sheet sheet) throws IOException {
        Reading reading = new Reading(part, "sheet " + Walk.shown(sheet.getName()) + ", ");
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> iterator = rows.iterator();
            boolean wanted = true;
            while (wanted && iterator.hasNext()) {
                Row row = iterator.next();
                wanted = reading.take(row.getRowNum(), cells(row));
            }
        } catch (ExcelReaderException e) {
            walk.tell(new Found.Unread(
                    part.inside("sheet " + Walk.shown(sheet.getName())), "breaks off: " + Opening.message(e)));
        }
        reading.end();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    /** What the cell shows; formulas are never computed, but a link in one is an address. */
    private static String text(Cell cell) {
        Matcher link = LINK.matcher(cell.getFormula() == null ? "" : cell.getFormula());
        if (link.find()) {
            return link.group(1);
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    /** One table: first its headings, then its rows. */
    private final class Reading {
        private final Part part;
        private final String sheet;
        private @Nullable Columns columns;
        private int filled;

        Reading(Part part, String sheet) {
            this.part = part;
            this.sheet = sheet;
        }

        /** False when no headings were found where they should be. */
        boolean take(int number, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return true;
            }
            filled++;
            if (columns != null) {
                walk.tell(new TableRow(part, sheet + "row " + number).found(columns.named(cells)));
                return true;
            }
            columns = Columns.of(cells);
            if (columns != null && !columns.unknown().isEmpty()) {
                walk.tell(new Found.Kept(
                        part.inside(sheet + "headings"),
                        "columns that are not known, kept in the file only: "
                                + Walk.shown(String.join(", ", columns.unknown())),
                        null));
            }
            return columns != null || filled < HEADINGS_WITHIN;
        }

        void end() {
            if (filled == 0) {
                walk.tell(new Found.Unread(part.inside(sheet + "table"), "the table is empty"));
            } else if (columns == null) {
                walk.tell(new Found.Unread(
                        part.inside(sheet + "table"),
                        "no row of headings that names goods (商品名称, title) or an address (商品链接, url)"));
            }
        }
    }
}
