package org.markwarden.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.audit.AuditEvent;

class AuditTamperTest {
    private static final int LINES = 2500;

    @TempDir
    Path folder;

    @BeforeEach
    void write() {
        try (JdbcStorage storage = JdbcStorage.sqlite(folder)) {
            List<AuditEvent> events = IntStream.rangeClosed(1, LINES)
                    .mapToObj(i -> new AuditEvent(Instant.EPOCH.plusSeconds(i), "wang", "case.decided", "c" + i, "确认"))
                    .toList();
            storage.audit().append(events);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(JdbcStorage.FILE));
                Statement statement = connection.createStatement()) {
            for (String part : sql.split(";", -1)) {
                statement.execute(part);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE audit_line SET detail = 'denied' WHERE number = 1|1",
                "UPDATE audit_line SET actor = 'li' WHERE number = 1234|1234",
                "UPDATE audit_line SET at = at + 1 WHERE number = 2500|2500",
                "UPDATE audit_line SET actor = '' WHERE number = 7|7",
                "UPDATE audit_line SET digest = 'none' WHERE number = 8|8",
                "DELETE FROM audit_line WHERE number = 1|1",
                "DELETE FROM audit_line WHERE number = 1000|1000",
                "DELETE FROM audit_line WHERE number = 1001|1001",
                "DELETE FROM audit_line WHERE number > 2400|2401",
                "DELETE FROM audit_line|1",
                "UPDATE audit_line SET number = -1 WHERE number = 5; UPDATE audit_line SET number = 5 WHERE number = 6;"
                        + "UPDATE audit_line SET number = 6 WHERE number = -1|5",
                "UPDATE audit_head SET digest = (SELECT digest FROM audit_line WHERE number = 9)|2500",
            })
    void namesTheFirstBrokenLine(String tampering, long first) throws SQLException {
        execute(tampering);

        try (JdbcStorage storage = JdbcStorage.sqlite(folder)) {
            assertThat(storage.audit().firstBroken()).hasValue(first);
        }
    }

    @Test
    void isWholeWhenLeftAlone() {
        try (JdbcStorage storage = JdbcStorage.sqlite(folder)) {
            assertThat(storage.audit().firstBroken()).isEmpty();
            assertThat(storage.audit().count()).isEqualTo(LINES);
        }
    }
}
