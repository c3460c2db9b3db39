package org.markwarden.crawler.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Finds where a record may begin behind a damaged one: a gzip member, a WARC version line, an address line of an ARC file. */
enum RecordSearch {
    /** Every record is a gzip member. */
    PACKED {
        @Override
        boolean isStart(byte[] bytes, int at, int end) {
            return at + 3 < end
                    && bytes[at] == 0x1f
                    && bytes[at + 1] == (byte) 0x8b
                    && bytes[at + 2] == 8
                    && (bytes[at + 3] & 0xe0) == 0;
        }
    },
    /** A plain WARC file. */
    WARC {
        @Override
        boolean isStart(byte[] bytes, int at, int end) {
            return isBehindLineEnd(bytes, at) && startsWith(bytes, at, end, "WARC/");
        }
    },
    /** A plain ARC file. */
    ARC {
        @Override
        boolean isStart(byte[] bytes, int at, int end) {
            return isBehindLineEnd(bytes, at)
                    && (startsWith(bytes, at, end, "http://") || startsWith(bytes, at, end, "https://"));
        }
    };

    private static final int PIECE = 1 << 16;
    private static final int LONGEST_START = 8;

    abstract boolean isStart(byte[] bytes, int at, int end);

    /** By the first bytes of the file. */
    static RecordSearch of(FileChannel file) throws IOException {
        byte[] start = bytes(file, 0);
        if (PACKED.isStart(start, 0, start.length)) {
            return PACKED;
        }
        return startsWith(start, 0, start.length, "filedesc:") ? ARC : WARC;
    }

    /** The first place from here on where a record may begin. */
    OptionalLong from(FileChannel file, long place) throws IOException {
        for (long offset = Math.max(0, place - 1); offset < file.size(); offset += PIECE - LONGEST_START) {
            byte[] piece = bytes(file, offset);
            int first = offset < place ? (int) (place - offset) : offset == place ? 0 : 1;
            for (int at = first; at < piece.length; at++) {
                if (isStart(piece, at, piece.length)) {
                    return OptionalLong.of(offset + at);
                }
            }
        }
        return OptionalLong.empty();
    }

    private static byte[] bytes(FileChannel file, long offset) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        while (piece.hasRemaining() && file.read(piece, offset + piece.position()) > 0) {}
        byte[] read = new byte[piece.position()];
        piece.flip().get(read);
        return read;
    }

    private static boolean isBehindLineEnd(byte[] bytes, int at) {
        return at > 0 && bytes[at - 1] == '\n';
    }

    private static boolean startsWith(byte[] bytes, int at, int end, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        if (at + wanted.length > end) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
