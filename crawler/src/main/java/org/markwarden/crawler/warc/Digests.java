package org.markwarden.crawler.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.markwarden.domain.hash.Sha256;

/** Hashes a finished file into a line that {@code sha256sum -c} reads. */
final class Digests {
    private static final int PIECE = 1 << 16;

    private Digests() {}

    static void writeBeside(Path file, Path digestFile, String name) throws IOException {
        String line = of(file).hex() + "  " + name + "\n";
        try (FileChannel out = FileChannel.open(
                digestFile,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    private static Sha256 of(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                digest.update(piece, 0, n);
            }
        }
        return Sha256.ofDigest(digest.digest());
    }
}
