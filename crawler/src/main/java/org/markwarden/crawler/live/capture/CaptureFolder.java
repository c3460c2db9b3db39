package org.markwarden.crawler.live.capture;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The folder of one capture. It is filled under a name that says it is unfinished and gets its own name once everything in it is on the disk,
 * so that a capture that was killed is never taken for a whole one.
 */
public final class CaptureFolder {
    private static final String UNFINISHED = ".unfinished";

    private final Path target;
    private final Path aside;

    CaptureFolder(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.aside = this.target.resolveSibling(this.target.getFileName() + UNFINISHED);
        Files.createDirectories(aside);
    }

    /** The captures in this folder that were broken off: while nobody else captures into it, those of killed processes. */
    public static List<Path> brokenOff(Path above) throws IOException {
        if (!Files.isDirectory(above)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(above)) {
            return all.filter(each -> each.getFileName().toString().endsWith(UNFINISHED))
                    .sorted()
                    .toList();
        }
    }

    /** Where files are put while the capture runs. */
    Path path() {
        return aside;
    }

    /** Gives the folder its name; answers where it is. */
    Path finish() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(aside)) {
            all = walk.toList();
        }
        for (Path one : all) {
            force(one);
        }
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        force(Objects.requireNonNull(target.getParent(), "an absolute folder has one above it"));
        return target;
    }

    private static void force(Path path) throws IOException {
        if (Files.isDirectory(path)
                && !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return; // only there can a folder be opened for this
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
