package org.markwarden.storage.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.markwarden.storage.StorageException;

/** A folder that this process alone writes to until it is closed. */
public final class IndexPlace implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final int MOST = 1000;

    private final Path folder;
    private final FileChannel channel;

    private IndexPlace(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the first of the numbered places under a folder that nobody has. */
    static IndexPlace first(Path under) {
        for (int number = 1; number <= MOST; number++) {
            IndexPlace place = take(OwnerOnly.folder(under.resolve(String.valueOf(number))));
            if (place != null) {
                return place;
            }
        }
        throw new StorageException("no place for an index is free under " + under);
    }

    private static @Nullable IndexPlace take(Path folder) {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isLocked(channel)) {
                return new IndexPlace(folder, channel);
            }
            channel.close();
            return null;
        } catch (IOException e) {
            throw new StorageException("index folder cannot be used: " + folder, e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageException("index folder cannot be left: " + folder, e);
        }
    }
}
