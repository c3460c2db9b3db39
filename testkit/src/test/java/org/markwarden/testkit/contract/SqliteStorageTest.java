package org.markwarden.testkit.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.markwarden.storage.Storage;
import org.markwarden.storage.jdbc.JdbcStorage;

class SqliteStorageTest extends StorageContract {
    @TempDir
    Path folder;

    @Override
    protected Storage open() throws Exception {
        return JdbcStorage.sqlite(Files.createTempDirectory(folder, "data"));
    }
}
