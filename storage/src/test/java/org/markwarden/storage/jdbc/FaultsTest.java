package org.markwarden.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.storage.StorageException;

class FaultsTest {
    @TempDir
    Path folder;

    private JdbcStorage storage;

    @BeforeEach
    void open() {
        storage = JdbcStorage.sqlite(folder);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private static AuditEvent event(String detail) {
        return new AuditEvent(Instant.EPOCH, "test", "test.done", "subject", detail);
    }

    /** The pool has one writer, so that this connection is the one the stores write through. */
    private void fillTheDisk() throws SQLException {
        try (Connection connection = storage.pools().writer().getConnection();
                Statement statement = connection.createStatement();
                ResultSet pages = statement.executeQuery("PRAGMA page_count")) {
            long count = pages.getLong(1);
            statement.execute("PRAGMA max_page_count = " + (count + 2));
        }
    }

    @Test
    void saysThatTheDiskIsFullAndKeepsWhatWasAcknowledged() throws SQLException {
        storage.audit().append(List.of(event("kept")));
        fillTheDisk();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.audit().append(List.of(event("x".repeat(1_000_000)))))
                .withMessage("disk is full, nothing was changed: " + folder.resolve(JdbcStorage.FILE));
        assertThat(storage.audit().count()).isEqualTo(1);
        assertThat(storage.audit().firstBroken()).isEmpty();
    }

    @Test
    void takesAWholeTransactionBackWhenTheDiskFillsInTheMiddle() throws SQLException {
        fillTheDisk();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.atomically(() -> {
                    storage.audit().append(List.of(event("first")));
                    storage.audit().append(List.of(event("x".repeat(1_000_000))));
                }));
        assertThat(storage.audit().count()).isZero();
    }

    @Test
    void worksAgainOnceThereIsRoom() throws SQLException {
        fillTheDisk();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.audit().append(List.of(event("x".repeat(1_000_000)))));

        storage.atomically(() -> storage.audit().append(List.of(event("room"))));
        assertThat(storage.audit().page(1, 9))
                .extracting(link -> link.event().detail())
                .containsExactly("room");
    }

    @Test
    void keepsNothingOfATransactionThatCatchesAFullDiskAndGoesOn() throws SQLException {
        fillTheDisk();

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> storage.atomically(() -> {
                    storage.audit().append(List.of(event("first")));
                    try {
                        storage.audit().append(List.of(event("x".repeat(1_000_000))));
                    } catch (StorageException e) {
                        storage.audit().append(List.of(event("outside of any transaction")));
                    }
                }));
        assertThat(storage.audit().count()).isZero();
        assertThat(storage.audit().firstBroken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "53100, 'disk is full, nothing was changed: pg'",
        "57P01, 'database does not answer: pg'",
        "57P03, 'database does not answer: pg'",
        "25006, database is read-only: pg",
        "3D000, there is no such database: pg",
        "08006, database does not answer: pg",
        "28P01, database refuses the user or the password: pg",
        "42601, database refused: first line: pg",
    })
    void wordsTheAnswersOfPostgres(String state, String message) {
        SQLException answer = new SQLException("first line\nsecond line", state);

        assertThat(new Faults("pg").of(new IllegalStateException(answer))).hasMessage(message);
    }
}
