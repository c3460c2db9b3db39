package org.markwarden.crawler.warc;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Packs bytes as one gzip member (RFC 1952) without name and time, so that the same bytes pack the same. */
final class GzipMember {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int PIECE = 16 << 10;

    /** Speed counts: pages are written once and mostly never read. */
    private static final int LEVEL = Deflater.BEST_SPEED;

    private GzipMember() {}

    static byte[] of(List<byte[]> parts) {
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            return pack(parts, deflater);
        } finally {
            deflater.end();
        }
    }

    private static byte[] pack(List<byte[]> parts, Deflater deflater) {
        CRC32 crc = new CRC32();
        var out = new ByteArrayOutputStream(PIECE);
        out.writeBytes(HEADER);
        byte[] piece = new byte[PIECE];
        for (byte[] part : parts) {
            crc.update(part);
            deflater.setInput(part);
            while (!deflater.needsInput()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        int size = (int) deflater.getBytesRead();
        littleEndian(out, (int) crc.getValue());
        littleEndian(out, size);
        return out.toByteArray();
    }

    private static void littleEndian(ByteArrayOutputStream out, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(value >>> shift);
        }
    }
}
