package org.markwarden.storage.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The temporary folder of this process: libraries put what they unpack there, the server its uploads. It goes with the process; what one that
 * was killed left goes with the next start. Nothing here ever stops the program: a folder that cannot be cleared is left.
 */
public final class Scratch implements AutoCloseable {
    /** How such folders begin; the launcher makes them. */
    static final String PREFIX = "markwarden-scratch.";

    /** Held while the process lives. It gets this name only once it is held, so a folder without one belongs to a start under way. */
    static final String LOCK = "lock";

    private static final Duration LONGEST_START = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);

    private final Path folder;
    private final @Nullable FileChannel lock;

    private Scratch(Path folder, @Nullable FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Holds this folder, and clears those beside it whose process is gone. */
    public static Scratch take(Path folder) {
        Path whole = folder.toAbsolutePath();
        Scratch taken = new Scratch(whole, held(whole));
        taken.clearAbandoned();
        return taken;
    }

    @Override
    public void close() {
        try (FileChannel _ = lock) {
            delete(folder);
        } catch (IOException e) {
            LOG.debug("scratch folder stays: {}", folder, e);
        }
    }

    private static @Nullable FileChannel held(Path folder) {
        Path unheld = folder.resolve(LOCK + ".new");
        try {
            FileChannel channel = FileChannel.open(unheld, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                channel.lock();
                Files.move(unheld, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
                return channel;
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            LOG.debug("scratch folder cannot be held: {}", folder, e);
            return null;
        }
    }

    private void clearAbandoned() {
        Path above = folder.getParent();
        if (above == null) {
            return;
        }
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(above, PREFIX + "*")) {
            for (Path other : beside) {
                if (!other.equals(folder) && isOurs(other)) {
                    clearIfAbandoned(other);
                }
            }
        } catch (IOException e) {
            LOG.debug("scratch folders cannot be looked through: {}", above, e);
        }
    }

    /** In a temporary folder that all users share, only what this user made is cleared. */
    private boolean isOurs(Path other) throws IOException {
        return Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(folder));
    }

    private void clearIfAbandoned(Path other) {
        try {
            if (Files.exists(other.resolve(LOCK)) ? isLetGo(other) : isOfAStartThatFailed(other)) {
                delete(other);
            }
        } catch (IOException | OverlappingFileLockException e) {
            LOG.debug("scratch folder left alone: {}", other, e);
        }
    }

    private static boolean isLetGo(Path other) throws IOException {
        try (FileChannel channel = FileChannel.open(other.resolve(LOCK), StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        }
    }

    private boolean isOfAStartThatFailed(Path other) throws IOException {
        Instant made = Files.getLastModifiedTime(other).toInstant();
        Instant now = Files.getLastModifiedTime(folder).toInstant();
        return made.plus(LONGEST_START).isBefore(now);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }
}
