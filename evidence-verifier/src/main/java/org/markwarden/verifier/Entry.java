package org.markwarden.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One file of a container, as the directory at its end describes it.
 *
 * @param raw its bytes as they stand in the container
 * @param deflated whether they are compressed (otherwise stored)
 */
record Entry(String name, ByteBuffer raw, boolean deflated, long size, long crc) {
    private static final int CHUNK = 1 << 16;

    /** Receives the content in parts. */
    interface Sink {
        void accept(ByteBuffer part);
    }

    /** Feeds the content to the sink; a content that is not what the directory says is an error. */
    void read(Sink sink) throws IOException {
        CRC32 sum = new CRC32();
        Sink counted = part -> {
            sum.update(part.duplicate());
            sink.accept(part);
        };
        long length = deflated ? inflate(counted) : stored(counted);
        if (length != size) {
            throw new IOException("content has " + length + " bytes, the directory says " + size);
        }
        if (sum.getValue() != crc) {
            throw new IOException("content does not match its CRC-32");
        }
    }

    /** The whole content; only for files that are small by nature. */
    byte[] bytes(int limit) throws IOException {
        if (size > limit) {
            throw new IOException("larger than " + limit + " bytes");
        }
        ByteBuffer whole = ByteBuffer.allocate((int) size);
        read(part -> {
            if (part.remaining() <= whole.remaining()) {
                whole.put(part);
            }
        });
        return whole.array();
    }

    private long stored(Sink sink) {
        sink.accept(raw.duplicate());
        return raw.remaining();
    }

    private long inflate(Sink sink) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(raw.duplicate());
            while (!inflater.finished()) {
                int n = inflater.inflate(chunk);
                total += n;
                if (total > size || (n == 0 && !inflater.finished())) {
                    throw new IOException("compressed content is broken or larger than the directory says");
                }
                sink.accept(ByteBuffer.wrap(chunk, 0, n));
            }
            if (inflater.getRemaining() != 0) {
                throw new IOException("data behind the compressed content");
            }
        } catch (DataFormatException e) {
            throw new IOException("compressed content is broken", e);
        }
        return total;
    }
}
