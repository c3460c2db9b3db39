package org.markwarden.matcher.register.form;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes through one element and hands over the text of everything inside. */
final class XmlWalk {

    /** Characters of all texts of a record together, each counted with its {@link #PLACE}. */
    static final int LARGEST = 1 << 22;

    private static final int PLACE = 16;
    private static final int DEEPEST = 64;

    private final TrademarkRecord record;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int size;
    private @Nullable String fault;

    private XmlWalk(TrademarkRecord record) {
        this.record = record;
    }

    /**
     * Reads to the end of the element.
     *
     * @return why the record cannot be taken, nothing when it can
     */
    static @Nullable String through(XMLStreamReader reader, MeteredInput input, TrademarkRecord record)
            throws XMLStreamException {
        var walk = new XmlWalk(record);
        while (reader.hasNext()) {
            input.nextPiece();
            if (!walk.goesOn(reader, reader.next())) {
                return walk.fault;
            }
        }
        throw new XMLStreamException("a record is not closed");
    }

    private boolean goesOn(XMLStreamReader reader, int event) throws XMLStreamException {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(reader.getText());
            case XMLStreamConstants.END_ELEMENT -> {
                if (path.isEmpty()) {
                    return false;
                }
                end();
            }
            case XMLStreamConstants.ENTITY_REFERENCE -> fault = "an entity is used, which no register needs";
            default -> {}
        }
        return true;
    }

    private void begin(String name) throws XMLStreamException {
        path.addLast(name);
        text.setLength(0);
        if (path.size() > DEEPEST) {
            throw new XMLStreamException("elements nested deeper than " + DEEPEST);
        }
    }

    private void append(String more) {
        size += more.length();
        if (size > LARGEST) {
            fault = "larger than " + LARGEST + " characters";
        }
        if (fault == null) {
            text.append(more);
        }
    }

    private void end() {
        String whole = text.toString().strip();
        if (fault == null && !whole.isEmpty()) {
            size += PLACE;
            record.text(String.join("/", path), whole);
        }
        text.setLength(0);
        path.removeLast();
    }
}
