package org.markwarden.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.markwarden.storage.StorageException;

/** Brings the tables of a database to the form this program knows. */
final class Migrations {
    /** The newest file in {@code db/migration}. */
    static final String NEWEST = "9";

    private Migrations() {}

    /**
     * Closes the pool when it fails; a database that a newer program wrote is refused. Flyway takes some 400 ms of a start
     * to find out that nothing is to be done, so its table is asked first.
     *
     * @return whether anything was to be done
     */
    static boolean run(Dialect dialect, HikariDataSource pool, Faults faults) {
        if (isNewest(pool)) {
            return false;
        }
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .placeholders(Map.of("text", dialect.text()))
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
            return true;
        } catch (FlywayException e) {
            pool.close();
            throw refusal(e, faults);
        }
    }

    private static boolean isNewest(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT version, success FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")) {
            return rows.next() && NEWEST.equals(rows.getString("version")) && rows.getBoolean("success");
        } catch (SQLException e) {
            return false;
        }
    }

    private static StorageException refusal(FlywayException e, Faults faults) {
        if (String.valueOf(e.getMessage()).contains("not resolved locally")) {
            return new StorageException("database was written by a newer Markwarden: " + faults.place(), e);
        }
        return faults.of(e);
    }
}
