package org.markwarden.console.security;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.markwarden.domain.audit.AuditEvent;
import org.markwarden.domain.people.Account;
import org.markwarden.domain.people.Role;
import org.markwarden.storage.Storage;

/** The people who may sign in. Every change leaves a line in the audit log; passwords are checked before they come here. */
public final class Accounts {
    private final Storage storage;
    private final Passwords passwords;
    private final Clock clock;

    public Accounts(Storage storage, Passwords passwords, Clock clock) {
        this.storage = storage;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Adds a person.
     *
     * @throws NameTakenException when there is an account of this name
     */
    public void add(String name, Set<Role> roles, String password, String by) {
        Account account = new Account(name, roles, passwords.hash(password), false, clock.instant());
        storage.atomically(() -> {
            NameTakenException.unlessFree(storage.accounts(), name);
            storage.accounts().add(account);
            note(by, "account.created", name, labels(roles));
        });
    }

    /** Gives a new password; every session of the account ends with the old one. */
    public void changePassword(String name, String password, String by) {
        String hash = passwords.hash(password);
        storage.atomically(() -> {
            storage.accounts().changeSecret(name, hash);
            note(by, "account.password-changed", name, "");
        });
    }

    /** Removes an account, but never the last administrator: nobody could let one in again. Says whether it did. */
    public boolean remove(String name, String by) {
        if (isLastAdministrator(name)) {
            return false;
        }
        storage.atomically(() -> {
            storage.accounts().remove(name);
            note(by, "account.removed", name, "");
        });
        return true;
    }

    /** Says whether this password is the account's. */
    public boolean isPasswordOf(String name, String password) {
        return passwords.matches(password, storage.accounts().find(name).filter(account -> !account.token()));
    }

    /** All accounts, people before tokens, then by name. */
    public List<Account> all() {
        return storage.accounts().all().stream()
                .sorted(java.util.Comparator.comparing(Account::token).thenComparing(Account::name))
                .toList();
    }

    private boolean isLastAdministrator(String name) {
        List<String> administrators = storage.accounts().all().stream()
                .filter(account -> !account.token() && account.roles().contains(Role.ADMINISTRATOR))
                .map(Account::name)
                .toList();
        return administrators.equals(List.of(name));
    }

    private void note(String by, String action, String name, String detail) {
        storage.audit().append(List.of(new AuditEvent(clock.instant(), by, action, name, detail)));
    }

    private static String labels(Set<Role> roles) {
        return roles.stream().map(Role::label).sorted().collect(Collectors.joining(" "));
    }
}
