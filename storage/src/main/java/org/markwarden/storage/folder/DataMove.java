package org.markwarden.storage.folder;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.markwarden.storage.StorageException;

/**
 * Moves a data folder that nobody works on to another place or another disk. On the same disk it is renamed. To another one it is
 * copied beside its new name, read back and compared, renamed into place, and only then is the old one cleared away: at any instant one of
 * the two is whole, and a move that was killed is ended by the same move asked for again.
 */
public final class DataMove {
    private final Path from;
    private final Path to;
    private final Path part;
    private final Path retired;
    private final Consumer<String> copied;

    private DataMove(Path from, Path to, Consumer<String> copied) {
        this.from = from.toAbsolutePath().normalize();
        this.to = to.toAbsolutePath().normalize();
        this.part = Aside.coming(this.to);
        this.retired = Aside.going(this.from);
        this.copied = copied;
    }

    /**
     * Moves the folder.
     *
     * @param copied told each file that was copied; a folder that only gets another name has none
     * @throws StorageException in one sentence: in use, no data folder, no room, a target that is not empty; the folder is then
     *     as before
     */
    public static void move(Path from, Path to, Consumer<String> copied) {
        new DataMove(from, to, copied).run(true);
    }

    /** The same as if the target were on another disk. */
    static void toAnotherDisk(Path from, Path to, Consumer<String> copied) {
        new DataMove(from, to, copied).run(false);
    }

    private void run(boolean mayRename) {
        if (to.startsWith(from) || from.startsWith(to)) {
            throw new StorageException("a data folder cannot be moved into itself or around itself: " + to);
        }
        try {
            if (!Files.exists(from) && Files.exists(retired) && isUsed(to)) {
                FolderTree.delete(retired);
                return;
            }
            if (!Files.exists(from.resolve(FolderLock.FILE))) {
                throw new StorageException("there is no data folder to move: " + from);
            }
            if (Files.exists(retired)) {
                throw new StorageException("a folder is in the way of clearing the old one: " + retired);
            }
            try (FolderLock _ = FolderLock.alone(from)) {
                moveLocked(mayRename);
            }
        } catch (IOException e) {
            throw new StorageException("data folder was not moved: " + e.getMessage(), e);
        }
    }

    private static boolean isUsed(Path folder) throws IOException {
        return Files.isDirectory(folder) && !FolderTree.isEmpty(folder);
    }

    private void moveLocked(boolean mayRename) throws IOException {
        List<String> names = FolderTree.files(from, name -> !isLeft(name));
        FolderTree.delete(part);
        if (isUsed(to)) {
            requireSame(names);
        } else if (mayRename && isRenamed()) {
            return;
        } else {
            copy(names);
        }
        Files.move(from, retired, StandardCopyOption.ATOMIC_MOVE);
        FolderTree.sync(FolderTree.parent(retired));
        FolderTree.delete(retired);
    }

    /** The lock is of the place, and indexes are made anew. */
    private static boolean isLeft(String name) {
        return name.equals(FolderLock.FILE) || name.startsWith(DataFolder.INDEX + "/");
    }

    /** A move that was killed behind its last rename left both folders whole. */
    private void requireSame(List<String> names) throws IOException {
        if (!FolderTree.files(to, name -> !isLeft(name)).equals(names)) {
            throw new StorageException("a data folder is moved to an empty place only: " + to);
        }
        for (String name : names) {
            if (!FolderTree.digest(from.resolve(name)).equals(FolderTree.digest(to.resolve(name)))) {
                throw new StorageException("a data folder is moved to an empty place only: " + to);
            }
        }
    }

    private boolean isRenamed() throws IOException {
        Files.createDirectories(FolderTree.parent(to));
        Files.deleteIfExists(to);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            return false;
        }
        FolderTree.sync(FolderTree.parent(to));
        FolderTree.sync(FolderTree.parent(from));
        return true;
    }

    private void copy(List<String> names) throws IOException {
        Files.createDirectories(FolderTree.parent(to));
        requireRoom(
                FolderTree.bytes(from, names),
                Files.getFileStore(FolderTree.parent(to)).getUsableSpace(),
                to);
        try {
            OwnerOnly.folder(part);
            for (String name : FolderTree.folders(from)) {
                if (!isLeft(name + "/")) {
                    OwnerOnly.folder(part.resolve(name));
                }
            }
            for (String name : names) {
                FolderTree.copy(from.resolve(name), part.resolve(name));
                copied.accept(name);
            }
            try (Stream<Path> folders = Files.walk(part)) {
                folders.filter(Files::isDirectory).toList().forEach(FolderTree::sync);
            }
            Files.deleteIfExists(to);
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            FolderTree.sync(FolderTree.parent(to));
        } finally {
            FolderTree.delete(part);
        }
    }

    static void requireRoom(long needed, long room, Path to) {
        if (needed > room) {
            throw new StorageException("no room for the data folder: it holds %d bytes, and %d are free for %s"
                    .formatted(needed, room, to));
        }
    }
}
