package org.markwarden.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.storage.StorageException;

class MigrationsTest {
    @TempDir
    Path folder;

    @Test
    void knowsTheNewestOfItsFiles() throws Exception {
        Path files = Path.of(
                MigrationsTest.class.getResource("/db/migration/V1__stores.sql").toURI());
        try (Stream<Path> all = Files.list(files.getParent())) {
            assertThat(all.map(file -> file.getFileName().toString().replaceAll("V(.+)__.*", "$1")))
                    .contains(Migrations.NEWEST)
                    .allMatch(version -> Integer.parseInt(version) <= Integer.parseInt(Migrations.NEWEST));
        }
    }

    @Test
    void opensWhatItMadeAgain() {
        JdbcStorage.sqlite(folder).close();
        JdbcStorage.sqlite(folder).close();

        assertThat(folder.resolve(JdbcStorage.FILE)).exists();
    }

    @Test
    void namesTheShopsOfListingsKeptBeforeThereWasATableForThem() throws SQLException {
        try (JdbcStorage storage = JdbcStorage.sqlite(folder)) {
            storage.listings().add(ShopListings.of("a", "7"));
            storage.listings().add(ShopListings.of("b", "8"));
        }
        execute("DROP TABLE listing_shop");
        execute("DELETE FROM flyway_schema_history WHERE version = '9'");

        try (JdbcStorage storage = JdbcStorage.sqlite(folder)) {
            assertThat(ShopListings.of(storage, "7")).containsExactly("a");
        }
    }

    @Test
    void refusesADatabaseOfANewerProgram() throws SQLException {
        JdbcStorage.sqlite(folder).close();
        execute(
                "INSERT INTO flyway_schema_history VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', '2030-01-01 00:00:00.000', 1, 1)");

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> JdbcStorage.sqlite(folder))
                .withMessage("database was written by a newer Markwarden: " + folder.resolve(JdbcStorage.FILE));
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws Exception {
        Files.writeString(
                folder.resolve(JdbcStorage.FILE), "this is a letter to the editor, not a database ".repeat(50));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> JdbcStorage.sqlite(folder))
                .withMessage("database file is damaged: " + folder.resolve(JdbcStorage.FILE));
    }

    @Test
    void refusesAFolderInPlaceOfTheFile() throws Exception {
        Files.createDirectories(folder.resolve(JdbcStorage.FILE).resolve("x"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> JdbcStorage.sqlite(folder))
                .withMessage("database file cannot be opened: " + folder.resolve(JdbcStorage.FILE));
    }

    @Test
    void refusesAQuestionMarkInThePath() {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> JdbcStorage.sqlite(folder.resolve("what?mode=memory")))
                .withMessageContaining("question mark");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(JdbcStorage.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
