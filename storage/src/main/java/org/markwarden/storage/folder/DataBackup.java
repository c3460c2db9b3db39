package org.markwarden.storage.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.jdbc.JdbcStorage;

/**
 * Copies a data folder while it is worked on, and makes one from such a copy. A backup is a folder or a zip file: every
 * table as lines of JSON, every file beside the database, and a manifest of digests. It can be restored into SQLite and
 * into PostgreSQL alike.
 */
public final class DataBackup {
    private static final String TABLES = "tables/";
    private static final String FILES = "files/";
    private static final Map<String, ?> ZIP = Map.of("accessMode", "readOnly");

    private DataBackup() {}

    /**
     * Writes a backup, reads it back and compares it; a name that ends in {@code .zip} makes a zip file.
     *
     * @throws StorageException in one sentence; nothing stands under the target's name then
     */
    public static void backup(DataFolder data, Path target) {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            throw new StorageException("backup is never written over anything, but there is: " + target);
        }
        if (absolute.startsWith(data.root())) {
            throw new StorageException("a backup cannot lie in the data folder it copies: " + target);
        }
        Path part = Aside.coming(absolute);
        try {
            FolderTree.delete(part);
            Files.createDirectories(FolderTree.parent(absolute));
            try {
                write(data, part, isZip(absolute));
                within(part, isZip(absolute), root -> Manifest.read(root).verify(root));
                Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
                FolderTree.sync(FolderTree.parent(absolute));
            } finally {
                FolderTree.delete(part);
            }
        } catch (IOException e) {
            throw new StorageException("backup cannot be written: " + target + ": " + e.getMessage(), e);
        }
    }

    private static boolean isZip(Path path) {
        return path.toString().endsWith(".zip");
    }

    private static void write(DataFolder data, Path part, boolean zip) throws IOException {
        requireRoom(FolderTree.bytes(data.root(), files(data)), part);
        try (BackupFiles backup = zip ? BackupFiles.zip(part) : BackupFiles.folder(part)) {
            data.database().exportTables(name -> backup.open(TABLES + name));
            for (String name : files(data)) {
                copy(data.root(), name, backup);
            }
            backup.end();
        }
    }

    private static void requireRoom(long files, Path part) throws IOException {
        Path folder = FolderTree.parent(part);
        Room.require("backup", files, Files.getFileStore(folder).getUsableSpace(), folder);
    }

    private static List<String> files(DataFolder data) throws IOException {
        return FolderTree.filesBehindLinks(data.root()).stream()
                .filter(name -> !isOfTheDatabase(name) && !name.startsWith(DataFolder.INDEX + "/"))
                .toList();
    }

    private static boolean isOfTheDatabase(String name) {
        return name.startsWith(JdbcStorage.FILE) || name.equals(FolderLock.FILE);
    }

    /** A file that was being written to may have been closed, and with that renamed, since it was listed. */
    private static void copy(Path root, String name, BackupFiles backup) throws IOException {
        if (backup.holds(FILES + name)) {
            return;
        }
        try (InputStream in = Files.newInputStream(root.resolve(name));
                OutputStream out = backup.open(FILES + name)) {
            in.transferTo(out);
        } catch (NoSuchFileException e) {
            if (!name.endsWith(BlobFolder.OPEN_SUFFIX)) {
                throw e;
            }
            copy(root, name.substring(0, name.length() - BlobFolder.OPEN_SUFFIX.length()), backup);
        }
    }

    /**
     * Makes a data folder from a backup.
     *
     * @param opener opens the new folder, with SQLite or on a new PostgreSQL database
     * @throws StorageException in one sentence when the backup is damaged or half-written, or the folder is not empty; it
     *     is then as before
     */
    public static void restore(Path backup, Path folder, Function<Path, DataFolder> opener) {
        try {
            FolderName name = new FolderName(folder.toAbsolutePath().normalize());
            if (!name.isFree()) {
                throw new StorageException("a backup is restored into an empty folder only: " + folder);
            }
            if (!Files.exists(backup)) {
                throw new StorageException("there is no such backup: " + backup);
            }
            Path part = name.part();
            try {
                within(backup, isZip(backup), root -> read(root, part, opener));
                name.settle(part);
            } finally {
                name.clear();
            }
        } catch (IOException e) {
            throw new StorageException("backup cannot be restored: " + backup + ": " + e.getMessage(), e);
        }
    }

    private static void read(Path root, Path part, Function<Path, DataFolder> opener) throws IOException {
        Manifest manifest = Manifest.read(root);
        manifest.verify(root);
        OwnerOnly.folder(part);
        List<String> files =
                manifest.names().stream().filter(name -> name.startsWith(FILES)).toList();
        Room.require(
                "data",
                FolderTree.bytes(root, files),
                Files.getFileStore(part).getUsableSpace(),
                FolderTree.parent(part));
        for (String name : files) {
            Path relative = part.resolve(name.substring(FILES.length())).normalize();
            if (relative.startsWith(part)) {
                FolderTree.copy(root.resolve(name), relative);
            }
        }
        Path tables = tables(root, part);
        try (DataFolder data = opener.apply(part)) {
            data.storage().atomically(() -> {
                data.database().importTables(tables);
                requireWholeLog(data);
            });
        }
    }

    private static void requireWholeLog(DataFolder data) {
        OptionalLong broken = data.storage().audit().firstBroken();
        if (broken.isPresent()) {
            throw new StorageException("audit log in the backup is broken at line " + broken.getAsLong());
        }
    }

    private static Path tables(Path root, Path part) {
        Path tables = root.resolve(TABLES);
        if (!Files.isDirectory(tables)) {
            throw new StorageException("backup is damaged, it has no tables; nothing was restored to " + part);
        }
        return tables;
    }

    @FunctionalInterface
    private interface Work {
        void in(Path root) throws IOException;
    }

    /** Works in a folder, or inside a zip file as in a folder. */
    private static void within(Path place, boolean zip, Work work) throws IOException {
        if (!zip) {
            work.in(place);
            return;
        }
        try (FileSystem files = FileSystems.newFileSystem(place, ZIP)) {
            work.in(files.getPath("/"));
        } catch (ProviderNotFoundException e) {
            throw new StorageException("no backup, or one that is damaged: " + place, e);
        }
    }
}
