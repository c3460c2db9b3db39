package org.markwarden.storage.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.markwarden.storage.StorageException;

/** Keeps a second process off a data folder; the system lets go of it when the process ends, however it ends. */
final class FolderLock implements AutoCloseable {
    static final String FILE = "markwarden.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock for this process alone, at once or not at all.
     *
     * @throws StorageException when another process has it, or the folder cannot be written to
     */
    static FolderLock alone(Path folder) {
        FileChannel channel = locked(folder, false);
        noteProcess(channel);
        return new FolderLock(channel);
    }

    /**
     * Takes the lock beside others that share it, at once or not at all.
     *
     * @throws StorageException when a process has it for itself alone, or the folder cannot be written to
     */
    static FolderLock shared(Path folder) {
        return new FolderLock(locked(folder, true));
    }

    private static FileChannel locked(Path folder, boolean shared) {
        FileChannel channel = channel(folder);
        if (!isLocked(channel, shared)) {
            close(channel);
            throw new StorageException("data folder is in use by another Markwarden, which was left alone: " + folder);
        }
        return channel;
    }

    private static FileChannel channel(Path folder) {
        try {
            return FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StorageException("data folder cannot be written to: " + folder, e);
        }
    }

    private static boolean isLocked(FileChannel channel, boolean shared) {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new StorageException("file system cannot lock files", e);
        }
    }

    /** For a person who looks into the folder; nothing reads it. */
    private static void noteProcess(FileChannel channel) {
        String text = "held by process " + ProcessHandle.current().pid() + "\n";
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            close(channel);
            throw new StorageException("data folder cannot be written to, is its disk full?", e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageException("lock of the data folder cannot be let go", e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
