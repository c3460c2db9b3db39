package org.markwarden.storage.folder;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.markwarden.storage.StorageException;

/**
 * The name of a data folder, under which one comes to stand or ceases to, whole or not at all. Where there is none that is one rename. A
 * folder that is there already may be a disk of its own, which cannot be renamed: what comes is then made inside it and taken out piece by
 * piece, the lock last; what goes is cleared piece by piece; and until the end a mark inside says that the folder is not whole.
 */
final class FolderName {
    private static final String COMING = ".markwarden-part";
    private static final String GOING = ".markwarden-moved";

    private final Path folder;
    private final Path beside;
    private final Path inside;

    /** @param folder an absolute path; a link that leads somewhere means what it leads to */
    FolderName(Path folder) throws IOException {
        this.folder = Files.exists(folder) ? folder.toRealPath() : folder;
        this.beside = Aside.coming(this.folder);
        this.inside = this.folder.resolve(COMING);
    }

    /** Renames a file or folder on its own disk. */
    @FunctionalInterface
    interface Rename {
        Rename ATOMIC = (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);

        void rename(Path from, Path to) throws IOException;
    }

    /** Refuses a folder whose coming or going was broken off. */
    static void requireWhole(Path folder) {
        boolean coming = Files.exists(folder.resolve(COMING)) && !Files.exists(folder.resolve(FolderLock.FILE));
        if (coming || Files.exists(folder.resolve(GOING))) {
            throw new StorageException(
                    "data folder is not whole, a restore or move was broken off: ask for it again: " + folder);
        }
    }

    Path folder() {
        return folder;
    }

    /** Says whether nobody's files stand under the name; what a broken off coming left are ours. */
    boolean isFree() throws IOException {
        return !Files.exists(folder) || (Files.isDirectory(folder) && (isHalfCome() || FolderTree.isEmpty(folder)));
    }

    private boolean isHalfCome() {
        return Files.exists(inside) && !Files.exists(folder.resolve(FolderLock.FILE));
    }

    /** Where to make what is to stand under the name; nothing is there yet. */
    Path part() throws IOException {
        clear();
        return Files.exists(folder) ? inside : beside;
    }

    /** Clears away what is not whole. */
    void clear() throws IOException {
        FolderTree.delete(beside);
        if (isHalfCome()) {
            FolderTree.clear(folder, COMING);
            FolderTree.delete(inside);
        }
    }

    /** Lets the part stand under the name. */
    void settle(Path part) throws IOException {
        if (part.equals(beside)) {
            Rename.ATOMIC.rename(part, folder);
            FolderTree.sync(FolderTree.parent(folder));
            return;
        }
        for (Path piece : pieces(part)) {
            Rename.ATOMIC.rename(piece, folder.resolve(piece.getFileName()));
        }
        OwnerOnly.restrict(folder);
        FolderTree.sync(folder);
        Files.delete(part);
    }

    private static List<Path> pieces(Path part) throws IOException {
        try (Stream<Path> all = Files.list(part)) {
            return all.sorted((a, b) -> Boolean.compare(isLock(a), isLock(b))).toList();
        }
    }

    private static boolean isLock(Path piece) {
        return piece.endsWith(FolderLock.FILE);
    }

    /** Says whether what stood under the name is being cleared away, with which a kill has interfered. */
    boolean isGoing() {
        return Files.exists(folder.resolve(GOING)) || (!Files.exists(folder) && Files.exists(Aside.going(folder)));
    }

    /** Takes the folder from under its name, then clears it away. */
    void retire(Rename rename) throws IOException {
        try {
            rename.rename(folder, Aside.going(folder));
            FolderTree.sync(FolderTree.parent(folder));
        } catch (FileSystemException _) {
            Files.createDirectory(folder.resolve(GOING)); // a disk of its own, or one whose folder is closed to us
            FolderTree.sync(folder);
        }
        clearRetired();
    }

    void clearRetired() throws IOException {
        FolderTree.delete(Aside.going(folder));
        Path mark = folder.resolve(GOING);
        if (Files.exists(mark)) {
            FolderTree.clear(folder, GOING);
            Files.delete(mark);
        }
    }
}
