package org.markwarden.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCopyTest {
    @TempDir
    Path folder;

    @Test
    void leavesNoTableOut() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (JdbcStorage storage = JdbcStorage.sqlite(folder);
                Connection connection = storage.pools().reader().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.remove("flyway_schema_history");

        assertThat(TableCopy.TABLES).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void namesTheShopsOfListingsThatWereCopiedBeforeThereWasATableForThem() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (JdbcStorage storage = JdbcStorage.sqlite(Files.createDirectory(folder.resolve("old")))) {
            storage.listings().add(ShopListings.of("a", "7"));
            storage.exportTables(name -> Files.newOutputStream(copy.resolve(name)));
        }
        Files.delete(copy.resolve("listing_shop.jsonl.gz"));

        try (JdbcStorage storage = JdbcStorage.sqlite(Files.createDirectory(folder.resolve("new")))) {
            storage.importTables(copy);
            assertThat(ShopListings.of(storage, "7")).containsExactly("a");
        }
    }
}
