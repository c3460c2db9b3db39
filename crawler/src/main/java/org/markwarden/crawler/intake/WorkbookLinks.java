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

/** The addresses behind the words of a workbook's cells (ECMA-376 part 1, 18.3.1.47), by sheet and row. */
final class WorkbookLinks {
    private static final int MOST = 100_000;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Pattern CELL = Pattern.compile("\\$?[A-Z]{1,3}\\$?(\\d{1,7})(?::.*)?");
    private static final XMLInputFactory XML = factory();

    private final Map<String, Map<Integer, List<String>>> sheets = new HashMap<>();
    private int found;

    private WorkbookLinks() {}

    /** Those of a workbook; none where it is damaged. */
    static WorkbookLinks of(Path file) throws IOException {
        WorkbookLinks links = new WorkbookLinks();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> parts = relations(zip, "xl/_rels/workbook.xml.rels");
            each(zip, "xl/workbook.xml", "sheet", sheet -> links.sheet(zip, sheet, parts));
        }
        return links;
    }

    /** Those of a sheet by row. */
    Map<Integer, List<String>> of(String sheet) {
        return sheets.getOrDefault(sheet, Map.of());
    }

    private void sheet(ZipFile zip, XMLStreamReader sheet, Map<String, String> parts) {
        String name = String.valueOf(sheet.getAttributeValue(null, "name"));
        String target = parts.get(String.valueOf(sheet.getAttributeValue(RELATIONS, "id")));
        if (target == null) {
            return;
        }
        String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
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
