package org.markwarden.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.WarcAddress;

/**
 * The files beside the database: WARC files under {@code warc/}, evidence packages under {@code evidence/}, clues under
 * {@code clues/}, pieces of live shows under {@code live/}.
 */
public final class BlobFolder {
    /** What the name of a WARC file ends in while it is still written to. */
    public static final String OPEN_SUFFIX = ".open";

    private final Path root;

    public BlobFolder(Path root) {
        this.root = root;
    }

    /** Folder of WARC files, made when absent. */
    public Path warc() {
        return made(root.resolve("warc"));
    }

    /** Folder of evidence packages, made when absent. */
    public Path evidence() {
        return made(root.resolve("evidence"));
    }

    /** Folder of clues as they were handed in, made when absent. */
    public Path clues() {
        return made(root.resolve("clues"));
    }

    /** Folder of pieces of live shows, made when absent. */
    public Path live() {
        return made(root.resolve("live"));
    }

    /**
     * Reads one record's gzip member, from the closed file or from the one still open.
     *
     * @throws StorageException when it is missing, cut short, or not what was written
     */
    public byte[] read(WarcAddress address) {
        byte[] member = bytes(address);
        if (!Sha256.of(member).equals(address.sha256())) {
            throw new StorageException("WARC record changed on disk: " + address);
        }
        return member;
    }

    private byte[] bytes(WarcAddress address) {
        Path closed = warc().resolve(address.file());
        Path file = Files.exists(closed) ? closed : warc().resolve(address.file() + OPEN_SUFFIX);
        ByteBuffer member = ByteBuffer.allocate(Math.toIntExact(address.length()));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (member.hasRemaining() && channel.read(member, address.offset() + member.position()) >= 0) {}
        } catch (IOException e) {
            throw new StorageException("WARC record not readable: " + address, e);
        }
        if (member.hasRemaining()) {
            throw new StorageException("WARC file ends inside the record: " + address);
        }
        return member.array();
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StorageException("folder cannot be made: " + folder, e);
        }
    }
}
