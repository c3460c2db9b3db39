package org.markwarden.matcher.register;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through one element and hands over the text of everything inside. */
final class XmlWalk {

    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 1 << 16;

    private XmlWalk() {}

    static void through(XMLStreamReader reader, MeteredInput input, TrademarkRecord record) throws XMLStreamException {
        Deque<String> path = new ArrayDeque<>();
        var text = new StringBuilder();
        while (reader.hasNext()) {
            input.nextPiece();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(reader.getLocalName());
                    text.setLength(0);
                    if (path.size() > DEEPEST) {
                        throw new XMLStreamException("elements nested deeper than " + DEEPEST);
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text, reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (path.isEmpty()) {
                        return;
                    }
                    if (!text.toString().isBlank()) {
                        record.text(String.join("/", path), text.toString().strip());
                    }
                    text.setLength(0);
                    path.removeLast();
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("an entity is used, which no register needs");
                default -> {}
            }
        }
        throw new XMLStreamException("a record is not closed");
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() < LONGEST_TEXT) {
            text.append(more, 0, Math.min(more.length(), LONGEST_TEXT - text.length()));
        }
    }
}
