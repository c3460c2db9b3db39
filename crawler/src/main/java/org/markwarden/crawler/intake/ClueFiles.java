package org.markwarden.crawler.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.BlobFolder;

/** Keeps files byte for byte, each named by its digest: written aside, synced, renamed. */
final class ClueFiles {
    private static final int PIECE = 1 << 16;

    private final Path folder;

    ClueFiles(BlobFolder blobs) {
        this.folder = blobs.clues();
    }

    /** A file as it is kept. */
    record Kept(Sha256 digest, Path file, long bytes) {}

    /**
     * Keeps a stream.
     *
     * @throws TooLargeException when it is longer than the limit; nothing is kept then
     */
    Kept keep(InputStream in, long limit) throws IOException {
        Path aside = Files.createTempFile(folder, "coming-", ".part");
        try {
            MessageDigest digest = Sha256.newDigest();
            long length = 0;
            byte[] piece = new byte[PIECE];
            try (OutputStream out = NamedOutput.of(aside, folder)) {
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    length += n;
                    if (length > limit) {
                        throw new TooLargeException("more than " + limit + " bytes");
                    }
                    digest.update(piece, 0, n);
                    out.write(piece, 0, n);
                }
            }
            Sha256 name = Sha256.ofDigest(digest.digest());
            return new Kept(name, settle(aside, name), length);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private Path settle(Path aside, Sha256 name) throws IOException {
        Path file = folder.resolve(name.hex());
        if (Files.exists(file)) {
            return file;
        }
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            return file; // the same bytes came twice at a time
        }
        return file;
    }

    /** A file longer than may be handed in. */
    static final class TooLargeException extends IOException {
        TooLargeException(String message) {
            super(message);
        }
    }
}
