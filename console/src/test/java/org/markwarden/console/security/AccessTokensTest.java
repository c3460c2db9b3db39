package org.markwarden.console.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.Storage;
import org.markwarden.storage.memory.MemoryStorage;
import org.markwarden.testkit.Samples;
import org.markwarden.testkit.SettableClock;

class AccessTokensTest {
    private final Storage storage = new MemoryStorage();
    private final AccessTokens tokens = new AccessTokens(storage, new SettableClock(Samples.NOW));

    @Test
    void showsTheSecretOnceAndKeepsOnlyItsDigest() {
        String token = tokens.create("feeder", Role.ANALYST, "boss");
        assertThat(token).matches("mw_[0-9a-f]{64}");
        assertThat(tokens.find(token)).hasValueSatisfying(account -> {
            assertThat(account.name()).isEqualTo("feeder");
            assertThat(account.roles()).containsExactly(Role.ANALYST);
            assertThat(account.secretHash()).hasSize(64).doesNotContain(token.substring(3));
        });
        assertThat(storage.audit().about("feeder", 9))
                .singleElement()
                .satisfies(line -> assertThat(line.event().toString())
                        .contains("token.created")
                        .doesNotContain(token));
    }

    @Test
    void refusesATakenNameAndKeepsTheFirst() {
        String first = tokens.create("feeder", Role.ANALYST, "boss");
        assertThatThrownBy(() -> tokens.create("feeder", Role.ADMINISTRATOR, "boss"))
                .isInstanceOf(NameTakenException.class)
                .hasMessageContaining("feeder");
        assertThat(tokens.find(first)).isPresent();
        assertThat(storage.accounts().all()).hasSize(1);
    }

    @Test
    void doesNotTakeADigestForASecret() {
        tokens.create("feeder", Role.ANALYST, "boss");
        String digest = storage.accounts().all().getFirst().secretHash();
        assertThat(tokens.find(digest)).isEmpty();
        assertThat(tokens.find("mw_" + digest)).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }
}
