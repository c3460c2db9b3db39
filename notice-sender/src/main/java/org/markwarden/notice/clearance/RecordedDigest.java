package org.markwarden.notice.clearance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.markwarden.domain.hash.Sha256;

/** Compares the file with the digest it was recorded under when it was sealed. */
public final class RecordedDigest implements EvidenceCheck {
    private static final int CHUNK = 1 << 16;

    @Override
    public Optional<String> fault(Path file, Sha256 recorded) {
        MessageDigest digest = Sha256.newDigest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
            }
        } catch (IOException e) {
            return Optional.of("not readable: " + file.getFileName());
        }
        return Sha256.ofDigest(digest.digest()).equals(recorded)
                ? Optional.empty()
                : Optional.of("changed since it was sealed: " + file.getFileName());
    }
}
