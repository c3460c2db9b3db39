package org.markwarden.storage.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.markwarden.storage.StorageException;

/** Folders and files that nobody but their owner may read, where the file system knows owners. */
final class OwnerOnly {
    private static final boolean HAS_OWNERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private OwnerOnly() {}

    /** Makes the folder, or closes the one that is there to others. */
    static Path folder(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StorageException("data folder is a file: " + folder);
        }
        if (Files.isSymbolicLink(folder) && !Files.exists(folder)) {
            throw new StorageException("data folder is a link that leads nowhere: " + folder);
        }
        try {
            Files.createDirectories(folder, attributes("rwx------"));
            restrict(folder, "rwx------");
        } catch (IOException e) {
            throw new StorageException("data folder cannot be made or closed to others: " + folder, e);
        }
        return folder;
    }

    /** Makes an empty file unless there is one. */
    static void file(Path file) {
        try {
            Files.createFile(file, attributes("rw-------"));
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (IOException e) {
            throw new StorageException("file cannot be made: " + file, e);
        }
    }

    /** Closes a file or folder to others. */
    static void restrict(Path path) throws IOException {
        restrict(path, Files.isDirectory(path) ? "rwx------" : "rw-------");
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (HAS_OWNERS
                && !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                        .equals(permissions)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return HAS_OWNERS
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
