package org.markwarden.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.markwarden.storage.StorageException;

class PostgresUrlTest {
    @ParameterizedTest
    @CsvSource({
        "postgres://u:p@db:5433/mw, jdbc:postgresql://db:5433/mw, u, p",
        "postgresql://u%40x:p%3A%2B+@db/mw?ssl=true, jdbc:postgresql://db/mw?ssl=true, u@x, p:++",
        "postgres://db/mw, jdbc:postgresql://db/mw, ,",
        "postgres://u@db/mw, jdbc:postgresql://db/mw, u,",
        "jdbc:postgresql://db/mw?user=u, jdbc:postgresql://db/mw?user=u, ,",
    })
    void readsBothForms(String text, String url, String user, String password) {
        assertThat(PostgresUrl.parse(text)).isEqualTo(new PostgresUrl(url, user, password));
    }

    @Test
    void neverShowsSettingsOrPassword() {
        assertThat(PostgresUrl.parse("jdbc:postgresql://db/mw?password=secret")).hasToString("jdbc:postgresql://db/mw");
        assertThat(PostgresUrl.parse("postgres://u:secret@db/mw").toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"mysql://db/mw", "db", "jdbc:h2:mem:x", "'postgres://u:secret word@db/mw'"})
    void refusesEverythingElseWithoutRepeatingIt(String text) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> PostgresUrl.parse(text))
                .withMessage("a database address wants jdbc:postgresql://… or postgres://…");
    }
}
