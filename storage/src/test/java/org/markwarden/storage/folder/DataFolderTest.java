package org.markwarden.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.storage.StorageException;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void isOpenToItsOwnerAlone() throws IOException {
        Path folder = temp.resolve("data");
        try (DataFolder data = DataFolder.open(folder)) {
            data.storage().audit().append(List.of(new AuditEvent(Instant.EPOCH, "a", "b", "c", "d")));

            assertThat(permissions(folder)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith("markwarden.db")))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void closesAFolderThatWasOpenToOthers() throws IOException {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.open(temp).close();

        assertThat(permissions(temp)).isEqualTo("rwx------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void givesAwayTheFilesBesideTheDatabase() {
        try (DataFolder data = DataFolder.open(temp)) {
            assertThat(data.blobs().warc()).isEqualTo(data.root().resolve("warc"));
            assertThat(data.blobs().evidence()).isEqualTo(data.root().resolve("evidence"));
        }
    }

    @Test
    void refusesASecondTakerInThisProcess() {
        try (DataFolder data = DataFolder.open(temp)) {
            assertInUse();
            assertThat(data.storage().audit().count()).isZero();
        }
        DataFolder.open(temp).close();
    }

    private void assertInUse() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> DataFolder.open(temp))
                .withMessage("data folder is in use by another Markwarden, which was left alone: " + temp);
    }

    @Test
    void refusesASecondProcessUntilTheFirstIsKilled() throws IOException {
        try (Child child = Child.start(Holder.class, temp)) {
            assertThat(child.line()).isEqualTo("open");
            assertInUse();
            child.kill();
            DataFolder.open(temp).close();
        }
    }

    /** Opens the folder, says so, and waits for its end. */
    static final class Holder {
        private Holder() {}

        public static void main(String[] args) throws IOException {
            try (DataFolder data = DataFolder.open(Path.of(args[0]))) {
                System.out.println(data.storage().audit().count() == 0 ? "open" : "not empty");
                int end = System.in.read();
                System.out.println(end);
            }
        }
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("data"), "x");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> DataFolder.open(file))
                .withMessage("data folder is a file: " + file);
        assertThat(file).hasContent("x");
    }

    @Test
    void refusesAFolderUnderAFile() throws IOException {
        Path file = Files.writeString(temp.resolve("data"), "x");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> DataFolder.open(file.resolve("sub")))
                .withMessage("data folder cannot be made or closed to others: " + file.resolve("sub"));
    }

    @Test
    void refusesAFolderItCannotWriteTo() throws IOException {
        assumeTrue(!"root".equals(System.getProperty("user.name")), "root may write everywhere");
        Path parent = Files.createDirectory(temp.resolve("parent"));
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-x------"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> DataFolder.open(parent.resolve("data")))
                .withMessageStartingWith("data folder cannot be made");
    }

    @Test
    void letsGoOfTheLockWhenTheDatabaseIsDamaged() throws IOException {
        Files.writeString(temp.resolve("markwarden.db"), "not a database at all ".repeat(100));
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> DataFolder.open(temp))
                .withMessageContaining("damaged");
        Files.delete(temp.resolve("markwarden.db"));

        DataFolder.open(temp).close();
    }
}
