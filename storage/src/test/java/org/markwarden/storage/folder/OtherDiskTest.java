package org.markwarden.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.storage.StorageException;

/** Data folders that are links, hold links, or are disks of their own. */
class OtherDiskTest {
    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path temp;

    private Path data;

    @BeforeEach
    void fill() throws IOException {
        data = temp.resolve("data");
        try (DataFolder folder = DataFolder.open(data)) {
            Files.write(folder.blobs().warc().resolve("n-1.warc.gz"), BYTES);
        }
    }

    private static void backup(Path from, Path target) {
        try (DataFolder folder = DataFolder.open(from)) {
            DataBackup.backup(folder, target);
        }
    }

    private static void assertWhole(Path folder) throws IOException {
        try (DataFolder opened = DataFolder.open(folder)) {
            assertThat(opened.storage().audit().firstBroken()).isEmpty();
            assertThat(opened.blobs().warc().resolve("n-1.warc.gz")).hasBinaryContent(BYTES);
        }
    }

    private static Object identity(Path folder) throws IOException {
        return Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    }

    /** Where a disk is mounted nothing can be renamed. */
    private static void renameNoDisk(Path from, Path to, Path disk) throws IOException {
        if (from.equals(disk)) {
            throw new FileSystemException(from.toString(), to.toString(), "Device or resource busy");
        }
        Files.move(from, to);
    }

    private static void lostAndFound(Path disk) throws IOException {
        Path lost = Files.createDirectory(disk.resolve("lost+found"));
        Files.writeString(lost.resolve("#1"), "found");
        Files.setPosixFilePermissions(lost, PosixFilePermissions.fromString("---------"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "backup.zip"})
    void backsUpTheFilesOfAFolderThatIsNamedByALink(String name) throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), data);

        backup(link, temp.resolve(name));

        DataBackup.restore(temp.resolve(name), temp.resolve("restored"), DataFolder::open);
        assertWhole(temp.resolve("restored"));
    }

    @Test
    void backsUpTheFilesOfAFolderInsideThatLinksToAnotherDisk() throws IOException {
        Path disk = Files.move(data.resolve("warc"), temp.resolve("disk"));
        Files.createSymbolicLink(data.resolve("warc"), disk);

        backup(data, temp.resolve("backup"));

        DataBackup.restore(temp.resolve("backup"), temp.resolve("restored"), DataFolder::open);
        assertWhole(temp.resolve("restored"));
    }

    @Test
    void refusesToBackUpALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(data.resolve("shots"), temp.resolve("unmounted"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> backup(data, temp.resolve("backup")))
                .withMessageContaining("leads nowhere: " + data.toRealPath().resolve("shots"));
        assertThat(temp.resolve("backup")).doesNotExist();
    }

    @Test
    void leavesOutWhatTheFileSystemKeepsOnADiskForItself() throws IOException {
        lostAndFound(data);

        backup(data, temp.resolve("backup"));

        assertThat(temp.resolve("backup/files/warc/n-1.warc.gz")).exists();
        assertThat(temp.resolve("backup/files/lost+found")).doesNotExist();
    }

    @Test
    void saysWhenTheNamedFolderIsALinkThatLeadsNowhere() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("unmounted"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> DataFolder.open(link))
                .withMessageContaining("leads nowhere: " + link);
    }

    @Test
    void restoresOntoADiskThatIsMountedThere() throws IOException {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        lostAndFound(disk);
        Object before = identity(disk);
        backup(data, temp.resolve("backup"));

        DataBackup.restore(temp.resolve("backup"), disk, DataFolder::open);

        assertThat(identity(disk)).isEqualTo(before);
        assertWhole(disk);
    }

    @Test
    void restoresIntoTheFolderThatALinkLeadsTo() throws IOException {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), disk);
        backup(data, temp.resolve("backup"));

        DataBackup.restore(temp.resolve("backup"), link, DataFolder::open);

        assertThat(link).isSymbolicLink();
        assertWhole(disk);
    }

    @Test
    void beginsARestoreAnewThatWasKilledWhileTheFolderFilled() throws IOException {
        Path disk = temp.resolve("disk");
        Files.createDirectories(disk.resolve(".markwarden-part/evidence"));
        Files.createDirectories(disk.resolve("warc"));
        backup(data, temp.resolve("backup"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> DataFolder.open(disk))
                .withMessageContaining("not whole");
        DataBackup.restore(temp.resolve("backup"), disk, DataFolder::open);

        assertWhole(disk);
        assertThat(disk.resolve(".markwarden-part")).doesNotExist();
    }

    @Test
    void neverClearsAFolderThatIsWorkedIn() throws IOException {
        Files.createDirectories(data.resolve(".markwarden-part"));
        backup(temp.resolve("other"), temp.resolve("backup"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> DataBackup.restore(temp.resolve("backup"), data, DataFolder::open))
                .withMessageContaining("empty folder only");
        assertThat(data.resolve("warc/n-1.warc.gz")).exists();
    }

    @Test
    void movesOntoADiskThatIsMountedThere() throws IOException {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        lostAndFound(disk);
        Object before = identity(disk);

        DataMove.move(data, disk, _ -> {});

        assertThat(identity(disk)).isEqualTo(before);
        assertThat(data).doesNotExist();
        assertWhole(disk);
    }

    @Test
    void movesOffADiskThatIsMountedThere() throws IOException {
        lostAndFound(data);
        Path to = temp.resolve("to");
        List<String> copied = new ArrayList<>();

        DataMove.move(data, to, copied::add, (from, target) -> renameNoDisk(from, target, data));

        assertThat(copied).contains("warc/n-1.warc.gz");
        assertWhole(to);
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).containsExactly(data.resolve("lost+found"));
        }
    }

    @Test
    void endsAMoveOffADiskThatWasKilledWhileTheOldFolderWasCleared() throws IOException {
        Path to = temp.resolve("to");
        DataMove.toAnotherDisk(data, to, _ -> {});
        Files.createDirectories(data.resolve(".markwarden-moved"));
        Files.createDirectories(data.resolve("warc"));

        DataMove.move(data, to, _ -> {}, (from, target) -> renameNoDisk(from, target, data));

        assertThat(data).isEmptyDirectory();
        assertWhole(to);
    }

    @Test
    void movesAFolderAgainThatNobodyOpenedSinceItCame() throws IOException {
        DataMove.toAnotherDisk(data, temp.resolve("second"), _ -> {});
        DataMove.toAnotherDisk(temp.resolve("second"), temp.resolve("third"), _ -> {});

        assertWhole(temp.resolve("third"));
    }

    @Test
    void asksForTheFolderItselfWhenALinkIsToBeMoved() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), data);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> DataMove.move(link, temp.resolve("to"), _ -> {}))
                .withMessageContaining("is a link to " + data.toRealPath());
        assertWhole(data);
    }
}
