package org.markwarden.storage.folder;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.StorageException;
import org.markwarden.storage.jdbc.JdbcStorage;

/**
 * Copies a data folder while it is worked on, and makes one from such a copy. A backup is a folder or a zip file: every
 * table as lines of JSON, every file beside the database, and a manifest of digests. It can be restored into SQLite and
 * into PostgreSQL alike.
 */
public final class DataBackup {
    private static final String TABLES = "tables";
    private static final String FILES = "files";

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
        delete(part);
        try {
            Files.createDirectories(absolute.getParent());
            if (!isZip(absolute)) {
                OwnerOnly.folder(part);
            }
            within(part, isZip(absolute), root -> write(data, root));
            OwnerOnly.restrict(part);
            within(part, isZip(absolute), root -> Manifest.read(root).verify(root));
            Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException("backup cannot be written: " + target + ": " + e.getMessage(), e);
        } finally {
            delete(part);
        }
    }

    private static boolean isZip(Path path) {
        return path.toString().endsWith(".zip");
    }

    private static void write(DataFolder data, Path root) {
        try {
            Path tables = Files.createDirectories(root.resolve(TABLES));
            Path files = Files.createDirectories(root.resolve(FILES));
            data.database().exportTables(tables);
            for (String name : Manifest.names(data.root())) {
                if (!isOfTheDatabase(name) && !name.startsWith(DataFolder.INDEX + "/")) {
                    copy(data.root(), name, files);
                }
            }
        } catch (IOException e) {
            throw new StorageException("backup cannot be written: " + e.getMessage(), e);
        }
        Manifest.write(root);
    }

    private static boolean isOfTheDatabase(String name) {
        return name.startsWith(JdbcStorage.FILE) || name.equals(FolderLock.FILE);
    }

    /** A file that was being written to may have been closed, and with that renamed, since it was listed. */
    private static void copy(Path from, String name, Path to) throws IOException {
        try {
            copyAs(from.resolve(name), to.resolve(name));
        } catch (NoSuchFileException e) {
            if (!name.endsWith(BlobFolder.OPEN_SUFFIX)) {
                throw e;
            }
            String closed = name.substring(0, name.length() - BlobFolder.OPEN_SUFFIX.length());
            copyAs(from.resolve(closed), to.resolve(closed));
        }
    }

    private static void copyAs(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Makes a data folder from a backup.
     *
     * @param opener opens the new folder, with SQLite or on a new PostgreSQL database
     * @throws StorageException in one sentence when the backup is damaged or half-written, or the folder is not empty; it
     *     is then as before
     */
    public static void restore(Path backup, Path folder, Function<Path, DataFolder> opener) {
        Path absolute = folder.toAbsolutePath().normalize();
        requireEmpty(absolute);
        if (!Files.exists(backup)) {
            throw new StorageException("there is no such backup: " + backup);
        }
        Path part = Aside.coming(absolute);
        delete(part);
        try {
            within(backup, isZip(backup), root -> read(root, part, opener));
            Files.deleteIfExists(absolute);
            Files.move(part, absolute, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StorageException("backup cannot be restored: " + backup + ": " + e.getMessage(), e);
        } finally {
            delete(part);
        }
    }

    private static void requireEmpty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new StorageException("a backup is restored into an empty folder only: " + folder);
            }
        } catch (IOException e) {
            throw new StorageException("a backup is restored into an empty folder only: " + folder, e);
        }
    }

    private static void read(Path root, Path part, Function<Path, DataFolder> opener) {
        Manifest manifest = Manifest.read(root);
        manifest.verify(root);
        OwnerOnly.folder(part);
        for (String name : manifest.names()) {
            Path relative = part.resolve(name.substring(name.indexOf('/') + 1)).normalize();
            if (name.startsWith(FILES + "/") && relative.startsWith(part)) {
                extract(root.resolve(name), relative);
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

    private static void extract(Path from, Path to) {
        try {
            copyAs(from, to);
        } catch (IOException e) {
            throw new StorageException("file cannot be restored: " + to, e);
        }
    }

    /** Works in a folder, or inside a zip file as in a folder. */
    private static void within(Path place, boolean zip, Consumer<Path> work) throws IOException {
        if (!zip) {
            work.accept(place);
            return;
        }
        Map<String, ?> options = Files.exists(place) ? Map.of() : Map.of("create", "true", "noCompression", "true");
        try (FileSystem files = FileSystems.newFileSystem(place, options)) {
            work.accept(files.getPath("/"));
        } catch (ProviderNotFoundException e) {
            throw new StorageException("no backup, or one that is damaged: " + place, e);
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new StorageException("remains of a backup cannot be cleared away: " + path, e);
        }
    }
}
