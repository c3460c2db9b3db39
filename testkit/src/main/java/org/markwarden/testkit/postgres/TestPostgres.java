package org.markwarden.testkit.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.markwarden.storage.jdbc.PostgresUrl;

/** Where tests find a PostgreSQL; each asks for a schema of its own. */
public final class TestPostgres {
    /** Names the server: {@code jdbc:postgresql://…} or {@code postgres://…}. */
    public static final String VARIABLE = "MARKWARDEN_TEST_PG";

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private TestPostgres() {}

    /** Starts or finds the server once, when it is first asked for. */
    private static final class Found {
        private static final Answer ANSWER = find();

        private static Answer find() {
            String named = System.getenv(VARIABLE);
            if (named != null && !named.isBlank()) {
                return new Answer.Server(named);
            }
            return LocalServer.start();
        }
    }

    /** The server, or the reason why there is none. */
    public static Answer answer() {
        return Found.ANSWER;
    }

    /** An empty schema on the server. */
    public static PostgresUrl emptySchema(Answer.Server server) throws SQLException {
        PostgresUrl url = PostgresUrl.parse(server.url());
        String schema = "test_%d_%d".formatted(ProcessHandle.current().pid(), SCHEMAS.incrementAndGet());
        try (Connection connection = DriverManager.getConnection(url.url(), url.user(), url.password());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
            statement.execute("CREATE SCHEMA " + schema);
        }
        String separator = url.url().contains("?") ? "&" : "?";
        return new PostgresUrl(url.url() + separator + "currentSchema=" + schema, url.user(), url.password());
    }

    /** What became of looking for a server. */
    public sealed interface Answer {
        /** There is one. */
        record Server(String url) implements Answer {}

        /** There is none. */
        record None(String reason) implements Answer {}
    }
}
