package org.markwarden.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.casework.CaseFile;
import org.markwarden.domain.casework.CaseId;
import org.markwarden.domain.listing.Listing;
import org.markwarden.domain.listing.ListingId;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.markwarden.domain.right.RightEntry;
import org.markwarden.domain.right.RightId;
import org.markwarden.domain.right.Trademark;
import org.markwarden.storage.Storage;
import org.markwarden.storage.StorageException;

class DataBackupTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00.123456Z");
    private static final Listing LISTING = Listing.builder(new ListingId("a"), "晴屿朗 𠮷\n\"quoted\"")
            .capturedAt(NOW)
            .build();
    private static final CaseFile CASE_FILE =
            new CaseFile(new CaseId("c"), LISTING.id(), new RightId("TM-1"), "M1", 1, NOW);

    @TempDir
    Path temp;

    private Path source;
    private Path restored;

    @BeforeEach
    void fill() throws IOException {
        source = temp.resolve("source");
        restored = temp.resolve("restored");
        try (DataFolder data = DataFolder.open(source)) {
            Storage storage = data.storage();
            storage.listings().add(LISTING);
            storage.rights()
                    .upsert(List.of(new Trademark(
                            RightEntry.builder(new RightId("TM-1")).name("晴屿朗").build())));
            storage.caseFiles().open(CASE_FILE);
            storage.accounts().add(new Account("wang", Set.of(Role.ANALYST), "hash", true, NOW));
            storage.audit().append(List.of(event("one"), event("two")));
            Files.write(data.blobs().warc().resolve("n-1.warc.gz"), new byte[] {1, 2, 3});
            Files.write(data.blobs().evidence().resolve("p.asice"), new byte[] {4});
        }
    }

    private static AuditEvent event(String subject) {
        return new AuditEvent(NOW, "test", "test.done", subject, "");
    }

    private Path backup(String name) {
        Path target = temp.resolve(name);
        try (DataFolder data = DataFolder.open(source)) {
            DataBackup.backup(data, target);
        }
        return target;
    }

    private void restore(Path backup) {
        DataBackup.restore(backup, restored, DataFolder::open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "backup.zip"})
    void bringsEverythingBack(String name) {
        restore(backup(name));

        try (DataFolder data = DataFolder.open(restored)) {
            Storage storage = data.storage();
            assertThat(storage.listings().find(LISTING.id())).contains(LISTING);
            assertThat(storage.caseFiles().find(CASE_FILE.id())).contains(CASE_FILE);
            assertThat(storage.accounts().findBySecretHash("hash")).isPresent();
            assertThat(storage.rights().version()).startsWith("1-");
            assertThat(storage.audit().firstBroken()).isEmpty();
            storage.audit().append(List.of(event("three")));
            assertThat(storage.audit().page(1, 9)).hasSize(3);
            storage.listings().add(LISTING.toBuilder().snapshot("later").build());
            assertThat(storage.listings().history(LISTING.id(), 9)).hasSize(2);
            assertThat(data.blobs().warc().resolve("n-1.warc.gz")).hasBinaryContent(new byte[] {1, 2, 3});
            assertThat(data.blobs().evidence().resolve("p.asice")).hasBinaryContent(new byte[] {4});
        }
        assertThat(Aside.coming(restored)).doesNotExist();
        assertThat(Aside.coming(temp.resolve(name))).doesNotExist();
    }

    @Test
    void copiesOneViewWhileOthersWrite() throws InterruptedException {
        try (DataFolder data = DataFolder.open(source)) {
            Thread writer = Thread.ofPlatform().start(() -> writeUntilInterrupted(data.storage()));
            while (data.storage().listings().count() < 20) {
                Thread.onSpinWait();
            }
            DataBackup.backup(data, temp.resolve("backup"));
            long after = data.storage().listings().count();
            while (data.storage().listings().count() == after) {
                Thread.onSpinWait();
            }
            writer.interrupt();
            writer.join();
        }
        restore(temp.resolve("backup"));

        try (DataFolder data = DataFolder.open(restored)) {
            assertThat(data.storage().listings().count()).isGreaterThanOrEqualTo(20);
            assertThat(data.storage().audit().count())
                    .isEqualTo(data.storage().listings().count() + 1);
        }
    }

    private static void writeUntilInterrupted(Storage storage) {
        for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
            String id = "w" + i;
            try {
                storage.atomically(() -> {
                    storage.listings()
                            .add(Listing.builder(new ListingId(id), id).build());
                    storage.audit().append(List.of(event(id)));
                });
            } catch (StorageException e) {
                return;
            }
        }
    }

    @Test
    void isOpenToItsOwnerAlone() throws IOException {
        assertThat(Files.getPosixFilePermissions(backup("backup.zip"))).hasSize(2);
        assertThat(Files.getPosixFilePermissions(backup("backup"))).hasSize(3);
    }

    @Test
    void writesOverNothing() throws IOException {
        Path target = Files.writeString(temp.resolve("mine.zip"), "mine");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> backup("mine.zip"))
                .withMessage("backup is never written over anything, but there is: " + target);
        assertThat(target).hasContent("mine");
    }

    @Test
    void leavesWhatIsNamedLikeAHalfWrittenBackup() throws IOException {
        Path mine = Files.writeString(temp.resolve("b.zip.part"), "mine");
        Path folder = Files.createDirectories(temp.resolve("restored.part"));

        restore(backup("b.zip"));

        assertThat(mine).hasContent("mine");
        assertThat(folder).isDirectory();
    }

    @Test
    void restoresIntoAnEmptyFolderOnly() throws IOException {
        Path backup = backup("backup");
        Files.createDirectories(restored);
        Path mine = Files.writeString(restored.resolve("mine"), "mine");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> restore(backup))
                .withMessage("a backup is restored into an empty folder only: " + restored);
        Files.delete(mine);
        restore(backup);
        assertThat(restored.resolve("markwarden.db")).exists();
    }

    private void assertRefused(Path backup, String message) throws IOException {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> restore(backup))
                .withMessageContaining(message)
                .matches(e -> String.valueOf(e.getMessage()).lines().count() == 1, "one line");
        assertThat(restored).doesNotExist();
        try (Stream<Path> all = Files.list(temp)) {
            assertThat(all.map(Path::toString)).noneMatch(path -> path.endsWith("-part"));
        }
    }

    @Test
    void refusesAChangedFile() throws IOException {
        Path backup = backup("backup");
        Files.write(backup.resolve("files/warc/n-1.warc.gz"), new byte[] {1, 2, 4});

        assertRefused(backup, "backup is damaged, a file was changed: files/warc/n-1.warc.gz");
    }

    @Test
    void refusesAMissingFile() throws IOException {
        Path backup = backup("backup");
        Files.delete(backup.resolve("tables/audit_line.jsonl.gz"));

        assertRefused(backup, "backup is damaged, a file is missing: tables/audit_line.jsonl.gz");
    }

    @Test
    void refusesAFileThatTheManifestDoesNotName() throws IOException {
        Path backup = backup("backup");
        Files.writeString(backup.resolve("files/extra"), "x");

        assertRefused(backup, "does not name: files/extra");
    }

    @Test
    void refusesAManifestThatIsCutShort() throws IOException {
        Path backup = backup("backup");
        Path manifest = backup.resolve("manifest-sha256.txt");
        List<String> lines = Files.readAllLines(manifest);
        Files.write(manifest, lines.subList(0, lines.size() - 1));

        assertRefused(backup, "half-written");
    }

    @Test
    void refusesABackupWithoutManifest() throws IOException {
        Path backup = backup("backup");
        Files.delete(backup.resolve("manifest-sha256.txt"));

        assertRefused(backup, "no backup, or one that was not finished");
    }

    @Test
    void refusesAZipFileThatIsCutShort() throws IOException {
        Path backup = backup("backup.zip");
        byte[] bytes = Files.readAllBytes(backup);
        Files.write(backup, Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(backup, "backup cannot be restored");
    }

    @Test
    void refusesABackupThatIsNotThere() throws IOException {
        assertRefused(temp.resolve("none.zip"), "there is no such backup");
        assertThat(temp.resolve("none.zip")).doesNotExist();
    }

    @Test
    void writesNoFileOutsideOfTheFolder() throws IOException {
        Path backup = backup("backup");
        Path manifest = backup.resolve("manifest-sha256.txt");
        String line = "0".repeat(64) + "  files/../../escaped\n";
        String whole = Files.readString(manifest);
        long files = whole.lines().filter(row -> !row.startsWith("#")).count();
        Files.writeString(
                manifest, whole.replaceFirst("\n", "\n" + line).replaceAll("# end .*", "# end " + (files + 1)));

        assertRefused(backup, "escaped");
        assertThat(temp.resolve("escaped")).doesNotExist();
    }
}
