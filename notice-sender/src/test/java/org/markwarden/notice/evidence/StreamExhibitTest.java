package org.markwarden.notice.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.hash.Sha256;
import org.markwarden.domain.live.LiveCapture;
import org.markwarden.domain.live.LiveRoomId;
import org.markwarden.domain.snapshot.Snapshot;
import org.markwarden.storage.BlobFolder;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;

/** A piece of a show that was captured by the address of its stream alone. */
class StreamExhibitTest {
    private static final URI STREAM = URI.create("http://stream.example.test/live/1.m3u8");
    private static final Instant AT = Instant.parse("2026-11-20T02:03:04Z");

    @TempDir
    Path folder;

    private final Storage storage = new MemoryStorage();
    private BlobFolder blobs;
    private Path piece;

    @BeforeEach
    void capture() throws IOException {
        blobs = new BlobFolder(folder);
        Files.createDirectories(blobs.warc());
        Snapshot playlist = SampleExhibits.kept(blobs, "snap-9", STREAM, AT, "#EXTM3U");
        piece = Files.createDirectories(blobs.live().resolve("one"));
        Files.createDirectories(piece.resolve("segments"));
        Files.writeString(piece.resolve("segments/000000000001.ts"), "segment");
        Files.writeString(piece.resolve("joined.ts"), "segment");
        Files.writeString(piece.resolve("manifest.json"), "{}");
        storage.liveRooms()
                .add(new LiveCapture(
                        LiveRoomId.ofStream(STREAM),
                        STREAM,
                        AT,
                        "one",
                        Sha256.of("{}".getBytes(StandardCharsets.UTF_8)),
                        playlist.records()));
    }

    private Exhibit exhibit() {
        return new Exhibits(storage, blobs, "test").ofUrl(STREAM);
    }

    @Test
    void holdsThePieceAndWhatTheServerSent() {
        Exhibit exhibit = exhibit();

        assertThat(exhibit.pieces()).containsOnlyKeys("manifest.json", "joined.ts", "segments/000000000001.ts");
        assertThat(exhibit.capture().url()).isEqualTo(STREAM);
        assertThat(exhibit.suspicion()).isNull();
    }

    @Test
    void leavesTheJoinedFileOutOfALargePiece() throws IOException {
        grow("joined.ts");

        assertThat(exhibit().pieces()).containsOnlyKeys("manifest.json", "segments/000000000001.ts");
    }

    @Test
    void refusesAPieceThatIsTooLargeWithoutIt() throws IOException {
        grow("segments/000000000001.ts");

        assertThatThrownBy(this::exhibit)
                .isInstanceOf(SealException.class)
                .hasMessageContaining("capture a shorter one");
    }

    @Test
    void refusesAPieceWhoseManifestChanged() throws IOException {
        Files.writeString(piece.resolve("manifest.json"), "{ }");

        assertThatThrownBy(this::exhibit).isInstanceOf(SealException.class).hasMessageContaining("changed on disk");
    }

    @Test
    void saysThatNothingWasKeptOfAnotherAddress() {
        assertThatThrownBy(() -> new Exhibits(storage, blobs, "test").ofUrl(URI.create("http://other.example.test/")))
                .isInstanceOf(SealException.class)
                .hasMessageContaining("nothing was kept of");
    }

    private void grow(String file) throws IOException {
        try (var grown = new RandomAccessFile(piece.resolve(file).toFile(), "rw")) {
            grown.setLength((64L << 20) + 1);
        }
    }
}
