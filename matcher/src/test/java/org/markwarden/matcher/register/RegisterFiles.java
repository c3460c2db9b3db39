package org.markwarden.matcher.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.markwarden.domain.right.RightChange;
import org.markwarden.matcher.register.form.BadRow;

/** Writes register files for tests and reads what they say. */
public final class RegisterFiles {

    public final List<BadRow> bad = new ArrayList<>();
    private final Path folder;

    public RegisterFiles(Path folder) {
        this.folder = folder;
    }

    public Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    public Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    public Path gzip(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    public Path zip(String name, Map<String, String> parts) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    /** A workbook of one sheet whose rows are given as the XML of their cells. */
    public Path workbook(String name, String... rows) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>""");
        parts.put("_rels/.rels", """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                </Relationships>""");
        parts.put("xl/workbook.xml", """
                <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="R" sheetId="1" r:id="r1"/></sheets></workbook>""");
        var sheet = new StringBuilder(
                "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < rows.length; row++) {
            sheet.append("<row r=\"")
                    .append(row + 1)
                    .append("\">")
                    .append(rows[row])
                    .append("</row>");
        }
        parts.put("xl/worksheets/sheet1.xml", sheet + "</sheetData></worksheet>");
        return zip(name, parts);
    }

    /** Cells of text, or of a number where the value is one. */
    public static String cells(String... values) {
        var row = new StringBuilder();
        for (String value : values) {
            row.append(
                    value.matches("[0-9]+")
                            ? "<c><v>" + value + "</v></c>"
                            : "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>");
        }
        return row.toString();
    }

    public List<RightChange> changes(Path file) throws IOException {
        List<RightChange> changes = new ArrayList<>();
        RegisterReader.changes(file, bad::add, changes::add);
        return changes;
    }

    public List<String> names(Path file) throws IOException {
        return changes(file).stream()
                .map(change -> change instanceof RightChange.Put put
                        ? String.valueOf(put.right().entry().name())
                        : "- " + change.id())
                .toList();
    }
}
