package org.markwarden.matcher.register.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Refuses workbooks whose cells point where nothing can be: a reader would make room up to there. The rest of what is
 * wrong with a workbook is told by its reader.
 */
final class WorkbookCells {

    /** The last column of a sheet is XFD. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?:[A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])[0-9]{1,7}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Path file;
    private long strings;
    private long lastString = -1;

    private WorkbookCells(Path file) {
        this.file = file;
    }

    static void requireSane(Path file) throws IOException {
        var cells = new WorkbookCells(file);
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(part)) {
                    cells.look(in);
                }
            }
        }
        if (cells.lastString >= cells.strings) {
            throw new IOException(
                    file + ": refused, a cell holds string number " + cells.lastString + " of " + cells.strings);
        }
    }

    private void look(InputStream in) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new MeteredInput(in));
            boolean isString = false;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "si" -> strings++;
                        case "c" -> {
                            requireAddress(reader.getAttributeValue(null, "r"));
                            isString = "s".equals(reader.getAttributeValue(null, "t"));
                        }
                        case "v" -> {
                            if (isString) {
                                takeString(reader.getElementText());
                            }
                        }
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException _) {
            // No XML, or broken: the reader of the workbook says so where it matters.
        }
    }

    private void requireAddress(@Nullable String address) throws IOException {
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw new IOException(file + ": refused, it has a cell '"
                    + address.substring(0, Math.min(address.length(), 20)) + "' outside of any sheet");
        }
    }

    private void takeString(String number) throws IOException {
        if (!number.isBlank()) {
            if (!NUMBER.matcher(number).matches()) {
                throw new IOException(file + ": refused, a cell holds a string without a number");
            }
            lastString = Math.max(lastString, Long.parseLong(number));
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
