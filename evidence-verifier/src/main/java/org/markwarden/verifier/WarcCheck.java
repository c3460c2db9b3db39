package org.markwarden.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Verifies the digests inside a WARC file (ISO 28500), record by record, each in a gzip member of its own (RFC 1952). */
final class WarcCheck {
    private static final int MEMBER_LIMIT = 256 << 20;
    private static final long FILE_LIMIT = 4L << 30;
    private static final int CHUNK = 1 << 16;
    private static final int GZIP_HEADER = 10;
    private static final int GZIP_TRAILER = 8;

    private final Findings findings;
    private int records;
    private int digests;
    private long inflated;

    WarcCheck(Findings findings) {
        this.findings = findings;
    }

    void run(Entry file) {
        try {
            ByteBuffer warc =
                    ByteBuffer.wrap(file.bytes(Integer.MAX_VALUE - CHUNK)).order(ByteOrder.LITTLE_ENDIAN);
            while (warc.hasRemaining()) {
                record(member(warc));
            }
            findings.ok(
                    file.name(),
                    "%s records, %s digests inside are right".formatted(records, digests),
                    "%s 条记录，内部 %s 个摘要相符".formatted(records, digests));
            if (digests == 0) {
                findings.warn(file.name(), "no record carries a digest", "没有记录带摘要");
            }
        } catch (IOException | RuntimeException e) {
            String where = "record " + (records + 1) + ": " + e.getMessage();
            findings.fail(file.name(), where, "第 " + (records + 1) + " 条记录：" + e.getMessage());
        }
    }

    private void record(byte[] bytes) throws IOException {
        WarcRecord entry = WarcRecord.parse(bytes);
        for (WarcRecord.Digest digest : entry.digests()) {
            if (!digest.isRight()) {
                throw new IOException(digest.field() + " is wrong");
            }
            digests++;
        }
        records++;
    }

    private byte[] member(ByteBuffer warc) throws IOException {
        if (warc.remaining() < GZIP_HEADER + GZIP_TRAILER || warc.getShort(warc.position()) != (short) 0x8b1f) {
            throw new IOException("not a gzip member");
        }
        if (warc.get(warc.position() + 2) != 8 || warc.get(warc.position() + 3) != 0) {
            throw new IOException("gzip member with optional fields");
        }
        warc.position(warc.position() + GZIP_HEADER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        inflate(warc, out);
        byte[] bytes = out.toByteArray();
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (warc.remaining() < GZIP_TRAILER || warc.getInt() != (int) crc.getValue() || warc.getInt() != bytes.length) {
            throw new IOException("gzip member does not match its own checksum");
        }
        return bytes;
    }

    private void inflate(ByteBuffer warc, ByteArrayOutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(warc);
            while (!inflater.finished()) {
                int n = inflater.inflate(chunk);
                inflated += n;
                if ((n == 0 && !inflater.finished()) || out.size() + n > MEMBER_LIMIT || inflated > FILE_LIMIT) {
                    throw new IOException("gzip member is broken or unpacks to too much");
                }
                out.write(chunk, 0, n);
            }
        } catch (DataFormatException e) {
            throw new IOException("gzip member is broken", e);
        }
    }
}
