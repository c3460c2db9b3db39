package org.markwarden.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.storage.StorageException;

class DataMoveTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final int FILES = 8;

    @TempDir
    Path temp;

    private Path from;
    private Path to;

    @BeforeEach
    void fill() throws IOException {
        from = temp.resolve("old/data");
        to = temp.resolve("new/data");
        try (DataFolder data = DataFolder.open(from)) {
            data.storage().audit().append(List.of(new AuditEvent(NOW, "test", "test.done", "one", "")));
            for (int i = 0; i < FILES; i++) {
                Files.write(data.blobs().warc().resolve("n-" + i + ".warc.gz"), new byte[] {1, 2, (byte) i});
            }
        }
    }

    private void assertMoved() throws IOException {
        assertThat(from).doesNotExist();
        assertWhole(to);
        assertThat(from.getParent()).isEmptyDirectory();
        assertThat(to.getParent()).isDirectoryNotContaining("glob:**-part");
    }

    private static void assertWhole(Path folder) throws IOException {
        try (DataFolder data = DataFolder.open(folder)) {
            assertThat(data.storage().audit().count()).isEqualTo(1);
            for (int i = 0; i < FILES; i++) {
                assertThat(data.blobs().warc().resolve("n-" + i + ".warc.gz"))
                        .hasBinaryContent(new byte[] {1, 2, (byte) i});
            }
        }
    }

    @Test
    void givesTheFolderAnotherNameOnTheSameDisk() throws IOException {
        List<String> copied = new ArrayList<>();
        DataMove.move(from, to, copied::add);

        assertThat(copied).isEmpty();
        assertMoved();
    }

    @Test
    void copiesToAnotherDiskAndClearsTheOldFolderAway() throws IOException {
        List<String> copied = new ArrayList<>();
        Files.createDirectories(to);
        DataMove.toAnotherDisk(from, to, copied::add);

        assertThat(copied).contains("markwarden.db").doesNotContain(FolderLock.FILE);
        assertMoved();
    }

    @Test
    void refusesAFolderThatIsWorkedOn() throws IOException {
        try (DataFolder _ = DataFolder.open(from)) {
            assertThatExceptionOfType(StorageException.class)
                    .isThrownBy(() -> DataMove.move(from, to, _ -> {}))
                    .withMessageContaining("in use");
        }
        assertWhole(from);
        assertThat(to).doesNotExist();
    }

    @Test
    void refusesAPlaceThatIsNotEmpty() throws IOException {
        Files.createDirectories(to);
        Files.writeString(to.resolve("letter.txt"), "mine");

        assertThatThrownBy(() -> DataMove.move(from, to, _ -> {})).hasMessageContaining("empty place only");
        assertThat(to.resolve("letter.txt")).hasContent("mine");
        assertWhole(from);
    }

    @Test
    void refusesAPlaceWhereTheSameFilesSayOtherThings() throws IOException {
        DataMove.toAnotherDisk(from, to, _ -> {});
        fill();
        Files.write(from.resolve("warc/n-3.warc.gz"), new byte[] {9});

        assertThatThrownBy(() -> DataMove.move(from, to, _ -> {})).hasMessageContaining("empty place only");
        assertWhole(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"old/data/inside", "old", "old/data"})
    void refusesAPlaceInsideOrAround(String place) throws IOException {
        assertThatThrownBy(() -> DataMove.move(from, temp.resolve(place), _ -> {}))
                .hasMessageContaining("into itself");
        assertWhole(from);
    }

    @Test
    void refusesWhatIsNoDataFolder() {
        assertThatThrownBy(() -> DataMove.move(temp.resolve("nowhere"), to, _ -> {}))
                .hasMessageContaining("no data folder");
        assertThat(temp.resolve("nowhere")).doesNotExist();
        assertThatThrownBy(() -> DataMove.move(temp.resolve("old"), temp.resolve("elsewhere"), _ -> {}))
                .hasMessageContaining("no data folder");
    }

    @Test
    void refusesWhenThereIsNoPlaceToPutTheOldFolderAside() throws IOException {
        Files.createDirectories(Aside.going(from));

        assertThatThrownBy(() -> DataMove.move(from, to, _ -> {})).hasMessageContaining("in the way");
        assertWhole(from);
        assertThat(to).doesNotExist();
    }

    @Test
    void refusesAFolderThatLinksElsewhere() throws IOException {
        Files.createSymbolicLink(from.resolve("shots"), Files.createDirectories(temp.resolve("big-disk")));

        assertThatThrownBy(() -> DataMove.move(from, to, _ -> {})).hasMessageContaining("holds a link");
        assertWhole(from);
    }

    @Test
    void refusesADiskWithoutRoom() {
        assertThatThrownBy(() -> Room.require("data", 1001, 1000, to))
                .hasMessage("no room for the data: 1,001 bytes are needed at least, and 1,000 are free on the disk of "
                        + to);
    }

    @Test
    void leavesWhatIsNamedLikeACopyBesideTheTarget() throws IOException {
        Path mine = Files.createDirectories(to.resolveSibling("data.part"));
        Files.writeString(mine.resolve("letter.txt"), "mine");

        DataMove.toAnotherDisk(from, to, _ -> {});

        assertThat(mine.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void leavesAFolderThatTheUserPutAsideHimself() throws IOException {
        Path mine = Files.move(from, from.resolveSibling("data.moved"));
        Files.createDirectories(to);
        Files.writeString(to.resolve("letter.txt"), "mine");

        assertThatThrownBy(() -> DataMove.move(from, to, _ -> {})).hasMessageContaining("no data folder to move");
        assertWhole(mine);
    }

    @Test
    void takesEmptyFoldersAlong() throws IOException {
        Files.createDirectories(from.resolve("letters/2026"));

        DataMove.toAnotherDisk(from, to, _ -> {});

        assertThat(to.resolve("letters/2026")).isEmptyDirectory();
    }

    @Test
    void beginsAnewAfterAKillWhileItCopied() throws IOException {
        Path part = Files.createDirectories(Aside.coming(to));
        Files.writeString(part.resolve("markwarden.db"), "half of it");

        DataMove.toAnotherDisk(from, to, _ -> {});

        assertMoved();
    }

    @Test
    void endsAMoveThatWasKilledBeforeTheOldFolderWasCleared() throws IOException {
        DataMove.toAnotherDisk(from, to, _ -> {});
        Path retired = Files.createDirectories(Aside.going(from));
        Files.writeString(retired.resolve("rest"), "of the old one");

        DataMove.move(from, to, _ -> {});

        assertMoved();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, FILES + 1})
    void losesNothingWhenItIsKilled(int copied) throws IOException {
        try (Child child = Child.start(Mover.class, temp)) {
            for (int i = 0; i < copied; i++) {
                child.line();
            }
            child.kill();
        }
        assertThat(Files.exists(from) || Files.exists(to)).isTrue();
        if (Files.exists(from)) {
            DataMove.toAnotherDisk(from, to, _ -> {});
        } else if (Files.exists(Aside.going(from))) {
            DataMove.move(from, to, _ -> {});
        }
        assertMoved();
    }

    /** Moves and tells each file. */
    static final class Mover {
        private Mover() {}

        public static void main(String[] args) {
            Path temp = Path.of(args[0]);
            DataMove.toAnotherDisk(temp.resolve("old/data"), temp.resolve("new/data"), System.out::println);
        }
    }
}
