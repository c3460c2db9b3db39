package org.markwarden.matcher;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.markwarden.domain.text.NotTextException;
import org.markwarden.domain.text.WrittenText;
import org.markwarden.matcher.register.form.TextLines;

/** The lines of a file of listings in whatever encoding {@link WrittenText} tells; a line beyond the limit is cut and told. */
final class ListingLines {

    static final int LONGEST = 16 << 20;

    private final TextLines lines;

    ListingLines(InputStream in) throws IOException {
        lines = new TextLines(reader(in), LONGEST);
    }

    private static Reader reader(InputStream in) throws IOException {
        try {
            return WrittenText.of(in);
        } catch (EOFException | ZipException e) {
            throw new IOException(brokenOff(0), e);
        } catch (NotTextException e) {
            throw new IOException("the file of listings is " + e.getMessage(), e);
        }
    }

    /** The number of the line last read, from 1. */
    long number() {
        return lines.number();
    }

    /** Says whether the line last read was longer than the limit. */
    boolean wasCut() {
        return lines.wasCut();
    }

    /** The next line without its end; nothing at the end of the file. */
    @Nullable
    String next() throws IOException {
        String line = lines.next();
        if (lines.isBroken()) {
            throw new IOException(brokenOff(lines.number() - 1));
        }
        return line;
    }

    private static String brokenOff(long line) {
        return "the packed file of listings is cut off or damaged behind line " + line;
    }
}
