package org.markwarden.notice.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Finds the records of one address in a WARC file and copies them as gzip members. */
final class WarcMembers {
    private static final int LIMIT = 256 << 20;

    private WarcMembers() {}

    static List<byte[]> of(Path file, URI url) throws IOException {
        List<byte[]> members = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                WarcReader reader = new WarcReader(file)) {
            Optional<WarcRecord> record = reader.next();
            while (record.isPresent()) {
                long start = reader.position();
                boolean wanted = isOf(record.get(), url);
                record = reader.next();
                long end = record.isPresent() ? reader.position() : channel.size();
                if (wanted) {
                    byte[] bytes = bytes(channel, start, end);
                    members.add(reader.compression() == WarcCompression.GZIP ? bytes : Capture.gzip(bytes));
                }
            }
        }
        return members;
    }

    /** The date of the first record of a member. */
    static Instant date(byte[] member) throws IOException {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member))) {
            return reader.next().orElseThrow(() -> new IOException("no record")).date();
        }
    }

    private static boolean isOf(WarcRecord record, URI url) {
        return record instanceof WarcTargetRecord target && target.target().equals(url.toString());
    }

    private static byte[] bytes(FileChannel channel, long start, long end) throws IOException {
        if (end - start > LIMIT) {
            throw new IOException("record at " + start + " is larger than " + LIMIT + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) (end - start));
        while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {}
        return bytes.array();
    }
}
