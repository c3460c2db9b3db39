package org.markwarden.storage.folder;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private final FolderName from;
    private final FolderName to;
    private final FolderName.Rename rename;
    private final Consumer<String> copied;

    private DataMove(FolderName from, FolderName to, FolderName.Rename rename, Consumer<String> copied) {
        this.from = from;
        this.to = to;
        this.rename = rename;
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
        move(from, to, copied, FolderName.Rename.ATOMIC);
    }

    /** The same as if the target were on another disk. */
    static void toAnotherDisk(Path from, Path to, Consumer<String> copied) {
        Path target = to.toAbsolutePath().normalize();
        move(from, to, copied, (old, renamed) -> {
            if (renamed.equals(target)) {
                throw new AtomicMoveNotSupportedException(old.toString(), renamed.toString(), "another disk");
            }
            FolderName.Rename.ATOMIC.rename(old, renamed);
        });
    }

    static void move(Path from, Path to, Consumer<String> copied, FolderName.Rename rename) {
        Path old = from.toAbsolutePath().normalize();
        Path target = to.toAbsolutePath().normalize();
        try {
            if (Files.isSymbolicLink(old)) {
                throw new StorageException(
                        "%s is a link to %s: move that folder, then let the link lead to its new place"
                                .formatted(from, old.toRealPath()));
            }
            new DataMove(new FolderName(old), new FolderName(target), rename, copied).run();
        } catch (IOException e) {
            throw new StorageException("data folder was not moved: " + e.getMessage(), e);
        }
    }

    private void run() throws IOException {
        Path old = from.folder();
        if (to.folder().startsWith(old) || old.startsWith(to.folder())) {
            throw new StorageException("a data folder cannot be moved into itself or around itself: " + to.folder());
        }
        if (from.isGoing() && !to.isFree()) {
            from.clearRetired();
            return;
        }
        if (!Files.exists(old.resolve(FolderLock.FILE))) {
            throw new StorageException("there is no data folder to move: " + old);
        }
        if (Files.exists(Aside.going(old))) {
            throw new StorageException("a folder is in the way of clearing the old one: " + Aside.going(old));
        }
        try (FolderLock _ = FolderLock.alone(old)) {
            moveLocked();
        }
    }

    private void moveLocked() throws IOException {
        List<String> names = FolderTree.files(from.folder(), name -> !isLeft(name));
        to.clear();
        if (!to.isFree()) {
            requireSame(names);
        } else if (isRenamed()) {
            return;
        } else {
            copy(names);
        }
        from.retire(rename);
    }

    /** The lock is of the place, and indexes are made anew. */
    private static boolean isLeft(String name) {
        return name.equals(FolderLock.FILE) || name.startsWith(DataFolder.INDEX + "/");
    }

    /** A move that was killed behind its last rename left both folders whole. */
    private void requireSame(List<String> names) throws IOException {
        boolean same = FolderTree.files(to.folder(), name -> !isLeft(name)).equals(names);
        for (String name : same ? names : List.<String>of()) {
            same &= FolderTree.digest(from.folder().resolve(name))
                    .equals(FolderTree.digest(to.folder().resolve(name)));
        }
        if (!same) {
            throw new StorageException("a data folder is moved to an empty place only: " + to.folder());
        }
    }

    private boolean isRenamed() throws IOException {
        Files.createDirectories(FolderTree.parent(to.folder()));
        try {
            Files.deleteIfExists(to.folder());
            rename.rename(from.folder(), to.folder());
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            return false; // another disk, or one that is mounted on either name
        }
        FolderTree.sync(FolderTree.parent(to.folder()));
        FolderTree.sync(FolderTree.parent(from.folder()));
        return true;
    }

    private void copy(List<String> names) throws IOException {
        Path part = to.part();
        Room.require(
                "data",
                FolderTree.bytes(from.folder(), names),
                Files.getFileStore(FolderTree.parent(part)).getUsableSpace(),
                to.folder());
        try {
            OwnerOnly.folder(part);
            for (String name : FolderTree.folders(from.folder())) {
                if (!isLeft(name + "/")) {
                    OwnerOnly.folder(part.resolve(name));
                }
            }
            for (String name : names) {
                FolderTree.copy(from.folder().resolve(name), part.resolve(name));
                copied.accept(name);
            }
            OwnerOnly.file(part.resolve(FolderLock.FILE));
            try (Stream<Path> folders = Files.walk(part)) {
                folders.filter(Files::isDirectory).toList().forEach(FolderTree::sync);
            }
            to.settle(part);
        } finally {
            to.clear();
        }
    }
}
