package org.markwarden.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.markwarden.storage.StorageException;

/** Brings the tables of a database to the form this program knows. */
final class Migrations {
    private Migrations() {}

    /** Closes the pool when it fails; a database that a newer program wrote is refused. */
    static void run(Dialect dialect, HikariDataSource pool, Faults faults) {
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("text", dialect.text()))
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            pool.close();
            throw refusal(e, faults);
        }
    }

    private static StorageException refusal(FlywayException e, Faults faults) {
        if (String.valueOf(e.getMessage()).contains("not resolved locally")) {
            return new StorageException("database was written by a newer Markwarden: " + faults.place(), e);
        }
        return faults.of(e);
    }
}
