package org.markwarden.storage.folder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Files that stand under their name only when they are whole and on the disk. While one is written, and when that fails, what stood there
 * stays; nothing is left beside it.
 */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** Writes what there is to write. */
    @FunctionalInterface
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes the file or fails, naming it.
     *
     * @throws IOException also when its folder is not there
     */
    public static void write(Path file, Content content) throws IOException {
        Path aside = Aside.coming(file);
        try {
            try (FileChannel channel = FileChannel.open(
                            aside,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                content.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            FolderTree.sync(FolderTree.parent(file.toAbsolutePath()));
        } catch (IOException e) {
            throw named(file, aside, e);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** The failure as one of the file that was asked for, not of the one beside it. */
    public static IOException named(Path file, Path aside, IOException e) {
        if (e instanceof FileSystemException ofFile) {
            return aside.toString().equals(ofFile.getFile()) ? renamed(file.toString(), ofFile) : e;
        }
        return new IOException(file + " cannot be written: " + e.getMessage(), e);
    }

    private static FileSystemException renamed(String file, FileSystemException e) {
        FileSystemException renamed = switch (e) {
            case NoSuchFileException _ -> new NoSuchFileException(file);
            case AccessDeniedException _ -> new AccessDeniedException(file);
            default -> new FileSystemException(file, null, e.getReason());
        };
        renamed.initCause(e);
        return renamed;
    }
}
