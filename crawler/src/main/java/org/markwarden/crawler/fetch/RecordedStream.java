package org.markwarden.crawler.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Passes bytes on and keeps them. */
final class RecordedStream extends InputStream {
    private static final int FIRST = 64 << 10;

    private final InputStream in;
    private byte[] kept = new byte[FIRST];
    private int size;

    RecordedStream(InputStream in) {
        this.in = in;
    }

    int size() {
        return size;
    }

    byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(kept, from, to);
    }

    void startOver() {
        if (kept.length > FIRST * 8) {
            kept = new byte[FIRST];
        }
        size = 0;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            room(1);
            kept[size++] = (byte) b;
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        if (n > 0) {
            room(n);
            System.arraycopy(bytes, offset, kept, size, n);
            size += n;
        }
        return n;
    }

    private void room(int more) {
        if (size + more > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(kept.length * 2, size + more));
        }
    }
}
