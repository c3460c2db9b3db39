package org.markwarden.crawler.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The bytes of a file from a place on; closing it leaves the file open. */
final class FromPlace extends InputStream {
    private final FileChannel file;
    private long place;

    FromPlace(FileChannel file, long place) {
        this.file = file;
        this.place = place;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = file.read(ByteBuffer.wrap(bytes, offset, length), place);
        place += Math.max(0, read);
        return read;
    }
}
