package org.markwarden.matcher.register.form;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets a reader take only so many bytes for one piece, so that one endless comment or attribute cannot fill the memory. */
final class MeteredInput extends FilterInputStream {

    /** Bytes from one event of an XML file to the next. */
    static final long MOST = 16L << 20;

    private long taken;

    MeteredInput(InputStream in) {
        super(in);
    }

    /** A new piece begins. */
    void nextPiece() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) throws IOException {
        taken += more;
        if (taken > MOST) {
            throw new IOException("one piece of the file is larger than " + MOST + " bytes");
        }
    }

    @Override
    public void close() {
        // Whoever opened what is inside closes it: a zip goes on after one of its files.
    }
}
