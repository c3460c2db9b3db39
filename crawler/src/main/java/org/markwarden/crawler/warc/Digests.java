package org.markwarden.crawler.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.folder.WholeFile;

/** Hashes a finished file into a line that {@code sha256sum -c} reads. */
final class Digests {
    private static final int PIECE = 1 << 16;

    private Digests() {}

    static void writeBeside(Path file, Path digestFile, String name) throws IOException {
        String line = of(file).hex() + "  " + name + "\n";
        WholeFile.write(digestFile, out -> out.write(line.getBytes(StandardCharsets.UTF_8)));
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
