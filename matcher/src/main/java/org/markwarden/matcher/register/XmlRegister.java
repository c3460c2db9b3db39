package org.markwarden.matcher.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Trademark records of WIPO ST.96 or of the USPTO's daily XML, read record by record, from a file or from every XML file
 * of a zip, as offices hand them out. A document type is passed over and no entity is resolved, so that no file can pull
 * in others or blow up; no single piece of a file may be larger than {@link MeteredInput#MOST}.
 */
final class XmlRegister implements RegisterForm {

    @Override
    public boolean namesEachOnce() {
        return false;
    }

    @Override
    public void read(Path file, Consumer<BadRow> bad, ChangeSink good) throws IOException {
        var rows = new Rows(bad, good);
        try (InputStream in = TextInput.bytes(file)) {
            if (!isZip(file)) {
                readDocument(in, "", rows);
                return;
            }
            var zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    readDocument(zip, entry.getName() + ": ", rows);
                }
            }
        }
    }

    static boolean isZip(Path file) throws IOException {
        try (InputStream in = new PushbackInputStream(Files.newInputStream(file))) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    private static void readDocument(InputStream in, String where, Rows rows) {
        long line = 0;
        try {
            var metered = new MeteredInput(in);
            XMLStreamReader reader = factory().createXMLStreamReader(metered);
            while (reader.hasNext()) {
                metered.nextPiece();
                int event = reader.next();
                line = Math.max(line, reader.getLocation().getLineNumber());
                TrademarkRecord record = event == XMLStreamConstants.START_ELEMENT ? recordOf(reader) : null;
                if (record != null) {
                    XmlWalk.through(reader, metered, record);
                    rows.take(line, record::change);
                }
            }
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            rows.bad(
                    at == null ? line : Math.max(line, at.getLineNumber()),
                    where + "the XML ends or breaks here: " + firstLine(e));
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        int start = message.lastIndexOf("Message: ");
        String told = start < 0 ? message : message.substring(start + 9);
        return told.lines().findFirst().orElse("unreadable");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((_, _, _, _) -> {});
        return factory;
    }

    private static @Nullable TrademarkRecord recordOf(XMLStreamReader reader) {
        return switch (reader.getLocalName()) {
            case "Trademark" -> new St96Record(operation(reader));
            case "case-file" -> new UsptoRecord();
            default -> null;
        };
    }

    /** ST.96 calls it {@code operationCategory}, its forerunner {@code operationCode}. */
    private static String operation(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).startsWith("operationC")) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }
}
