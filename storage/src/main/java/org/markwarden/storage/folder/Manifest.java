package org.markwarden.storage.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.storage.StorageException;

/**
 * The digests of the files of a backup, one a line as {@code sha256sum} writes them, and an end line that a half-written
 * one lacks.
 */
final class Manifest {
    static final String FILE = "manifest-sha256.txt";

    private static final String HEAD = "# Markwarden backup 1";
    private static final String END = "# end ";
    private static final int HEX_DIGITS = 64;

    private final Map<String, Sha256> files;

    private Manifest(Map<String, Sha256> files) {
        this.files = files;
    }

    /** The names of all files of a folder, by their paths in it, with forward slashes. */
    private static List<String> names(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.equals(FILE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new StorageException("folder cannot be listed: " + root, e);
        }
    }

    /** The text that tells of files and their digests; it is written last of all. */
    static String text(SortedMap<String, Sha256> digests) {
        StringBuilder lines = new StringBuilder(HEAD).append('\n');
        digests.forEach((name, digest) ->
                lines.append(digest.hex()).append("  ").append(name).append('\n'));
        return lines.append(END).append(digests.size()).append('\n').toString();
    }

    /**
     * Reads a manifest.
     *
     * @throws StorageException when there is none, or it is cut short
     */
    static Manifest read(Path root) {
        List<String> lines;
        try {
            lines = Files.readAllLines(root.resolve(FILE));
        } catch (IOException e) {
            throw new StorageException("no backup, or one that was not finished: no " + FILE + " in " + root, e);
        }
        if (lines.size() < 2 || !lines.getFirst().equals(HEAD)) {
            throw new StorageException("no backup of this Markwarden: " + root);
        }
        Map<String, Sha256> files = new LinkedHashMap<>();
        lines.subList(1, lines.size() - 1).forEach(line -> put(files, line));
        if (!lines.getLast().equals(END + files.size())) {
            throw new StorageException("backup is half-written, its manifest has no end: " + root);
        }
        return new Manifest(files);
    }

    private static void put(Map<String, Sha256> files, String line) {
        if (!line.matches("[0-9a-f]{64}  .+")) {
            throw new StorageException("backup is damaged, its manifest has a line that names no file");
        }
        files.put(line.substring(HEX_DIGITS + 2), new Sha256(line.substring(0, HEX_DIGITS)));
    }

    /**
     * Compares the files with their digests, and their names with the list.
     *
     * @throws StorageException naming the first file that is missing, damaged, or not in the list
     */
    void verify(Path root) {
        TreeSet<String> unlisted = new TreeSet<>(names(root));
        for (Map.Entry<String, Sha256> file : files.entrySet()) {
            if (!unlisted.remove(file.getKey())) {
                throw new StorageException("backup is damaged, a file is missing: " + file.getKey());
            }
            if (!digest(root.resolve(file.getKey())).equals(file.getValue())) {
                throw new StorageException("backup is damaged, a file was changed: " + file.getKey());
            }
        }
        if (!unlisted.isEmpty()) {
            throw new StorageException("backup holds a file that its manifest does not name: " + unlisted.first());
        }
    }

    /** The names in the list. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }

    private static Sha256 digest(Path file) {
        MessageDigest digest = Sha256.newDigest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new StorageException("backup is damaged, a file cannot be read: " + file, e);
        }
        return Sha256.ofDigest(digest.digest());
    }
}
