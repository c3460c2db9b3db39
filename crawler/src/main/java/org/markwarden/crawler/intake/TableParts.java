package org.markwarden.crawler.intake;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.markwarden.crawler.text.PageText;

/** Tables of listings and complaints: CSV text and workbooks; the headings may stand below a title. */
final class TableParts {
    private static final int MOST_CELLS = 1_000;
    private static final Pattern LINK = Pattern.compile("(?i)HYPERLINK\\(\\s*\"([^\"]{4,2000})\"");

    /** As many digits as a workbook's program shows of a number (ECMA-376 keeps them as binary fractions). */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Pattern DATE_FORMAT = Pattern.compile("(?i)yy|年|m{1,4}[-/.月]d|d[-/.]m");
    /** 31 December 9999, the last day a workbook knows. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

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
        TableReading table = new TableReading(walk, part, "");
        int[] number = {0};
        boolean whole = DelimitedText.rows(text, cells -> table.take(++number[0], cells, List.of()));
        if (!whole) {
            String place = part.inside("row " + (number[0] + 1));
            walk.tell(
                    new Found.Unread(place, "the table breaks off inside this row, or a quote in it is never closed"));
        }
        table.end();
    }

    void workbook(Part part) throws IOException {
        try (ReadableWorkbook workbook = open(part.file().toFile())) {
            WorkbookNotes notes = WorkbookNotes.of(part.file());
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet(part, sheet, notes.links(sheet.getName()), new MergedCells(notes.merged(sheet.getName())));
            }
        } catch (ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            walk.tell(new Found.Unread(part.place(), "a workbook that is damaged: " + Opening.message(e)));
        }
    }

    private static ReadableWorkbook open(File file) throws IOException {
        try {
            return new ReadableWorkbook(file, new ReadingOptions(true, false));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file); // one that says nothing of its formats
        }
    }

    private void sheet(Part part, Sheet sheet, Map<Integer, List<String>> links, MergedCells merged)
            throws IOException {
        TableReading table = new TableReading(walk, part, "sheet " + Walk.shown(sheet.getName()) + ", ");
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> iterator = rows.iterator();
            boolean wanted = true;
            while (wanted && iterator.hasNext()) {
                Row row = iterator.next();
                wanted = table.take(row.getRowNum(), merged.filled(row.getRowNum(), cells(row)), links(row, links));
            }
        } catch (ExcelReaderException e) {
            walk.tell(new Found.Unread(
                    part.inside("sheet " + Walk.shown(sheet.getName())), "breaks off: " + Opening.message(e)));
        }
        table.end();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    /** Addresses behind the words of a row; formulas are never computed, but a link in one is an address. */
    private static List<String> links(Row row, Map<Integer, List<String>> links) {
        List<String> found = new ArrayList<>(links.getOrDefault(row.getRowNum(), List.of()));
        for (int i = 0; i < Math.min(row.getCellCount(), MOST_CELLS); i++) {
            Cell cell = row.getCell(i);
            Matcher link = LINK.matcher(cell == null || cell.getFormula() == null ? "" : cell.getFormula());
            if (link.find()) {
                found.add(link.group(1));
            }
        }
        return found;
    }

    /** What the cell shows, as far as it can be told: a date as one, a number without the noise of its binary form. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return isDate(cell, number)
                    ? cell.asDate().toString().replace("T00:00", "").replace('T', ' ')
                    : number.round(SHOWN).stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell, BigDecimal number) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString() == null ? "" : cell.getDataFormatString();
        boolean dated = (id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)))
                || DATE_FORMAT
                        .matcher(format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", ""))
                        .find();
        return dated && number.signum() > 0 && number.compareTo(LAST_DAY) < 0;
    }
}
