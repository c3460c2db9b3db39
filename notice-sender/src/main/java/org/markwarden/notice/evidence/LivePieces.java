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
        return captures.isEmpty() ? Collections.emptySortedMap() : files(captures.getFirst());
    }

    private SortedMap<String, byte[]> files(LiveCapture capture) {
        Path folder = blobs.live().resolve(capture.folder());
        try (Stream<Path> all = Files.walk(folder)) {
            SortedMap<String, byte[]> files = new TreeMap<>();
            long bytes = 0;
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                bytes += Files.size(file);
                if (bytes > MOST_BYTES) {
                    throw new SealException("piece of a live show is larger than " + MOST_BYTES + " bytes: " + folder);
                }
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
}
