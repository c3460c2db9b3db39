package org.markwarden.matcher.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.right.Right;
import org.markwarden.storage.json.RightJson;

/**
 * Trademark records of WIPO ST.96 or of the USPTO's daily XML, read record by record. Entities and document types are
 * refused, so that no file can pull in others or blow up.
 */
final class XmlRegister implements RegisterForm {

    @Override
    public void read(Path file, Consumer<BadRow> bad, Consumer<Right> good) throws IOException {
        try (InputStream in = TextInput.bytes(file)) {
            XMLStreamReader reader = factory().createXMLStreamReader(in);
            readRecords(reader, bad, good);
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            bad.accept(new BadRow(
                    at == null ? 0 : Math.max(0, at.getLineNumber()), "the XML ends or breaks here: " + firstLine(e)));
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
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static void readRecords(XMLStreamReader reader, Consumer<BadRow> bad, Consumer<Right> good)
            throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                TrademarkRecord record = recordOf(reader.getLocalName());
                if (record != null) {
                    long line = reader.getLocation().getLineNumber();
                    XmlWalk.through(reader, record);
                    Rows.take(line, record, r -> RightJson.read(r.row()), bad, good);
                }
            }
        }
    }

    private static @Nullable TrademarkRecord recordOf(String element) {
        return switch (element) {
            case "Trademark" -> new St96Record();
            case "case-file" -> new UsptoRecord();
            default -> null;
        };
    }
}
