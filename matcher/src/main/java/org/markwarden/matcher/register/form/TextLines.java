package org.markwarden.matcher.register.form;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text file with their numbers. A line beyond the limit, or at which a packed file breaks off, comes cut
 * and is told apart; no line is held longer than the limit.
 */
public final class TextLines implements AutoCloseable {

    /** Characters of a row of a register that are kept. */
    static final int LONGEST = 1 << 22;

    private final Reader reader;
    private final int longest;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int filled;
    private long number;
    private boolean tooLong;
    private boolean broken;
    private boolean ended;

    /** @param longest characters of a line that are kept */
    public TextLines(Reader reader, int longest) {
        this.reader = reader;
        this.longest = longest;
    }

    static TextLines open(Path file) throws IOException {
        return new TextLines(TextInput.text(file), LONGEST);
    }

    /** The number of the line last read, from 1. */
    public long number() {
        return number;
    }

    /** Says whether a packed file broke off in the line last read. */
    public boolean isBroken() {
        return broken;
    }

    /** Says whether the line last read is not whole. */
    public boolean wasCut() {
        return tooLong || broken;
    }

    String cutReason() {
        return broken ? "the packed file ends in the middle of this row" : "longer than " + longest + " characters";
    }

    /** Says whether the line last read ended with a line feed. */
    boolean wasEnded() {
        return ended;
    }

    /** The next line without its end; nothing at the end of the file. */
    public @Nullable String next() throws IOException {
        if (broken) {
            return null;
        }
        var line = new StringBuilder();
        tooLong = false;
        ended = false;
        boolean any = false;
        while (!ended && fill()) {
            any = true;
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            append(line, end);
            ended = end < filled;
            at = ended ? end + 1 : end;
        }
        if (!any && !broken) {
            return null;
        }
        number++;
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        return line.toString();
    }

    private void append(StringBuilder line, int end) {
        int room = longest - line.length();
        tooLong |= end - at > room;
        line.append(buffer, at, Math.min(end - at, room));
    }

    private boolean fill() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, readSome());
        }
        return filled > 0;
    }

    private int readSome() throws IOException {
        try {
            return reader.read(buffer);
        } catch (EOFException | ZipException _) {
            broken = true;
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
