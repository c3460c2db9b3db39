package org.markwarden.storage.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;

/** The connections of one database; on PostgreSQL readers and writers share one pool. */
record Pools(Dialect dialect, HikariDataSource writer, HikariDataSource reader, Faults faults)
        implements AutoCloseable {
    private static final int READERS = 8;
    private static final int CONNECTIONS = 16;
    /** So long a page waits for a database that has gone away before it says so. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** One writer: SQLite lets no two write at once, and waiting here is fair. */
    static HikariDataSource sqliteWriter(Path file) {
        HikariConfig config = config("writer", SqliteUrl.writer(file));
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }

    /** Readers of a file that is there. */
    static HikariDataSource sqliteReaders(Path file) {
        HikariConfig config = config("readers", SqliteUrl.reader(file));
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setReadOnly(true);
        return new HikariDataSource(config);
    }

    static HikariDataSource postgres(PostgresUrl url) {
        HikariConfig config = config("postgres", url.url());
        config.setUsername(url.user());
        config.setPassword(url.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String name, String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("markwarden-" + name);
        config.setJdbcUrl(url);
        return config;
    }

    @Override
    public void close() {
        reader.close();
        writer.close();
    }
}
