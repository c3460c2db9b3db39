package org.markwarden.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedHostsTest {
    private final AllowedHosts hosts = new AllowedHosts(Set.of("Marks.example", "10.0.0.5:8080"));

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "127.0.0.1, true",
        "127.0.0.1:8080, true",
        "localhost:1, true",
        "LOCALHOST, true",
        "[::1], true",
        "[::1]:8080, true",
        "marks.example, true",
        "marks.example.:443, true",
        "10.0.0.5, true",
        "evil.example, false",
        "localhost.evil.example, false",
        "evil.example#localhost, false",
        "localhost@evil.example, false",
        "127.0.0.1evil, false",
        "[::1]evil, false",
        "[::2]:8080, false",
        ", false",
        "'', false",
    })
    void answersOnlyToItsNames(String host, boolean allowed) {
        assertThat(hosts.allows(host)).isEqualTo(allowed);
    }
}
