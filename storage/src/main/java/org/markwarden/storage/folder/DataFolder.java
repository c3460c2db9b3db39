package org.markwarden.storage.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.jdbc.JdbcStorage;
import org.markwarden.storage.jdbc.PostgresUrl;

/** A data folder while this process works on it: the lock, the stores, the files. */
public final class DataFolder implements AutoCloseable {
    /** The folder inside for indexes, which are made anew from the stores when they are gone. */
    static final String INDEX = "index";

    private final Path root;
    private final FolderLock lock;
    private final JdbcStorage storage;

    private DataFolder(Path root, FolderLock lock, JdbcStorage storage) {
        this.root = root;
        this.lock = lock;
        this.storage = storage;
    }

    /**
     * Opens a folder with its own SQLite database; makes both when absent.
     *
     * @throws StorageException in one sentence: in use, not writable, full, damaged, or written by a newer program
     */
    public static DataFolder open(Path folder) {
        return open(folder, FolderLock::alone, root -> {
            OwnerOnly.file(root.resolve(JdbcStorage.FILE));
            return JdbcStorage.sqlite(root);
        });
    }

    /**
     * Opens a folder whose stores are in PostgreSQL; consoles that share the database share the folder.
     *
     * @throws StorageException in one sentence: in use alone, not writable, or the database's own
     */
    public static DataFolder open(Path folder, PostgresUrl database) {
        return open(folder, FolderLock::shared, _ -> JdbcStorage.postgres(database));
    }

    /**
     * Says no where a name leads to no data: who only reads makes no folder of a name that was mistyped.
     *
     * @param own whether the folder has a database of its own
     */
    public static void requireKept(Path folder, boolean own) {
        if (!Files.isDirectory(folder)) {
            throw new StorageException("no such folder of data: " + folder);
        }
        if (own && !Files.isRegularFile(folder.resolve(JdbcStorage.FILE))) {
            throw new StorageException(folder + " holds no data: there is no " + JdbcStorage.FILE + " in it");
        }
    }

    private static DataFolder open(Path folder, Function<Path, FolderLock> locker, Function<Path, JdbcStorage> opener) {
        Path root = real(OwnerOnly.folder(folder.toAbsolutePath().normalize()));
        FolderName.requireWhole(root);
        FolderLock lock = locker.apply(root);
        try {
            return new DataFolder(root, lock, opener.apply(root));
        } catch (StorageException e) {
            lock.close();
            throw e;
        }
    }

    /** A link means the folder it leads to, or what walks through the folder would see the link alone. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new StorageException("data folder cannot be found: " + folder, e);
        }
    }

    public Path root() {
        return root;
    }

    public Storage storage() {
        return storage;
    }

    JdbcStorage database() {
        return storage;
    }

    public BlobFolder blobs() {
        return new BlobFolder(root);
    }

    /**
     * A folder of this process alone for indexes it keeps of the stores. Consoles that share the data folder have one
     * each; a later start finds the one of an earlier.
     */
    public IndexPlace indexPlace() {
        return IndexPlace.first(root.resolve(INDEX));
    }

    @Override
    public void close() {
        try {
            storage.close();
        } finally {
            lock.close();
        }
    }
}
