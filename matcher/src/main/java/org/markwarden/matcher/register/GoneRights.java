package org.markwarden.matcher.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.zip.CRC32C;

/** The file that says which rights of the main segment were replaced or left: a bit for each, after a checksum. */
final class GoneRights {

    private static final String FILE = "gone.dat";

    private GoneRights() {}

    static void write(Path generation, BitSet gone) throws IOException {
        byte[] bits = gone.toByteArray();
        byte[] file = ByteBuffer.allocate(Long.BYTES + bits.length)
                .putLong(checksum(bits))
                .put(bits)
                .array();
        Files.write(generation.resolve(FILE), file);
    }

    static BitSet read(Path generation) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(generation.resolve(FILE)));
        if (file.remaining() < Long.BYTES) {
            throw new IOException(generation.resolve(FILE) + " is cut off");
        }
        long checksum = file.getLong();
        byte[] bits = new byte[file.remaining()];
        file.get(bits);
        if (checksum(bits) != checksum) {
            throw new IOException(generation.resolve(FILE) + " is damaged");
        }
        return BitSet.valueOf(bits);
    }

    private static long checksum(byte[] bits) {
        var sum = new CRC32C();
        sum.update(bits);
        return sum.getValue();
    }
}
