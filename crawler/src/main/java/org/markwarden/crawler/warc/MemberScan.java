package org.markwarden.crawler.warc;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds where the whole gzip members of one of our files end; their checksums are checked.
 *
 * @param members whole members from the start
 * @param end offset behind the last of them
 */
record MemberScan(int members, long end) {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int PIECE = 1 << 15;

    static MemberScan of(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)
                    .asByteBuffer()
                    .order(ByteOrder.LITTLE_ENDIAN);
            int members = 0;
            int end = 0;
            while (bytes.hasRemaining() && passMember(bytes)) {
                members++;
                end = bytes.position();
            }
            return new MemberScan(members, end);
        }
    }

    /** Moves behind the member that starts here; false when it is not whole. */
    private static boolean passMember(ByteBuffer bytes) {
        if (bytes.remaining() < HEADER + TRAILER || bytes.getShort() != (short) 0x8b1f) {
            return false;
        }
        bytes.position(bytes.position() + HEADER - Short.BYTES);
        Inflater inflater = new Inflater(true);
        try {
            return passBlock(bytes, inflater);
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static boolean passBlock(ByteBuffer bytes, Inflater inflater) throws DataFormatException {
        CRC32 crc = new CRC32();
        byte[] plain = new byte[PIECE];
        inflater.setInput(bytes);
        while (!inflater.finished()) {
            int n = inflater.inflate(plain);
            if (n == 0 && !inflater.finished()) {
                return false;
            }
            crc.update(plain, 0, n);
        }
        return bytes.remaining() >= TRAILER
                && bytes.getInt() == (int) crc.getValue()
                && bytes.getInt() == (int) inflater.getBytesWritten();
    }
}
