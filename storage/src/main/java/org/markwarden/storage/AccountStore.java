package org.markwarden.storage;

import java.util.List;
import java.util.Optional;
import org.markwarden.domain.people.Account;

/** Who may sign in. */
public interface AccountStore {
    /** Keeps a new account; a taken name is refused with a {@link StorageException}. */
    void add(Account account);

    Optional<Account> find(String name);

    /** The token account whose secret hash this is. */
    Optional<Account> findBySecretHash(String secretHash);

    /** Replaces the secret's hash. */
    void changeSecret(String name, String secretHash);

    void remove(String name);

    List<Account> all();
}
