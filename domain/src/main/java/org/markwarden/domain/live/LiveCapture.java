package org.markwarden.domain.live;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.snapshot.WarcAddress;
import org.markwarden.domain.text.CleanText;

/**
 * A piece of a show that was kept: playlists and segments as sent, and what was made of them.
 *
 * @param stream the playlist it was taken from
 * @param folder name of its folder below the folder of live captures
 * @param manifest digest of the manifest in that folder, which names every file with its digest
 * @param records where playlists and segments stand in WARC files
 */
public record LiveCapture(
        LiveRoomId room, URI stream, Instant at, String folder, Sha256 manifest, List<WarcAddress> records) {
    public LiveCapture {
        CleanText.requireFilled("capture folder", folder);
        records = List.copyOf(records);
    }
}
