package org.markwarden.crawler.warc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.markwarden.storage.BlobFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts in order what a killed process left: cuts each open file of this node to its last whole record and ends it. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private Recovery() {}

    static void run(Path folder, String node) {
        for (Path open : openFiles(folder, node)) {
            try {
                settle(folder, open);
            } catch (IOException e) {
                throw new WarcException("cannot recover " + open, e);
            }
        }
    }

    private static void settle(Path folder, Path open) throws IOException {
        MemberScan scan = MemberScan.of(open);
        long size = Files.size(open);
        if (scan.members() == 0) {
            Files.delete(open);
            return;
        }
        if (size > scan.end()) {
            LOG.info("{}: {} bytes of an unfinished record cut off", open.getFileName(), size - scan.end());
            try (FileChannel channel = FileChannel.open(open, StandardOpenOption.WRITE)) {
                channel.truncate(scan.end());
                channel.force(true);
            }
        }
        String name = open.getFileName().toString();
        WarcFile.finish(folder, name.substring(0, name.length() - BlobFolder.OPEN_SUFFIX.length()));
    }

    private static List<Path> openFiles(Path folder, String node) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> open =
                    new ArrayList<>(files.filter(file -> isOurs(file, node)).toList());
            open.sort(null);
            return open;
        } catch (IOException e) {
            throw new WarcException("cannot list " + folder, e);
        }
    }

    private static boolean isOurs(Path file, String node) {
        String name = file.getFileName().toString();
        return name.startsWith(node + "-") && name.endsWith(WarcFolder.SUFFIX + BlobFolder.OPEN_SUFFIX);
    }
}
