package org.markwarden.crawler.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook notes beside the words of its cells, by sheet and row: the addresses behind them, and which cells are one
 * (ECMA-376 part 1, 18.3.1.47 and 18.3.1.54).
 */
final class WorkbookNotes {
    private static final int MOST = 100_000;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Pattern CELL = Pattern.compile("\\$?[A-Z]{1,3}\\$?(\\d{1,7})(?::.*)?");
    private static final XMLInputFactory XML = factory();

    private static final Pattern BLOCK = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    private final Map<String, Map<Integer, List<String>>> sheets = new HashMap<>();
    private final Map<String, Map<Integer, List<Merged>>> merged = new HashMap<>();
    private int found;

    private WorkbookNotes() {}

    /**
     * Cells below each other that are one: what stands in the first holds for the rows below it too.
     *
     * @param column counted from 0
     */
    record Merged(int column, int lastRow) {}

    /** Those of a workbook; none where it is damaged. */
    static WorkbookNotes of(Path file) throws IOException {
        WorkbookNotes links = new WorkbookNotes();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> parts = relations(zip, "xl/_rels/workbook.xml.rels");
            each(zip, "xl/workbook.xml", "sheet", sheet -> links.sheet(zip, sheet, parts));
        }
        return links;
    }

    /** The addresses of a sheet by row. */
    Map<Integer, List<String>> links(String sheet) {
        return sheets.getOrDefault(sheet, Map.of());
    }

    /** The cells of a sheet that are one with those below them, by their first row. */
    Map<Integer, List<Merged>> merged(String sheet) {
        return merged.getOrDefault(sheet, Map.of());
    }

    private void sheet(ZipFile zip, XMLStreamReader sheet, Map<String, String> parts) {
        String name = String.valueOf(sheet.getAttributeValue(null, "name"));
        String target = parts.get(String.valueOf(sheet.getAttributeValue(RELATIONS, "id")));
        if (target == null) {
            return;
        }
        String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        Map<Integer, List<Merged>> blocks = merged.computeIfAbsent(name, any -> new HashMap<>());
        each(zip, path, "mergeCell", block -> block(String.valueOf(block.getAttributeValue(null, "ref")), blocks));
        Map<String, String> addresses =
                relations(zip, path.replaceFirst("([^/]*)$", "_rels/$1.rels").replace("//", "/"));
        if (addresses.values().stream().anyMatch(address -> address.matches("(?i)https?:.*"))) {
            Map<Integer, List<String>> rows = sheets.computeIfAbsent(name, any -> new HashMap<>());
            each(zip, path, "hyperlink", link -> link(link, addresses, rows));
        }
    }

    private void link(XMLStreamReader link, Map<String, String> addresses, Map<Integer, List<String>> rows) {
        Matcher cell = CELL.matcher(String.valueOf(link.getAttributeValue(null, "ref")));
        String address = addresses.get(String.valueOf(link.getAttributeValue(RELATIONS, "id")));
        if (cell.matches() && address != null && ++found <= MOST) {
            rows.computeIfAbsent(Integer.valueOf(cell.group(1)), any -> new ArrayList<>())
                    .add(address);
        }
    }

    private void block(String written, Map<Integer, List<Merged>> blocks) {
        Matcher block = BLOCK.matcher(written);
        if (block.matches() && !block.group(2).equals(block.group(3)) && ++found <= MOST) {
            int column = block.group(1).chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1) - 1;
            blocks.computeIfAbsent(Integer.valueOf(block.group(2)), any -> new ArrayList<>())
                    .add(new Merged(column, Integer.parseInt(block.group(3))));
        }
    }

    private static Map<String, String> relations(ZipFile zip, String path) {
        Map<String, String> relations = new HashMap<>();
        each(zip, path, "Relationship", relation -> {
            if (relations.size() < MOST) {
                relations.put(
                        String.valueOf(relation.getAttributeValue(null, "Id")),
                        String.valueOf(relation.getAttributeValue(null, "Target")));
            }
        });
        return relations;
    }

    private static void each(ZipFile zip, String path, String element, Consumer<XMLStreamReader> taker) {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    taker.accept(xml);
                }
            }
        } catch (XMLStreamException | IOException e) {
            return; // what is damaged is told by who reads the rows
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
