package org.markwarden.matcher.register.form;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Trademark records of WIPO ST.96 or of the USPTO's daily XML, from a file or from every XML file of a zip, as offices
 * hand them out.
 */
final class XmlRegister implements RegisterForm {

    private static final int DECLARATION = 256;

    @Override
    public boolean namesEachOnce() {
        return false;
    }

    @Override
    public void read(Path file, Consumer<BadRow> bad, ChangeSink good) throws IOException {
        boolean any = isZip(file) ? readZip(file, bad, good) : readPlain(file, new Rows(bad, good));
        if (!any) {
            bad.accept(new BadRow(1, "no trademark record of WIPO ST.96 or of the USPTO is in this file"));
        }
    }

    private static boolean readPlain(Path file, Rows rows) throws IOException {
        Charset charset = isDeclared(file) ? null : TextInput.charset(file);
        try (InputStream in = TextInput.bytes(file)) {
            return new XmlDocument(in, charset, rows).read();
        }
    }

    private static boolean readZip(Path file, Consumer<BadRow> bad, ChangeSink good) throws IOException {
        boolean any = false;
        try (var zip = new ZipInputStream(TextInput.bytes(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
                    any |= new XmlDocument(zip, null, new Rows(named(name, bad), good)).read();
                }
            }
        } catch (EOFException | ZipException _) {
            bad.accept(new BadRow(1, "the zip is cut off or damaged; what stood behind is not read"));
            return true;
        }
        return any;
    }

    /** Lines are counted in each file of a zip; the reason says in which. */
    private static Consumer<BadRow> named(String part, Consumer<BadRow> bad) {
        return row -> bad.accept(new BadRow(row.line(), part + ": " + row.reason()));
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    /** Says whether the document itself tells its encoding, by a mark or in words. */
    private static boolean isDeclared(Path file) throws IOException {
        try (InputStream in = TextInput.bytes(file)) {
            String head = new String(in.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
            boolean saysIt = head.substring(0, Math.max(0, head.indexOf("?>"))).contains("encoding");
            return saysIt || !head.startsWith("<") || head.indexOf('\0') >= 0;
        } catch (EOFException | ZipException _) {
            return true;
        }
    }
}
