package org.markwarden.storage.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.StorageException;

/** The files of a folder and those of all folders in it: listed, copied durably, compared, deleted. */
final class FolderTree {
    /** Where a file system keeps what it found on a disk after a fault. */
    private static final String LOST = "lost+found";

    private FolderTree() {}

    /** The folder in which an absolute path stands. */
    static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), "the root of a file system stands in no folder");
    }

    /** Says whether it holds nothing but what the file system keeps on a disk for itself. */
    static boolean isEmpty(Path folder) throws IOException {
        return entries(folder).isEmpty();
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(path -> !path.endsWith(LOST)).toList();
        }
    }

    /**
     * The files by their paths in the folder, sorted.
     *
     * @throws StorageException when it holds a link, whose target would not come along
     */
    static List<String> files(Path root, Predicate<String> wanted) throws IOException {
        return walk(root).stream()
                .filter(path -> !Files.isDirectory(path) || Files.isSymbolicLink(path))
                .map(FolderTree::noLink)
                .map(file -> name(root, file))
                .filter(wanted)
                .sorted()
                .toList();
    }

    /**
     * The files by their paths in the folder, sorted, and those in the folders that links in it lead to.
     *
     * @throws StorageException when a link leads nowhere
     */
    static List<String> filesBehindLinks(Path root) throws IOException {
        return walk(root, FileVisitOption.FOLLOW_LINKS).stream()
                .map(FolderTree::leadsSomewhere)
                .filter(Files::isRegularFile)
                .map(file -> name(root, file))
                .sorted()
                .toList();
    }

    /** The folders in it by their paths, the empty ones too. */
    static List<String> folders(Path root) throws IOException {
        return walk(root).stream()
                .filter(Files::isDirectory)
                .map(folder -> name(root, folder))
                .toList();
    }

    private static List<Path> walk(Path root, FileVisitOption... options) throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path entry : entries(root)) {
            try (Stream<Path> below = Files.walk(entry, options)) {
                below.forEach(all::add);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return all;
    }

    private static String name(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private static Path leadsSomewhere(Path path) {
        if (!Files.exists(path)) {
            throw new StorageException("data folder holds a link that leads nowhere: " + path);
        }
        return path;
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

    /** Deletes what is in a folder but one entry, and what the file system keeps there. */
    static void clear(Path folder, String left) throws IOException {
        for (Path entry : entries(folder)) {
            if (!entry.endsWith(left)) {
                delete(entry);
            }
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
