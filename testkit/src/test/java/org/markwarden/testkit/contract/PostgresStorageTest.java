package org.markwarden.testkit.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import org.markwarden.storage.Storage;
import org.markwarden.storage.jdbc.JdbcStorage;
import org.markwarden.testkit.postgres.TestPostgres;
import org.markwarden.testkit.postgres.TestPostgres.Answer;

class PostgresStorageTest extends StorageContract {
    @Override
    protected Storage open() throws Exception {
        return switch (TestPostgres.answer()) {
            case Answer.Server server -> JdbcStorage.postgres(TestPostgres.emptySchema(server));
            case Answer.None none -> abort(none.reason());
        };
    }
}
