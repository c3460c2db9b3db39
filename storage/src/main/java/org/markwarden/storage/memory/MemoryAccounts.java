package org.markwarden.storage.memory;

import java.util.List;
import java.util.Optional;
import org.markwarden.domain.people.Account;
import org.markwarden.storage.AccountStore;
import org.markwarden.storage.StorageException;

/** Accounts in memory. */
final class MemoryAccounts implements AccountStore {
    private final Journal journal;
    private final Table<String, Account> accounts;

    MemoryAccounts(Journal journal) {
        this.journal = journal;
        accounts = new Table<>(journal);
    }

    @Override
    public void add(Account account) {
        journal.atomically(() -> {
            if (accounts.has(account.name())) {
                throw new StorageException("account name is taken: " + account.name());
            }
            accounts.put(account.name(), account);
        });
    }

    @Override
    public Optional<Account> find(String name) {
        return journal.atomically(() -> Optional.ofNullable(accounts.get(name)));
    }

    @Override
    public Optional<Account> findBySecretHash(String secretHash) {
        return journal.atomically(() -> accounts.rows()
                .filter(account -> account.token() && account.secretHash().equals(secretHash))
                .findFirst());
    }

    @Override
    public void changeSecret(String name, String secretHash) {
        journal.atomically(() -> {
            Account account = accounts.get(name);
            if (account == null) {
                throw new StorageException("no account of this name: " + name);
            }
            accounts.put(name, new Account(name, account.roles(), secretHash, account.token(), account.createdAt()));
        });
    }

    @Override
    public void remove(String name) {
        journal.atomically(() -> {
            accounts.remove(name);
        });
    }

    @Override
    public List<Account> all() {
        return journal.atomically(() -> accounts.rows().toList());
    }
}
