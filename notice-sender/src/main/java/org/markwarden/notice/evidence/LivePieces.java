package org.markwarden.notice.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.live.LiveListingIds;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.LiveRoomStore;

/**
 * The captured piece of the show that an item was offered in: its manifest, segments, joined file and key frames. A piece whose
 * manifest is not the one that was recorded is no evidence.
 */
final class LivePieces {
    private static final long MOST_BYTES = 64L << 20;
    private static final String MANIFEST = "manifest.json";
    private static final String JOINED = "joined.";

    private final LiveRoomStore rooms;
    private final BlobFolder blobs;

    LivePieces(LiveRoomStore rooms, BlobFolder blobs) {
        this.rooms = rooms;
        this.blobs = blobs;
    }

    /** The files of the first piece kept of the listing's room; none for a listing of no room. */
    SortedMap<String, byte[]> of(Listing listing) {
        List<LiveCapture> captures =
                LiveListingIds.room(listing.id()).map(rooms::captures).orElse(List.of());
        return captures.isEmpty() ? Collections.emptySortedMap() : of(captures.getFirst());
    }

    /** The files of a piece. The joined file is left out of a large one: it is its segments, one behind the other. */
    SortedMap<String, byte[]> of(LiveCapture capture) {
        Path folder = blobs.live().resolve(capture.folder());
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> wanted =
                    fitting(folder, all.filter(Files::isRegularFile).sorted().toList());
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (Path file : wanted) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            byte[] manifest = files.get(MANIFEST);
            if (manifest == null || !Sha256.of(manifest).equals(capture.manifest())) {
                throw new SealException("manifest of a live show changed on disk: " + folder);
            }
            return files;
        } catch (IOException e) {
            throw new SealException("piece of a live show not readable: " + folder + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> fitting(Path folder, List<Path> all) throws IOException {
        if (bytes(all) <= MOST_BYTES) {
            return all;
        }
        List<Path> needed = all.stream()
                .filter(file -> !file.getFileName().toString().startsWith(JOINED))
                .toList();
        if (bytes(needed) > MOST_BYTES) {
            throw new SealException(
                    "piece of a live show is larger than " + MOST_BYTES + " bytes, capture a shorter one: " + folder);
        }
        return needed;
    }

    private static long bytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
