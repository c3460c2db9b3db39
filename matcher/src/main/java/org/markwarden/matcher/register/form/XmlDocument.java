package org.markwarden.matcher.register.form;

import java.io.EOFException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML document, read record by record. A document type is passed over and no entity is resolved, so that no document
 * can pull in others or blow up; no piece of it may be larger than {@link MeteredInput#MOST}, no record than
 * {@link XmlWalk#LARGEST}.
 */
final class XmlDocument {

    /** The parser counts every escaped ampersand of a document here, and a day's file holds millions; entities it resolves none. */
    private static final List<String> COUNTS_OF_ENTITIES = List.of(
            "jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit", "jdk.xml.entityExpansionLimit");

    private final MeteredInput in;
    private final @Nullable Charset charset;
    private final Rows rows;
    private long line = 1;
    private boolean any;

    /** @param charset nothing when the document says it itself */
    XmlDocument(InputStream in, @Nullable Charset charset, Rows rows) {
        this.in = new MeteredInput(in);
        this.charset = charset;
        this.rows = rows;
    }

    /** Reads to the end, or to where the document breaks; says whether there was any record, or a break. */
    boolean read() {
        try {
            XMLStreamReader reader = charset == null
                    ? factory().createXMLStreamReader(in)
                    : factory().createXMLStreamReader(in, charset.name());
            while (reader.hasNext()) {
                in.nextPiece();
                int event = reader.next();
                line = Math.max(line, reader.getLocation().getLineNumber());
                TrademarkRecord record = event == XMLStreamConstants.START_ELEMENT ? recordOf(reader) : null;
                if (record != null) {
                    any = true;
                    take(record, XmlWalk.through(reader, in, record));
                }
            }
        } catch (XMLStreamException e) {
            breaks(e);
        }
        return any;
    }

    private void take(TrademarkRecord record, @Nullable String fault) {
        if (fault == null) {
            rows.take(line, record::change);
        } else {
            rows.bad(line, fault);
        }
    }

    private void breaks(XMLStreamException e) {
        any = true;
        Throwable cause = e.getNestedException();
        var at = e.getLocation();
        rows.bad(
                at == null ? line : Math.max(line, at.getLineNumber()),
                cause instanceof EOFException || cause instanceof ZipException
                        ? "the packed file ends or breaks here"
                        : "the XML ends or breaks here: " + firstLine(e));
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
        COUNTS_OF_ENTITIES.forEach(limit -> factory.setProperty(limit, "0"));
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
