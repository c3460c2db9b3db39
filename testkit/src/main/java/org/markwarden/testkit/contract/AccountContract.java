package org.markwarden.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.markwarden.testkit.Samples.NOW;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.AccountStore;
import org.markwarden.storage.StorageException;

/** What an {@link AccountStore} must do. */
public abstract class AccountContract extends StoreContract {
    private static final Account PERSON =
            new Account("wang", Set.of(Role.ANALYST, Role.REVIEWER), "{bcrypt}x", false, NOW);
    private static final Account TOKEN = new Account("robot", Set.of(), "hash-of-token", true, NOW);

    private AccountStore accounts() {
        return storage().accounts();
    }

    @Test
    void findsAccountsByName() {
        accounts().add(PERSON);
        accounts().add(TOKEN);

        assertThat(accounts().find("wang")).contains(PERSON);
        assertThat(accounts().find("nobody")).isEmpty();
        assertThat(accounts().all()).containsExactly(TOKEN, PERSON);
    }

    @Test
    void refusesATakenName() {
        accounts().add(PERSON);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> accounts().add(PERSON))
                .withMessageContaining("wang");
        assertThat(accounts().all()).containsExactly(PERSON);
    }

    @Test
    void findsOnlyTokensByTheHashOfTheirSecret() {
        accounts().add(PERSON);
        accounts().add(TOKEN);

        assertThat(accounts().findBySecretHash("hash-of-token")).contains(TOKEN);
        assertThat(accounts().findBySecretHash("{bcrypt}x")).isEmpty();
    }

    @Test
    void changesTheSecretOfOneAccount() {
        accounts().add(PERSON);
        accounts().add(TOKEN);
        accounts().changeSecret("wang", "{bcrypt}y");

        assertThat(accounts().find("wang")).map(Account::secretHash).contains("{bcrypt}y");
        assertThat(accounts().find("robot")).contains(TOKEN);
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> accounts().changeSecret("nobody", "x"));
    }

    @Test
    void removesAnAccount() {
        accounts().add(PERSON);
        accounts().remove("wang");
        accounts().remove("wang");

        assertThat(accounts().all()).isEmpty();
    }
}
