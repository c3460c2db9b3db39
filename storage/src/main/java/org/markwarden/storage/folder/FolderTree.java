package org.markwarden.storage.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.StorageException;

/** The files of a folder and those of all folders in it: listed, copied durably, compared, deleted. */
final class FolderTree {

    private FolderTree() {}

    /** The folder in which an absolute path stands. */
    static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), "the root of a file system stands in no folder");
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    /**
     * The files by their paths in the folder, sorted.
     *
     * @throws StorageException when it holds a link, whose target would not come along
     */
    static List<String> files(Path root, Predicate<String> wanted) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> !Files.isDirectory(path) || Files.isSymbolicLink(path))
                    .map(FolderTree::noLink)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    /** The folders in it by their paths, the empty ones too. */
    static List<String> folders(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> Files.isDirectory(path) && !path.equals(root))
                    .map(folder -> root.relativize(folder).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static Path noLink(Path path) {
        if (!Files.isRegularFile(path) || Files.isSymbolicLink(path)) {
            throw new StorageException("data folder holds a link or a thing that is no file: " + path);
        }
        return path;
    }

    static long bytes(Path root, List<String> names) throws IOException {
        long bytes = 0;
        for (String name : names) {
            bytes += Files.size(root.resolve(name));
        }
        return bytes;
    }

    /** Copies a file for its owner alone, onto the disk, and reads the copy back. */
    static void copy(Path from, Path to) throws IOException {
        OwnerOnly.folder(parent(to));
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
        OwnerOnly.restrict(to);
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
        if (!digest(to).equals(Sha256.ofDigest(digest.digest()))) {
            throw new StorageException("a file reads back otherwise than it was written: " + to);
        }
    }

    static Sha256 digest(Path file) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.ofDigest(digest.digest());
    }

    /** Makes the names in a folder last; file systems that open no folders keep them by themselves. */
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            return;
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
